#!/usr/bin/env node
import { readFileSync } from "node:fs";
import "../project/node-version.ts";
import { faultOf } from "../project/fault.ts";
import { UsageError } from "./arguments.ts";

/** One of the program's commands: its module is loaded only when called. */
interface Command {
  /** What `dateline COMMAND --help` prints. */
  readonly help: string;
  /**
   * @param args what comes after the command's name
   * @throws {UsageError} when it is called wrongly
   * @throws {Error} with a sentence for the author when it fails
   */
  run(args: readonly string[]): Promise<void>;
}

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  new: () => import("./new.ts"),
  try: () => import("./try.ts"),
  news: () => import("./news.ts"),
  check: () => import("./check.ts"),
  ping: () => import("./ping.ts"),
};

const help = `dateline COMMAND [OPTIONS]

  dateline new DIR         make a site in the folder DIR
  dateline try PLACE       show what Dateline would make of a page or an old
                           site
  dateline news            show what is read from your page, and how it
                           differs from what was published
  dateline check [PLACE]   check that all links lead somewhere, and that no
                           subscriber to the site at PLACE loses anything
  dateline ping            tell the hub of your site which feeds have changed

--help explains each command. With --quiet it prints only what has to be fixed.
--version prints the version of Dateline.
The exit status is 0 if all is well, 1 if something has to be fixed, 2 if the
command was misused.

Your site itself is built with npx eleventy, and served while you write with
npx eleventy --serve.`;

/** The program `dateline`. */
async function dateline([name, ...args]: readonly string[]): Promise<void> {
  if (name === undefined || name === "help" || name === "--help" || name === "-h") return console.log(help);
  if (name === "--version" || name === "-v") return console.log(versionOf());
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    const known = Object.keys(commands).join(", ");
    return complain(
      `There is no command "${name}". The commands are ${known}; dateline --help shows more.`,
      2,
    );
  }
  const command = await load();
  if (args.includes("--help") || args.includes("-h")) return console.log(command.help);
  try {
    await command.run(args);
  } catch (error) {
    if (error instanceof UsageError)
      complain(`${error.message} dateline ${name} --help shows how to call it.`, 2);
    else complain(sentenceOf(error as SystemError), 1);
  }
}

interface SystemError extends NodeJS.ErrnoException {
  /** Where a file was being copied. */
  readonly dest?: string;
}

/** What an error says to the author, in our words also if it comes from the system. */
function sentenceOf(error: SystemError): string {
  if (error.syscall?.startsWith("spawn"))
    return `The program ${error.path} cannot be run. Install it, or add it to your PATH.`;
  const fault = faultOf(error);
  if (fault === undefined) return error.message;
  return `${error.dest ?? error.path ?? "A file"} cannot be read or written: ${fault}.`;
}

/** The version of the package that the program is in. */
function versionOf(): string {
  return JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;
}

function complain(sentence: string, status: number): void {
  console.error(sentence);
  process.exitCode = status;
}

// A reader such as `head` closes the pipe when it has enough.
if (process.stdout.listenerCount("error") === 0) {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}
await dateline(process.argv.slice(2));
