import { type Accent, accentOf, usualAccent } from "./accent.ts";
import type { Site } from "./site.ts";

/** What a site says of its own looks, in a style sheet that follows the one with the tokens. */
export function appearanceStyle({ colour, font, theme }: Pick<Site, "colour" | "font" | "theme">): string {
  const { light, dark } = siteAccent({ colour });
  const declarations = [
    `--accent: light-dark(${light}, ${dark})`,
    `--link-rule: light-dark(${light}59, ${dark}66)`,
    `--text: var(--${font ?? "serif"})`,
    `color-scheme: ${colorScheme({ theme })}`,
  ];
  return `@layer tokens { :root { ${declarations.join("; ")} } }`;
}

/** The accents of a site. */
export function siteAccent({ colour }: Pick<Site, "colour">): Accent {
  return (colour && accentOf(colour)) || usualAccent;
}

/** The schemes that a site has, the one that browsers take first, as CSS's `color-scheme` has it. */
export function colorScheme({ theme = "auto" }: Pick<Site, "theme">): "light dark" | "light" | "dark" {
  return theme === "auto" ? "light dark" : theme;
}
