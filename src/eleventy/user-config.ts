/** The part of Eleventy 3's configuration object that Dateline uses; Eleventy ships no type declarations. */
export interface UserConfig {
  /** The path prefix in force, from `--pathprefix` or the config; set before plugins run. */
  readonly pathPrefix: string;
  /** The folders in force, each from `./` to its last `/`. */
  readonly directories: { readonly input: string };
  addPlugin<Options>(plugin: (eleventyConfig: UserConfig, options: Options) => void, options?: Options): void;
  addCollection(name: string, build: (api: CollectionApi) => unknown[]): void;
  addExtension(extensions: readonly string[], extension: Extension): void;
  addFilter(name: string, filter: (value: never, ...rest: never[]) => unknown): void;
  addGlobalData(name: string, value: unknown): void;
  addPassthroughCopy(glob: string): void;
  addTemplateFormats(formats: string): void;
  addTransform(
    name: string,
    run: (
      this: { page: { inputPath: string; outputPath: string | false } },
      content: string,
    ) => string | Promise<string>,
  ): void;
  getFilter(name: "url"): (path: string, pathPrefix?: string) => string;
  on(event: "eleventy.beforeWatch", run: (changed: readonly string[]) => void): void;
  on(event: "eleventy.before" | "eleventy.after", run: (build: Build) => void | Promise<void>): void;
  setChokidarConfig(options: Record<string, unknown>): void;
  setQuietMode(isQuiet: boolean): void;
  setLibrary(engine: string, library: unknown): void;
  /** Globs of files whose change starts no build. */
  readonly watchIgnores: Set<string>;
}

/** How files of a kind become pages. */
interface Extension {
  /** Whether Eleventy reads them. */
  readonly read: boolean;
  readonly compileOptions: { readonly cache: boolean };
  getData(inputPath: string): Record<string, unknown>;
  compile(content: string, inputPath: string): (data: Record<string, unknown>) => string;
}

export interface Build {
  readonly outputMode: "fs" | "json" | "ndjson";
  readonly runMode: "build" | "serve" | "watch";
  readonly directories: { readonly input: string; readonly output: string };
  /** The pages that were written, at the end of a build. */
  readonly results: readonly { readonly url: string | false; readonly inputPath: string }[];
}

interface CollectionApi {
  getAll(): { url: string | false; inputPath: string; data: Record<string, unknown> }[];
}
