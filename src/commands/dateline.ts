#!/usr/bin/env node
import "../project/node-version.ts";
import { UsageError } from "./arguments.ts";

/** One of the program's commands: its module is loaded only when it is called. */
interface Command {
  /** What `dateline COMMAND --help` prints. */
  readonly help: string;
  /**
   * @param args what stands after the command's name
   * @throws {UsageError} when it is not called as it should be
   * @throws {Error} with a sentence for the author when it cannot do what it should
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

  dateline new DIR         make a site in a folder
  dateline try PLACE       what Dateline would make of a page you have
  dateline news            what is read from your page, and what became of
                           what was published
  dateline check [PLACE]   do all links lead somewhere, and would a subscriber
                           of the site at PLACE lose anything?
  dateline ping            tell the hub of your site which feeds have changed

Each command says more with --help. With --quiet it prints only what has to be
fixed. The exit status is 0 when all is well, 1 when something has to be fixed,
2 when a command was called the wrong way.

Your site itself is built with npx eleventy, and served while you write with
npx eleventy --serve.`;

/** The program `dateline`. */
async function dateline([name, ...args]: readonly string[]): Promise<void> {
  if (name === undefined || name === "help" || name === "--help" || name === "-h") return console.log(help);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    const known = Object.keys(commands).join(", ");
    return complain(
      `there is no command "${name}". The commands are ${known}; dateline --help says more.`,
      2,
    );
  }
  const command = await load();
  if (args.includes("--help") || args.includes("-h")) return console.log(command.help);
  try {
    await command.run(args);
  } catch (error) {
    const { message } = error as Error;
    if (error instanceof UsageError) complain(`${message} dateline ${name} --help says how to call it.`, 2);
    else complain(message, 1);
  }
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
