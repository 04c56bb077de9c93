/** Former addresses, for hosts that answer with a redirect and for programs. */
import { decodeQuietly, encodeAddress } from "../../../base/model/address-text.ts";
import type { Address, FormerPage, Signpost } from "../../../base/model/guidance.ts";
import type { RenderContext } from "../format.ts";

/** A page that moved. */
export interface Move {
  /** The path as servers compare it: from the root of the host, decoded. */
  readonly from: string;
  /** The address as browsers get it: encoded, and literal to every server. */
  readonly to: string;
}

/**
 * The pages that only moved, for hosts that answer with a redirect: browsers
 * then keep the anchor. A page whose anchors do not all carry over is left out,
 * because a redirect would lead some of them astray; so is a retired one, which
 * has something to say.
 */
export function movesOf({ guidance, base }: RenderContext): readonly Move[] {
  const at = (address: Address) => encodeAddress(base + address.slice(1));
  return guidance.formerPages.flatMap((page) =>
    page.to !== undefined && leadsPlainly(page)
      ? [{ from: decodeQuietly(at(page.address)), to: literal(at(page.forward ?? page.to)) }]
      : [],
  );
}

/** Every former address, those with anchors too, for programs that mend links elsewhere. */
export function redirectsJson(context: RenderContext): string {
  return `${JSON.stringify(jsonList(context), null, 2)}\n`;
}

function jsonList({ guidance, base }: RenderContext) {
  const at = (address: Address | undefined) => (address === undefined ? null : encodeAddress(base + address.slice(1)));
  return guidance.formerPages.flatMap(({ address, anchors, ...page }) =>
    [page, ...anchors].map(({ anchor, to, also, on = null, because }) => ({
      from: at(anchor === undefined ? address : `${address}#${anchor}`),
      to: at(to),
      ...(also.length === 0 ? {} : { also: also.map(at) }),
      on,
      ...(because === undefined ? {} : { because }),
    })),
  );
}

/** True for a page whose anchors all lead to the same anchors of its new address, or all to one anchor. */
export function leadsPlainly({ to, forward, also, because, before, anchors }: FormerPage): boolean {
  const carriesOver = (post: Signpost) => post.to === `${to}#${post.anchor}`;
  // A redirect that has an anchor replaces the reader's.
  const isAtOnePlace = (post: Signpost) => forward !== undefined && `${post.to}-`.startsWith(`${forward}-`);
  const isPlain = (post: Signpost) =>
    post.because === undefined &&
    post.before.length === 0 &&
    post.also.length === 0 &&
    (carriesOver(post) || isAtOnePlace(post));
  return because === undefined && before.length === 0 && also.length === 0 && anchors.every(isPlain);
}

/** A target in which no server finds a name to put something in for, such as `$1` or `:splat`. */
function literal(target: string): string {
  return target.replace(/[$*:;'"\\{}]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
