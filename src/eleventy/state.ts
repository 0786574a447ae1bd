import { filesOnEveryPage } from "../project/engine.ts";
import { CurrentContent } from "./current-content.ts";
import { CurrentEditions } from "./current-editions.ts";
import { CurrentFacts } from "./current-facts.ts";
import { CurrentMenu } from "./current-menu.ts";
import { CurrentPictures } from "./current-pictures.ts";
import { CurrentPublications } from "./current-publications.ts";
import { CurrentSearch } from "./current-search.ts";
import { Findings } from "./findings.ts";
import { Templates } from "./templates.ts";

/** What the plugins share: the site as it was when a build began, what was found wrong with it, and its templates. */
export class State {
  readonly facts = new CurrentFacts();
  readonly content = new CurrentContent();
  readonly editions = new CurrentEditions();
  readonly publications = new CurrentPublications();
  readonly menu = new CurrentMenu();
  readonly search = new CurrentSearch();
  readonly findings = new Findings();
  readonly pictures = new CurrentPictures(this.facts, this.content, this.findings, () => [
    ...filesOnEveryPage,
    ...this.publications.works.map(({ file }) => file),
    ...this.editions.entries.flatMap(({ file }) => file ?? []),
  ]);
  readonly templates = new Templates(this.editions, this.findings);
}
