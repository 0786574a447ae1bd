import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Installs what `package.json` in this folder names: programs that judge Dateline from outside, far larger than
 * Dateline. Does nothing if they are installed as in the lock file.
 */
const folder = import.meta.dirname;
const lock = join(folder, "package-lock.json");
const installed = join(folder, "node_modules/.package-lock.json");

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  const { status } = spawnSync("npm ci --no-audit --no-fund", { cwd: folder, shell: true, stdio: "inherit" });
  process.exitCode = status ?? 1;
}
