import { relative } from "node:path";
import type { Problem } from "../problem.ts";

/**
 * A Nunjucks error, as a problem.
 *
 * @param error its message names, from the outside in, the templates involved and what is wrong with the last of them
 * @param name the template that was asked for
 */
export function templateProblem({ message }: Error, name: string): Problem {
  const places = [
    ...message.matchAll(/\((\/[^()\n]+|[A-Za-z]:[^()\n]+)\)(?: \[Line (\d+)(?:, Column \d+)?\])?/g),
  ];
  const [, path, line] = places.at(-1) ?? [];
  const words =
    message
      .split("\n")
      .at(-1)
      ?.trim()
      .replace(/^\w*Error: /, "") ?? message;
  return {
    file: path === undefined ? name : relative(process.cwd(), path).replaceAll("\\", "/"),
    ...(line !== undefined && { line: Number(line) }),
    message: `This template cannot be used: ${words.replace(/\.?$/, ".")}`,
  };
}
