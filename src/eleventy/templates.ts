import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { compileFunction } from "node:vm";
import nunjucks from "nunjucks";
import { decodeText } from "../decode.ts";
import { engineIncludes, siteIncludes } from "../project/engine.ts";
import { TemplateCode } from "../project/template-code.ts";
import type { CurrentEdition, CurrentEditions } from "./current-editions.ts";
import type { Findings } from "./findings.ts";
import { templateProblem } from "./template-problem.ts";
import type { TemplateData } from "./user-config.ts";

const { version } = createRequire(import.meta.url)("nunjucks/package.json");

/** A Nunjucks filter. */
type Filter = (value: never, ...rest: never[]) => unknown;

/**
 * Nunjucks as all templates use it: a layout or partial comes from the site's own folder, or else from the engine's,
 * and an undefined name is an error. A mistake in a template is a finding, and its page is empty. Filters and globals
 * may differ from language to language, and follow the page's.
 */
export class Templates {
  readonly #editions: CurrentEditions;
  readonly #findings: Findings;
  readonly #filters = new Map<string, (edition: CurrentEdition) => Filter>();
  readonly #globals = new Map<string, (edition: CurrentEdition) => unknown>();
  /** One for each language in which a page was made. */
  readonly #environments = new Map<CurrentEdition, nunjucks.Environment>();
  readonly #code = new TemplateCode(version);
  /** Compiled templates by their code, which is the same in all environments. */
  readonly #made = new Map<string, object>();

  constructor(editions: CurrentEditions, findings: Findings) {
    this.#editions = editions;
    this.#findings = findings;
  }

  addFilter(name: string, filter: Filter): void {
    this.addFilterByLanguage(name, () => filter);
  }

  /** Adds a filter that differs from language to language. */
  addFilterByLanguage(name: string, make: (edition: CurrentEdition) => Filter): void {
    this.#filters.set(name, make);
    for (const [edition, environment] of this.#environments) addFilter(environment, name, make(edition));
  }

  addGlobal(name: string, value: unknown): void {
    this.addGlobalByLanguage(name, () => value);
  }

  /** Adds a global that differs from language to language. */
  addGlobalByLanguage(name: string, make: (edition: CurrentEdition) => unknown): void {
    this.#globals.set(name, make);
    for (const [edition, environment] of this.#environments) environment.addGlobal(name, make(edition));
  }

  /** Forgets the files that were read: an added one may replace another. */
  forget(): void {
    this.#environments.clear();
  }

  /** Saves the compiled templates for the next build. */
  save(): void {
    this.#code.save();
  }

  /** Renders a template, given by its name. */
  render(name: string, data: TemplateData): Promise<string> {
    const environment = this.#environmentFor(data);
    return this.#rendered(name, (done) => environment.render(name, data, done));
  }

  /** Renders a template, given by its text. */
  renderText(text: string, name: string, data: TemplateData): Promise<string> {
    const environment = this.#environmentFor(data);
    return this.#rendered(name, (done) => {
      const template = this.#compiled(text, name, environment);
      new nunjucks.Template(template, environment, name, true).render(data, done);
    });
  }

  /** A template in a form that `nunjucks.Template` accepts, whatever its types say. */
  #compiled(text: string, name: string, environment: nunjucks.Environment): string {
    const code = this.#code.of(name, text, () =>
      nunjucks.precompileString(text, { name, env: environment, wrapper: firstTemplate as never }),
    );
    const obj = this.#made.get(code) ?? compileFunction(code)();
    this.#made.set(code, obj);
    return { type: "code", obj } as never;
  }

  #environmentFor({ page }: TemplateData): nunjucks.Environment {
    const edition = this.#editions.at(page?.url || undefined);
    const known = this.#environments.get(edition);
    if (known) return known;
    const loader = new Loader((text, name) => this.#compiled(text, name, environment));
    const environment: nunjucks.Environment = new nunjucks.Environment(loader, {
      autoescape: true,
      throwOnUndefined: true,
      trimBlocks: true,
      lstripBlocks: true,
    });
    for (const [name, make] of this.#filters) addFilter(environment, name, make(edition));
    for (const [name, make] of this.#globals) environment.addGlobal(name, make(edition));
    // `once(name, data)` renders a template that depends on nothing else: it is the same on thousands of pages.
    const made = new Map<string, nunjucks.runtime.SafeString>();
    environment.addGlobal("once", (name: string, data: object) => {
      const key = name + JSON.stringify(data);
      const text = made.get(key) ?? new nunjucks.runtime.SafeString(environment.render(name, data).trim());
      made.set(key, text);
      return text;
    });
    this.#environments.set(edition, environment);
    return environment;
  }

  // Without a callback, Nunjucks throws some errors where nobody can catch them.
  #rendered(name: string, render: (done: Done) => void): Promise<string> {
    return new Promise((resolve) => {
      const refuse = (error: Error) => {
        this.#findings.error(templateProblem(error, name));
        resolve("");
      };
      try {
        render((error, text) => (error ? refuse(error) : resolve(text ?? "")));
      } catch (error) {
        refuse(error as Error);
      }
    });
  }
}

function addFilter(environment: nunjucks.Environment, name: string, filter: Filter): void {
  environment.addFilter(name, filter as (...values: unknown[]) => unknown);
}

function firstTemplate([{ template }]: [{ template: string }]): string {
  return template;
}

/** Reads templates from folders, and remembers those that are missing: every page looks for `head.html`. */
class Loader extends nunjucks.FileSystemLoader {
  readonly #compiled: (text: string, path: string) => string;
  readonly #missing = new Set<string>();

  constructor(compiled: (text: string, path: string) => string) {
    super([siteIncludes, engineIncludes]);
    this.#compiled = compiled;
  }

  override getSource(name: string): nunjucks.LoaderSource {
    const source = this.#missing.has(name) ? null : super.getSource(name);
    if (source) {
      const isUtf8 = !/^\uFEFF|\uFFFD/.test(source.src);
      const text = isUtf8 ? source.src : decodeText(readFileSync(source.path)).text;
      return { ...source, src: this.#compiled(text, source.path) };
    }
    this.#missing.add(name);
    return source as never;
  }
}

type Done = (error: Error | null, text: string | null) => void;
