import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const file = ".cache/templates.json";

/** The JavaScript that templates have been compiled to, kept in a file from build to build. */
export class TemplateCode {
  readonly #version: string;
  #before: Readonly<Record<string, string>> | undefined;
  readonly #used = new Map<string, string>();
  #isNew = false;

  /** @param version of the compiler: what another one has made is not used */
  constructor(version: string) {
    this.#version = version;
  }

  /** What a template is compiled to, given its path, which the code may hold, and its text. */
  of(path: string, text: string, compile: () => string): string {
    const key = createHash("sha256").update(`${this.#version}\n${path}\n${text}`).digest("base64url");
    this.#before ??= readBefore();
    const kept = this.#used.get(key) ?? this.#before[key];
    this.#isNew ||= kept === undefined;
    const code = kept ?? compile();
    this.#used.set(key, code);
    return code;
  }

  /** Writes all code that was asked for, where some of it is new. */
  keep(): void {
    if (!this.#isNew) return;
    this.#isNew = false;
    mkdirSync(dirname(file), { recursive: true });
    // A build that is cut off leaves all of it or nothing, and of two at once neither disturbs the other.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(Object.fromEntries(this.#used)));
    renameSync(draft, file);
  }
}

/** Nothing where there is no such file, or one that somebody has changed. */
function readBefore(): Readonly<Record<string, string>> {
  try {
    const read: unknown = JSON.parse(readFileSync(file, "utf8"));
    return typeof read === "object" && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}
