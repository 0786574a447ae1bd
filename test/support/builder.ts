import { join } from "node:path";
import { parseArgs } from "node:util";
import { createJiti } from "jiti";

/**
 * A process that builds sites and runs commands, one after the other, for tests that only need the result: Node and
 * Eleventy are loaded once for all of them. `project.ts` starts it and sends it jobs.
 */

/** What is to be run in the folder of a project. */
export interface Job {
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** The script to run, as a path in the project; without one, a site is built. */
  readonly script?: string;
  readonly args: readonly string[];
}

/** What was printed, and the exit status. */
export interface Done {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

// Eleventy ships no type declarations. This is its documented programmatic API, as its command uses it.
interface Eleventy {
  readonly errorHandler: { fatal(error: unknown, message: string): void };
  init(): Promise<void>;
  setIsVerbose(isVerbose: boolean): void;
  write(): Promise<unknown>;
  toJSON(): Promise<unknown>;
}
interface Options {
  source: "cli";
  runMode: "build";
  quietMode: boolean | null;
  pathPrefix: string | undefined;
  dryRun: boolean | undefined;
  config: (eleventyConfig: { setUseTemplateCache(isUsed: boolean): void }) => void;
}

const root = join(import.meta.dirname, "../..");
const entry = "@11ty/eleventy";
let Constructor:
  | (new (
      input: undefined,
      output: string | undefined,
      options: Options,
    ) => Eleventy)
  | undefined;

const [program = "", self = ""] = process.argv;
let printed = { stdout: "", stderr: "" };

process.on("message", (job: Job) => {
  process.chdir(job.folder);
  process.env = { ...job.environment };
  process.argv = [program, self, ...job.args];
  process.exitCode = 0;
  printed = { stdout: "", stderr: "" };
  // The job is over when nothing is left to do, as in a process of its own.
  process.channel?.unref();
  const work = job.script === undefined ? build(job.args) : run(job.script);
  work.catch(fail);
});
process.on("beforeExit", (status) => {
  process.chdir(root);
  process.channel?.ref();
  process.send?.({ status, ...printed } satisfies Done);
});
process.on("unhandledRejection", fail);
process.once("disconnect", () => process.exit());

for (const name of ["stdout", "stderr"] as const) {
  process[name].write = (text: string | Uint8Array) => {
    printed[name] += text;
    return true;
  };
}

function fail(error: unknown): void {
  console.error(error);
  process.exitCode = 1;
}

/** Does what `npx eleventy` does with the same arguments. */
async function build(args: readonly string[]): Promise<void> {
  Constructor ??= (await import(entry)).Eleventy as NonNullable<typeof Constructor>;
  const { values } = parseArgs({
    args: [...args],
    options: {
      output: { type: "string" },
      pathprefix: { type: "string" },
      to: { type: "string", default: "fs" },
      dryrun: { type: "boolean" },
    },
  });
  const eleventy = new Constructor(undefined, values.output, {
    source: "cli",
    runMode: "build",
    quietMode: null,
    pathPrefix: values.pathprefix,
    dryRun: values.dryrun,
    // Its cache of one site's templates would be used for the next site.
    config: (eleventyConfig) => eleventyConfig.setUseTemplateCache(false),
  });
  try {
    await eleventy.init();
    if (values.to === "json") eleventy.setIsVerbose(false);
    if (values.to === "json") console.log(JSON.stringify(await eleventy.toJSON(), null, 2));
    else await eleventy.write();
  } catch (error) {
    eleventy.errorHandler.fatal(error, "Eleventy Fatal Error (CLI)");
  }
}

/** Runs a script of the project for its effects. The engine's modules, which projects link to, stay loaded. */
async function run(script: string): Promise<void> {
  const jiti = createJiti(join(process.cwd(), "package.json"));
  for (const path of Object.keys(jiti.cache)) if (path.startsWith(process.cwd())) delete jiti.cache[path];
  await jiti.import(`./${script}`);
}
