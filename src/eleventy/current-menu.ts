import type { MenuEntry } from "../site/menu.ts";
import type { CurrentEdition } from "./current-editions.ts";

/** The menus of all languages, as they were when a build began. */
export class CurrentMenu {
  #of = new Map<CurrentEdition, readonly MenuEntry[]>();
  #written = "";
  #hasChanged = false;

  /** The menu in a language. */
  of(edition: CurrentEdition): readonly MenuEntry[] {
    return this.#of.get(edition) ?? [];
  }

  /** Whether any menu differs from the previous build's, and so every page. */
  get hasChanged(): boolean {
    return this.#hasChanged;
  }

  /** Takes the menus of a build. */
  set(menus: ReadonlyMap<CurrentEdition, readonly MenuEntry[]>): void {
    const written = JSON.stringify([...menus.values()]);
    this.#hasChanged = written !== this.#written;
    this.#written = written;
    this.#of = new Map(menus);
  }
}
