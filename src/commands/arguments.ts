import { existsSync } from "node:fs";
import { type ParseArgsConfig, parseArgs } from "node:util";

/** A command was called wrongly; the message says how to call it. */
export class UsageError extends Error {}

/** Prints a line, unless only what has to be fixed is wanted. */
export type Say = (line: string) => void;

type Options = NonNullable<ParseArgsConfig["options"]>;

/** The options that every command has. */
const common = { help: { type: "boolean", short: "h" }, quiet: { type: "boolean", short: "q" } } as const;

/**
 * Reads the arguments of a command.
 *
 * @param options the command's own options
 * @param mostPlaces how many arguments there may be besides options
 * @returns the options that were given, the other arguments, and `say`, which prints a line unless `--quiet` is given
 * @throws {UsageError} with a sentence when there are more, or unknown options
 */
export function readArguments<Own extends Options>(
  args: readonly string[],
  options: Own,
  mostPlaces: number,
) {
  const { values, positionals } = parsed(args, options);
  const [unknown] = positionals.slice(mostPlaces);
  if (unknown !== undefined) throw new UsageError(`There is one argument too many: "${unknown}".`);
  const isQuiet = (values as { quiet?: boolean }).quiet === true;
  const say: Say = (line) => {
    if (!isQuiet) console.log(line);
  };
  return { values, positionals, say };
}

/**
 * Refuses an address in place of a folder: sites are read only from this machine.
 *
 * @throws {Error} with a sentence that says how to download what is at the address
 */
export function refuseAddress(place: string): void {
  const [, owner, name] =
    /^(?:https?:\/\/|git@)?(?:www\.)?github\.com[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?(?:\/.*)?$/.exec(place) ??
    [];
  if (owner !== undefined)
    throw new Error(
      `${place} is an address, and sites are read from a folder. Download the .zip under Code at https://github.com/${owner}/${name}, and name that file.`,
    );
  if (/^(?:https?:\/\/|git@|www\.)|^[\w-]+\.github\.io\/?$/.test(place) && !existsSync(place))
    throw new Error(
      `${place} is an address, and sites are read from a folder. Name the folder with the site's sources, or the .zip that GitHub offers under Code.`,
    );
}

function parsed<Own extends Options>(args: readonly string[], options: Own) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { ...options, ...common } });
  } catch (error) {
    // Node.js goes on to explain how to pass an argument that begins with a hyphen, but no command here takes one.
    const [sentence = ""] = (error as Error).message.split(/\. (?=[A-Z])/);
    throw new UsageError(sentence.replace(/\.?$/, "."));
  }
}
