/** What a template is given, with the page it makes. */
export interface TemplateData {
  readonly page?: { readonly url: string | false };
  readonly [name: string]: unknown;
}

/** The part of Eleventy 3's configuration object that Dateline uses; Eleventy ships no type declarations. */
export interface UserConfig {
  /** The path prefix in force, from `--pathprefix` or the config; set before plugins run and a build begins. */
  readonly pathPrefix: string;
  addPlugin<Options>(plugin: (eleventyConfig: UserConfig, options: Options) => void, options?: Options): void;
  addCollection(name: string, build: () => unknown[]): void;
  /** Takes over how templates with an extension, and the addresses in them, are rendered. */
  addExtension(
    ending: string,
    engine: {
      readonly compile: (text: string, path: string) => (data: TemplateData) => Promise<string>;
      readonly compileOptions: {
        readonly cache: boolean;
        readonly permalink: (text: string, path: string) => (data: TemplateData) => Promise<string>;
      };
    },
  ): void;
  /** Leaves out templates for which `run` returns `false`. */
  addPreprocessor(
    name: string,
    extensions: string,
    run: (data: Readonly<Record<string, unknown>>) => false | undefined,
  ): void;
  /** @param path where the page would be in the input folder, if it were a file */
  addTemplate(path: string, template: string, data: Readonly<Record<string, unknown>>): void;
  addTransform(
    name: string,
    run: (
      this: { page: { url: string | false; outputPath: string | false } },
      content: string,
    ) => string | Promise<string>,
  ): void;
  addDataExtension(extension: string, read: (text: string, path: string) => unknown): void;
  addWatchTarget(path: string, options?: { readonly resetConfig: boolean }): void;
  /** Globs of files that are not templates. */
  readonly ignores: Set<string>;
  on(event: "eleventy.beforeWatch", run: (changed: readonly string[]) => void): void;
  on(event: "eleventy.before" | "eleventy.after", run: (build: Build) => void | Promise<void>): void;
  setChokidarConfig(options: Record<string, unknown>): void;
  setQuietMode(isQuiet: boolean): void;
  setDataFileSuffixes(suffixes: readonly string[]): void;
  setEventEmitterMode(mode: "sequential"): void;
  setUseGitIgnore(isUsed: boolean): void;
  /** Globs of files whose changes start no build. */
  readonly watchIgnores: Set<string>;
}

/** A build, as Eleventy describes it to its event handlers. */
export interface Build {
  readonly outputMode: "fs" | "json" | "ndjson";
  readonly runMode: "build" | "serve" | "watch";
  readonly directories: { readonly output: string };
  /** The pages that were written, at the end of a build. */
  readonly results: readonly { readonly outputPath: string | false }[];
}
