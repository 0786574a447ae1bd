import { type Accent, accentOf, usualAccent } from "./accent.ts";
import type { Site } from "./site.ts";

/** The style sheet for the looks that the facts ask for; it follows the one with the tokens. */
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

/** The schemes that a site has, as a value of CSS's `color-scheme`. */
export function colorScheme({ theme = "auto" }: Pick<Site, "theme">): "light dark" | "light" | "dark" {
  return theme === "auto" ? "light dark" : theme;
}
