import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { replaceFile } from "./replace-file.ts";

const file = ".cache/templates.json";

/** The JavaScript that templates are compiled to, cached from build to build. */
export class TemplateCode {
  readonly #version: string;
  #before: Readonly<Record<string, string>> | undefined;
  readonly #used = new Map<string, string>();
  #isNew = false;

  /** @param version of the compiler: the code of a different one is not used */
  constructor(version: string) {
    this.#version = version;
  }

  /** The code of a template, given its path, which the code may contain, and its text. */
  of(path: string, text: string, compile: () => string): string {
    const key = createHash("sha256").update(`${this.#version}\n${path}\n${text}`).digest("base64url");
    this.#before ??= readBefore();
    const kept = this.#used.get(key) ?? this.#before[key];
    this.#isNew ||= kept === undefined;
    const code = kept ?? compile();
    this.#used.set(key, code);
    return code;
  }

  /** Writes all code that was asked for, if any is new. */
  save(): void {
    if (!this.#isNew) return;
    this.#isNew = false;
    replaceFile(file, JSON.stringify(Object.fromEntries(this.#used)));
  }
}

/** The cached code; empty if none can be read. */
function readBefore(): Readonly<Record<string, string>> {
  try {
    const read: unknown = JSON.parse(readFileSync(file, "utf8"));
    return typeof read === "object" && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}
