import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { until } from "../support/project.ts";

const root = join(import.meta.dirname, "../..");

/** A block of commands in a document. */
interface Block {
  readonly document: string;
  readonly commands: string;
  /** Whether a comment above it says that it is for a clone of this repository. */
  readonly isForClone: boolean;
}

/** The blocks of a document that are to be run: all but those with a comment above that says why not. */
function blocksOf(document: string): Block[] {
  const text = readFileSync(join(root, document), "utf8");
  const fences = /^(?:<!-- (.+) -->\n)?```(sh|bash|shell|console)\n([\s\S]*?)^```$/gm;
  return [...text.matchAll(fences)].flatMap(([, comment = "", kind, commands = ""]) => {
    assert.is(kind, "sh", `${document}: blocks of commands are marked as sh`);
    if (/^not run: .+/.test(comment)) return [];
    assert.match(comment, /^(?:in a clone)?$/, document);
    return { document, commands, isForClone: comment !== "" };
  });
}

const docs = "docs/content";
const ofAuthors = [
  ...blocksOf("create/template/README.md"),
  ...readdirSync(join(root, docs))
    .filter((name) => name.endsWith(".md"))
    .sort()
    .flatMap((name) => blocksOf(`${docs}/${name}`)),
];
/** In this order, a site is made before it is needed. */
const inClone = [
  ...blocksOf("README.md"),
  ...blocksOf("CONTRIBUTING.md"),
  ...ofAuthors.filter(({ isForClone }) => isForClone),
];
const inSite = ofAuthors.filter(({ isForClone }) => !isForClone);

const folder = mkdtempSync(join(tmpdir(), "commands-"));
const clone = join(folder, "dateline");
const site = join(folder, "my-site");

/** An author's environment: of this run's npm only the registry, an empty npm cache, and no CI. */
const env = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:npm_(?!config_registry$)|INIT_CWD$|CI$)/i.test(name),
    ),
  ),
  npm_config_cache: join(folder, "npm-cache"),
};

/** Runs commands as a person types them, one after the other until one fails. */
function start(commands: string, cwd: string) {
  const child = spawn("bash", ["-e", "-o", "pipefail", "-c", commands], {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that a server can be ended with all its children.
    detached: true,
  });
  const run = { output: "", status: undefined as number | undefined, stop };
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (run.output += text));
  const ended = new Promise<void>((resolve) => {
    child.once("close", (code) => {
      run.status = code ?? 1;
      resolve();
    });
  });
  return { run, ended };

  async function stop(): Promise<void> {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
    await ended;
  }
}

/** Runs a block to its end or, if it ends with a server, until that has answered. */
async function runBlock({ commands }: Block, cwd: string): Promise<void> {
  if (commands.includes("dateline -- new ../my-site")) rmSync(site, { recursive: true, force: true });
  const { run, ended } = start(commands, cwd);
  if (!/--serve|npm start/.test(commands)) {
    await ended;
    assert.is(run.status, 0, `${commands}${run.output.slice(-4000)}`);
    return;
  }
  const address = () => /Server at (http:\/\/localhost:\S+)/.exec(run.output)?.[1];
  try {
    await until(
      () => address() !== undefined || run.status !== undefined,
      () => run.output,
      600_000,
    );
    const served = address();
    if (served === undefined) return assert.unreachable(`${commands}${run.output.slice(-4000)}`);
    const response = await fetch(served);
    assert.is(response.status, 200);
    assert.match(await response.text(), "<h1");
  } finally {
    if (run.status === undefined) await run.stop();
  }
}

const test = suite("each command in the documentation");

test.before(async () => {
  const { run, ended } = start(`git clone --quiet "${root}" dateline`, folder);
  await ended;
  assert.is(run.status, 0, run.output);
  mkdirSync(join(folder, "old-site"));
  writeFileSync(
    join(folder, "old-site/index.md"),
    "---\ntitle: Ada Example\n---\n\nI study sundials.\n\n# News\n\n2025.05 A sundial of sand.\n",
  );
});

test.after(() => rmSync(folder, { recursive: true, force: true }));

for (const [blocks, cwd] of [
  [inClone, clone],
  [inSite, site],
] as const) {
  for (const block of blocks) {
    const [first] = block.commands.split("\n");
    test(`works on a fresh clone: ${block.document}, ${first}`, () => runBlock(block, cwd));
  }
}

test.run();
