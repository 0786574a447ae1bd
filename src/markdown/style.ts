/** The inks of the style sheet (`.ink-…`) and the colour names that authors write for them. */
const inks = new Map<string, string>();
for (const [ink, colours] of Object.entries({
  red: "red crimson darkred firebrick indianred maroon orangered tomato",
  orange: "chocolate coral darkorange goldenrod orange",
  green: "darkgreen forestgreen green limegreen olive seagreen teal",
  blue: "blue cornflowerblue darkblue deepskyblue dodgerblue mediumblue navy royalblue steelblue",
  purple: "darkmagenta darkviolet fuchsia indigo magenta purple rebeccapurple violet",
  grey: "darkgray darkgrey dimgray dimgrey gray grey slategray slategrey",
})) {
  for (const colour of colours.split(" ")) inks.set(colour, `ink-${ink}`);
}

/**
 * Turns an inline style into classes, so that coloured text stays readable in light and dark.
 *
 * @param style the value of a `style` attribute
 * @param classes the value of the element's `class` attribute, if any
 * @returns the attributes to write instead: `class`, and `style` with the declarations that have no class
 */
export function styleToClasses(style: string, classes = ""): { class?: string; style?: string } {
  const added: string[] = classes === "" ? [] : [classes];
  const left: string[] = [];
  for (const declaration of style.split(";")) {
    if (declaration.trim() === "") continue;
    const [property = "", value = ""] = declaration.toLowerCase().split(":", 2);
    const ink = property.trim() === "color" ? inks.get(value.trim()) : undefined;
    if (ink) added.push(ink);
    else left.push(declaration.trim());
  }
  return {
    ...(added.length > 0 && { class: added.join(" ") }),
    ...(left.length > 0 && { style: left.join("; ") }),
  };
}
