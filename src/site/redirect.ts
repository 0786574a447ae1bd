/** An old address that redirects to a page. */
export interface Redirect {
  /** The path of the old address, ending in `/` or `.html`. */
  readonly from: string;
  /** The path of the page. */
  readonly to: string;
}
