import { CaptureTag, type Context, Drop, type Emitter, evalToken, ForTag, type Template } from "liquidjs";
import { newsMark } from "./theme.ts";
import { withoutPlaces } from "./tokens.ts";

/**
 * The tag `for`, except that a loop over nothing but news, or groups of it, leaves the mark for its place, and that
 * some lists are shown as a whole.
 */
export function loopFor(news: ReadonlySet<unknown>, isWholeList: (items: unknown) => boolean): typeof ForTag {
  const areNews = (items: unknown): boolean =>
    Array.isArray(items) &&
    items.length > 0 &&
    items.every((item) => news.has(item) || areNews((item as { items?: unknown } | null)?.items));
  return class extends ForTag {
    override *render(context: Context, emitter: Emitter): Generator<unknown, void, Template[]> {
      const items: unknown = yield evalToken(this.collection, context);
      const isWhole = isWholeList(items) && this.hash.hash.offset === undefined;
      if (isWhole) delete this.hash.hash.limit;
      const { templates } = this;
      if (isWhole) this.templates = [{ token: this.token, render: liftTurns }, ...templates];
      if (areNews(items)) emitter.write(newsMark);
      else yield* super.render(context, emitter);
      this.templates = templates;
    }
  };
}

/** Has the conditions of a loop, such as `forloop.index <= 5`, hold for every turn. Only its first call counts. */
function liftTurns(context: Context): void {
  const loop = context.getSync(["forloop"]) as Record<string, () => unknown>;
  const firsts = { index: 1, index0: 0, rindex: 1, rindex0: 0 };
  for (const [name, first] of Object.entries(firsts)) {
    const turn = loop[name];
    if (Object.hasOwn(loop, name)) continue;
    loop[name] = () => new LiftedTurn(Number(turn?.call(loop)), first);
  }
}

/** The number of a turn, below any limit except that of the first turn, since what is shown there may be special. */
class LiftedTurn extends Drop {
  readonly #turn: number;
  readonly #first: number;

  constructor(turn: number, first: number) {
    super();
    this.#turn = turn;
    this.#first = first;
  }

  override valueOf(): number {
    return this.#turn;
  }

  equals(other: unknown): boolean {
    return this.#turn === other;
  }

  leq(limit: number): boolean {
    return limit > this.#first || this.#turn <= limit;
  }

  lt(limit: number): boolean {
    return limit > this.#first + 1 || this.#turn < limit;
  }

  gt(limit: number): boolean {
    return !this.leq(limit);
  }

  geq(limit: number): boolean {
    return !this.lt(limit);
  }
}

/** Tells whether items are those of one of these lists, in whatever order. */
export function isOneOf(lists: readonly unknown[]): (items: unknown) => boolean {
  const sets = lists.filter(Array.isArray).map((list) => new Set<unknown>(list));
  return (items) =>
    lists.includes(items) ||
    (Array.isArray(items) &&
      sets.some((set) => items.length >= set.size && items.every((item) => set.has(item))));
}

/** The tag `capture`: a mark of a place in a variable would be part of what it is compared with. */
export class CaptureText extends CaptureTag {
  override *render(context: Context): Generator<unknown, void, string> {
    yield* super.render(context);
    const scope = context.bottom() as Record<string, unknown>;
    scope[this.variable] = withoutPlaces(String(scope[this.variable]));
  }
}
