import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Project } from "../support/project.ts";

const test = suite("the program dateline");
const project = new Project();
const dateline = (...args: string[]) => project.npm("dateline", ...args);

test("tells what it can do, and how to call each command", async () => {
  const { status, stdout } = await dateline("--help");
  assert.is(status, 0);
  const commands = [...stdout.matchAll(/^ {2}dateline (\w+)/gm)].map(([, name = ""]) => name);
  assert.ok(commands.length > 2, stdout);
  for (const command of commands) {
    const said = await dateline(command, "--help");
    assert.is(said.status, 0, command);
    assert.ok(said.stdout.startsWith(`dateline ${command} `), said.stdout);
    for (const line of (stdout + said.stdout).split("\n")) assert.ok(line.length <= 80, line);
  }
  assert.is((await dateline()).stdout, stdout);
});

test("says which version it is", async () => {
  for (const option of ["--version", "-v"]) {
    const { status, stdout } = await dateline(option);
    assert.is(status, 0);
    assert.is(stdout, `${JSON.parse(project.read("package.json")).version}\n`);
  }
});

test("exits with status 2 if it is called wrongly", async () => {
  const calls = [["nws"], ["constructor"], ["news", "--jsn"], ["news", "a"], ["ping", "--published"]];
  for (const call of calls) {
    const { status, stdout, output } = await dateline(...call);
    assert.is(status, 2, call.join(" "));
    assert.is(stdout, "");
    assert.match(output, /^[^\n]*help shows[^\n]*\n$/);
  }
});

test("says which program it needs", async () => {
  const withoutNpm = new Project().withEnvironment({ PATH: "", npm_execpath: "" });
  const { status, output } = await withoutNpm.npm("dateline", "new", "site", "--name", "Ada Example");
  assert.is(status, 1);
  // On Windows, it is run by a shell, which says so itself.
  if (process.platform !== "win32")
    assert.is(output, "The program npm cannot be run. Install it, or add it to your PATH.\n");
});

test("prints nothing with --quiet unless something has to be corrected", async () => {
  const { status, output } = await dateline("news", "--quiet");
  assert.is(output, "");
  assert.is(status, 0);
});

test("ends quietly when its reader closes the pipe", async () => {
  const { status, output } = await project.command("sh", [
    "-c",
    "npm run --silent dateline -- news | head -1",
  ]);
  assert.is(status, 0);
  assert.match(output, /^line +date[^\n]*\n$/);
});

test.run();
