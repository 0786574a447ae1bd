import { execFile } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { type Answer, fileAnswer, type Request, serving } from "../support/server.ts";

/** The part of a workflow file that is run here (https://docs.github.com/actions/reference/workflows-and-actions). */
interface WorkflowFile {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

interface Step {
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly "continue-on-error"?: boolean;
}

/** The result of a run. */
export interface Run {
  readonly isGood: boolean;
  /** What the steps printed. */
  readonly log: string;
  /** What a person sees under the run. */
  readonly summary: string;
  /** The sentences shown in red. */
  readonly errors: readonly string[];
}

/** What a test does while a run is under way. */
interface Meanwhile {
  /** Between checking out the branch and building it. */
  readonly beforeBuild?: () => Promise<unknown>;
}

const workflow = ".github/workflows/publish.yml";
export const person = {
  GIT_AUTHOR_NAME: "Jane",
  GIT_AUTHOR_EMAIL: "jane@example.org",
  GIT_COMMITTER_NAME: "Jane",
  GIT_COMMITTER_EMAIL: "jane@example.org",
};

/**
 * What GitHub does for one repository, on this machine: it keeps a bare repository, answers for GitHub Pages, and runs the
 * steps of the publishing workflow in a fresh clone. Actions are replaced by what they do to the files.
 */
export class GitHub {
  readonly folder = mkdtempSync(join(tmpdir(), "github-"));
  /** Whether GitHub Pages is switched on. */
  hasPages = true;

  readonly #repository = join(this.folder, "site.git");
  readonly #pages = join(this.folder, "pages");
  readonly #modules: string | undefined;
  #address = "";

  /** @param modules the site's folder `node_modules`, to link instead of running `npm ci` */
  private constructor(modules?: string) {
    this.#modules = modules;
  }

  /** Puts a site on GitHub, and removes everything once `use` is done with it. */
  static async hosting(
    site: string,
    modules: string | undefined,
    use: (github: GitHub) => Promise<void>,
  ): Promise<void> {
    const github = new GitHub(modules);
    try {
      await serving(
        (request) => github.#answer(request),
        async (address) => {
          github.#address = address;
          await github.#create(site);
          await use(github);
        },
      );
    } finally {
      rmSync(github.folder, { recursive: true, force: true });
    }
  }

  async #create(site: string): Promise<void> {
    const first = join(this.folder, "first");
    cpSync(site, first, {
      recursive: true,
      filter: (path) => !/\/(?:node_modules|_site|\.cache)$/.test(path),
    });
    await this.#git(this.folder, "init", "--quiet", "--bare", "--initial-branch=main", this.#repository);
    await this.#git(first, "init", "--quiet", "--initial-branch=main");
    await this.#git(first, "add", "--all");
    await this.#git(first, "commit", "--quiet", "--message=My page");
    await this.#git(first, "push", "--quiet", this.#repository, "main");
  }

  #answer({ path }: Request): Answer {
    if (path === "/api/repos/jane/site/pages") {
      if (!this.hasPages) return { status: 404, body: '{\n  "message": "Not Found"\n}' };
      return { status: 200, body: `{\n  "html_url": "${this.#address}",\n  "build_type": "workflow"\n}` };
    }
    return fileAnswer(this.#pages, path);
  }

  /** Puts a built site online as it is, before GitHub has built anything. */
  publish(folder: string): void {
    cpSync(folder, this.#pages, { recursive: true });
  }

  /** Refuses pushes to the branch, as GitHub does if it is protected. */
  protect(): void {
    const hook = join(this.#repository, "hooks/pre-receive");
    const refusal = "error: GH006: Protected branch update failed for refs/heads/main.";
    writeFileSync(hook, `#!/bin/sh\necho "${refusal}" >&2\nexit 1\n`, { mode: 0o755 });
  }

  /** Changes a file as a person does in the browser: with a commit that no clone has. */
  async edit(path: string, change: (content: string) => string): Promise<void> {
    const clone = mkdtempSync(join(this.folder, "browser-"));
    await this.#git(clone, "clone", "--quiet", this.#repository, ".");
    writeFileSync(join(clone, path), change(readFileSync(join(clone, path), "utf8")));
    await this.#git(clone, "commit", "--quiet", "--all", "--message=Edit");
    await this.#git(clone, "push", "--quiet", "origin", "HEAD:main");
  }

  /** The content of a file on the branch. */
  async read(path: string): Promise<string> {
    return this.#git(this.#repository, "show", `main:${path}`);
  }

  /** The messages of all commits, the newest first. */
  async messages(): Promise<string[]> {
    const log = await this.#git(this.#repository, "log", "--format=%B%x00", "main");
    return log
      .split("\0")
      .map((message) => message.trim())
      .filter((message) => message !== "");
  }

  /** A file of the published site, if there is one. */
  published(path: string): string | undefined {
    const file = join(this.#pages, path);
    return existsSync(file) ? readFileSync(file, "utf8") : undefined;
  }

  /** The items of the published feed. */
  items(): {
    readonly id: string;
    readonly title: string;
    readonly url: string;
    readonly date_published: string;
  }[] {
    return JSON.parse(this.published("feed.json") ?? '{"items":[]}').items;
  }

  /** Runs the workflow once. */
  async run({ beforeBuild }: Meanwhile = {}): Promise<Run> {
    const temporary = mkdtempSync(join(this.folder, "run-"));
    const clone = join(temporary, "work");
    const summary = join(temporary, "summary");
    writeFileSync(summary, "");
    const actions: Readonly<Record<string, () => Promise<unknown>>> = {
      "actions/checkout": () =>
        this.#git(temporary, "clone", "--quiet", "--depth=1", `file://${this.#repository}`, clone),
      "actions/setup-node": async () => {},
      "actions/configure-pages": async () => {},
      "actions/cache": async () => beforeBuild?.(),
      "actions/upload-pages-artifact": async () =>
        cpSync(join(clone, "_site"), join(temporary, "artifact"), { recursive: true }),
      "actions/deploy-pages": async () => {
        rmSync(this.#pages, { recursive: true, force: true });
        cpSync(join(temporary, "artifact"), this.#pages, { recursive: true });
      },
    };
    const environment = {
      ...process.env,
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_API_URL: `${this.#address}api`,
      GITHUB_REPOSITORY: "jane/site",
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: temporary,
      HOME: temporary,
      GIT_CONFIG_NOSYSTEM: "1",
    };
    let log = "";
    let isGood = true;
    const { jobs } = parse(await this.read(workflow)) as WorkflowFile;
    for (const step of Object.values(jobs).flatMap(({ steps }) => steps)) {
      if ((step.if === "failure()") === isGood) continue;
      if (step.uses) {
        const act = actions[step.uses.replace(/@.*/, "")];
        if (!act) throw new Error(`${step.uses} is not known here`);
        await act();
      } else if (step.run?.includes("npm ci") && this.#modules !== undefined) {
        symlinkSync(this.#modules, join(clone, "node_modules"));
        appendFileSync(join(clone, ".git/info/exclude"), "node_modules\n");
      } else if (step.run) {
        const script = join(temporary, "step.sh");
        writeFileSync(script, this.#filled(step.run));
        const env = Object.entries(step.env ?? {}).map(([name, value]) => [name, this.#filled(value)]);
        const outcome = await execute("bash", ["--noprofile", "--norc", "-eo", "pipefail", script], clone, {
          ...environment,
          ...Object.fromEntries(env),
        });
        log += outcome.output;
        if (!outcome.isGood && !step["continue-on-error"]) isGood = false;
      }
    }
    const errors = [...log.matchAll(/^::error [^:]*::(.*)$/gm)].map(([, sentence = ""]) => sentence);
    return { isGood, log, summary: readFileSync(summary, "utf8"), errors };
  }

  #filled(text: string): string {
    return text.replaceAll(/\$\{\{ *(.*?) *\}\}/g, (_, expression: string) => {
      const value = this.#expressions[expression];
      if (value === undefined) throw new Error(`the expression ${expression} is not known here`);
      return value;
    });
  }

  get #expressions(): Readonly<Record<string, string>> {
    return {
      "github.token": "token",
      "github.server_url": "https://github.com",
      "github.repository": "jane/site",
      "github.ref_name": "main",
      // As configure-pages gives it, without a slash at the end.
      "steps.pages.outputs.base_url": this.#address.slice(0, -1),
    };
  }

  async #git(folder: string, ...args: string[]): Promise<string> {
    mkdirSync(dirname(folder), { recursive: true });
    const env = { ...process.env, ...person, HOME: this.folder, GIT_CONFIG_NOSYSTEM: "1" };
    const { isGood, output } = await execute("git", args, folder, env);
    if (!isGood) throw new Error(`git ${args.join(" ")}: ${output}`);
    return output;
  }
}

export function execute(
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly isGood: boolean; readonly output: string }> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd, env }, (error, stdout, stderr) => {
      resolve({ isGood: error === null, output: stdout + stderr });
    });
  });
}
