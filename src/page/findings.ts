import type { Remark } from "../markdown/remark.ts";
import { byLine, type Problem } from "../problem.ts";
import type { Place, Source } from "./source.ts";

/** What the author should know of a page, gathered while it is read. */
export class Findings {
  readonly #file: string;
  readonly #body: Source;
  readonly #problems: Problem[];
  readonly #notes: Problem[] = [];
  readonly #warnings: Problem[] = [];

  /**
   * @param file the page's name
   * @param body what is below its front matter: the lines of remarks are counted in it, if not said otherwise
   * @param problems those found before
   */
  constructor(file: string, body: Source, problems: readonly Problem[]) {
    this.#file = file;
    this.#body = body;
    this.#problems = [...problems];
  }

  /** What has to be fixed before the page can be published. */
  problem(remark: Remark, source = this.#body): void {
    this.#problems.push(this.#placed(remark, source));
  }

  /** What was not read as news on purpose, and why. */
  note(remark: Remark): void {
    this.#notes.push(this.#placed(remark, this.#body));
  }

  /** What of the page readers may see otherwise than the author does. */
  warning(remark: Remark, source = this.#body): void {
    this.#warnings.push(this.#placed(remark, source));
  }

  /** The same of a line above the body, counted in the file. */
  warningAbove(line: number, message: string): void {
    this.#warnings.push({ file: this.#file, line, message });
  }

  /** Where a line of the body was written. */
  placeOf(line: number): Place {
    return this.#body.places[line - 1] ?? { file: this.#file, line };
  }

  /** All of it, in the order of the page. */
  sorted(): Record<"problems" | "notes" | "warnings", readonly Problem[]> {
    return {
      problems: this.#problems.sort(byLine),
      notes: this.#notes.sort(byLine),
      warnings: this.#warnings.sort(byLine),
    };
  }

  #placed(remark: Remark, source: Source): Problem {
    const place = source.places[remark.line - 1] ?? source.places.at(-1);
    return { ...remark, file: place?.file ?? this.#file, line: place?.line ?? remark.line };
  }
}
