#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { create } from "./create.ts";
import { options } from "./questions.ts";

/** `npm create dateline DIR`: the same as `dateline new DIR`, where Dateline is not installed yet. */
try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [folder, ...more] = positionals;
  if (!folder || more.length > 0) throw new Error("Name one folder for the new site.");
  const template = fileURLToPath(new URL("../template", import.meta.url));
  const engine = fileURLToPath(new URL("../..", import.meta.url));
  console.log(await create(folder, values, { template, engine, now: new Date() }));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
