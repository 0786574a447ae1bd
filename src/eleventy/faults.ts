import { relative } from "node:path";
import { faultOf } from "../project/fault.ts";
import { siteFolder } from "../project/output.ts";
import type { Findings } from "./findings.ts";
import type { UserConfig } from "./user-config.ts";

/**
 * Has whatever is registered from here on end the build with a sentence if a file cannot be read or written, as on a
 * full disk: Eleventy would show a stack trace.
 */
export function stopForFaults(eleventyConfig: UserConfig, findings: Findings): void {
  const on = eleventyConfig.on.bind(eleventyConfig) as (event: string, run: Handler) => void;
  const addTransform = eleventyConfig.addTransform.bind(eleventyConfig);
  const guarded = (run: Handler): Handler =>
    async function (this: unknown, ...args) {
      try {
        return await run.apply(this, args);
      } catch (error) {
        const fault = faultOf(error);
        if (fault === undefined) throw error;
        const { syscall, path: from, dest } = error as NodeJS.ErrnoException & { readonly dest?: string };
        const path = syscall === "rename" ? dest : from;
        const file = path === undefined ? siteFolder : relative(process.cwd(), path).replaceAll("\\", "/");
        findings.error({
          file,
          message: `It cannot be read or written: ${fault}. Fix that and build again.`,
        });
        findings.report();
        // It was said of another page, which ended the build.
        throw error;
      }
    };
  eleventyConfig.on = (event: string, run: Handler) => on(event, guarded(run));
  eleventyConfig.addTransform = (name, run) => addTransform(name, guarded(run) as typeof run);
}

// biome-ignore lint/suspicious/noExplicitAny: each event has arguments of its own
type Handler = (this: any, ...args: any[]) => unknown;
