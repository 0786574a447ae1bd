import { readFileSync } from "node:fs";
import { join } from "node:path";
import type axe from "axe-core";
import type { Page } from "playwright-core";

const script = readFileSync(join(import.meta.dirname, "../node_modules/axe-core/axe.min.js"), "utf8");

/** What violates WCAG 2.2 AA and axe's own best practices, a line for each broken rule. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(script);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({
      // Rules that axe leaves out by default.
      rules: { "target-size": { enabled: true }, "label-content-name-mismatch": { enabled: true } },
    }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
