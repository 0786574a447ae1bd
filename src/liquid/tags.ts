import { CaptureTag, type Context, type Emitter, evalToken, ForTag, type Template } from "liquidjs";
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
      if (isWholeList(items) && this.hash.hash.offset === undefined) delete this.hash.hash.limit;
      if (areNews(items)) emitter.write(newsMark);
      else yield* super.render(context, emitter);
    }
  };
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
