/**
 * A link inside the site leads to a page, an anchor or a file that exists.
 *
 * Good: `[passwords](passwords.md#level-3)`, `[passwords](/security/passwords/)`.
 * Bad: `[passwords](pasword.md)`, `[passwords](passwords.md#level-9)`.
 */
import type { AddressBook } from "../../../../base/address/book.ts";
import { relativePath } from "../../../../base/address/relative-path.ts";
import type { Unresolved } from "../../../../base/address/resolve.ts";
import { SECTION_PREFIX } from "../../../../base/address/slug.ts";
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import { nearest } from "../../../../base/diagnostics/nearest.ts";
import type { Rule } from "../../rule.ts";

export const linkBroken: Rule = {
  codes: ["link-broken"],
  *check({ records, resolutions, book }) {
    for (const { page, isPublished } of records) {
      if (!isPublished) continue;
      for (const link of page.links) {
        const resolution = resolutions.get(link);
        if (resolution === undefined || resolution.found) continue;
        const [message, help] = explain(resolution.why, readable(link.href), page.file, book);
        yield finding("link-broken", page.file, link.span, message, help);
      }
    }
  },
};

function explain(why: Unresolved, href: string, fromFile: string, book: AddressBook): [message: string, help: string] {
  switch (why.kind) {
    case "outside":
      return [
        `The link "${href}" leads out of the content folder.`,
        "Link to a page of this site, or to an https:// address.",
      ];
    case "unpublished":
      return [
        `The link leads to ${why.file}, which is a draft and is not published.`,
        "Publish the page, or take the link out.",
      ];
    case "no-anchor":
      return [`${why.page.address} has no anchor "${why.anchor}".`, anchorHelp(why.anchor, why.page.anchors)];
    case "no-picture": {
      const guess = nearestPath(why.wanted, book.assets);
      const advice = "Put the picture into the content folder; png, jpg, gif, webp and avif are published.";
      return [
        `There is no picture ${why.wanted}.`,
        guess ? `Did you mean \`${relativePath(fromFile, guess)}\`?` : advice,
      ];
    }
    case "no-page": {
      const isFromRoot = why.wanted.startsWith("/");
      const guess = nearestPath(
        why.wanted,
        isFromRoot ? book.byAddress.keys() : [...book.byFile.keys(), ...book.assets],
      );
      const shown = guess && !isFromRoot ? relativePath(fromFile, guess) : guess;
      const advice = "Link to a page of this site by its file, for example `../topic/practice.md`.";
      return [`The link "${href}" leads nowhere.`, shown ? `Did you mean \`${shown}\`?` : advice];
    }
  }
}

const LEVEL = /^level-\d+$/;

function anchorHelp(wanted: string, anchors: ReadonlySet<string>): string {
  const levels = [...anchors].filter((anchor) => LEVEL.test(anchor));
  if (!LEVEL.test(wanted)) {
    const asWritten = [...anchors].map((anchor) =>
      anchor.startsWith(SECTION_PREFIX) ? anchor.slice(SECTION_PREFIX.length) : anchor,
    );
    const guess = nearest(wanted, asWritten);
    if (guess !== undefined) return `Did you mean \`#${guess}\`?`;
  }
  return levels.length > 0
    ? `Its levels are \`#${levels[0]}\` to \`#${levels.at(-1)}\`.`
    : "Link to the page without an anchor.";
}

/** The path whose own name is nearest; a folder that both share says nothing. Among equals, the one nearest as a whole. */
function nearestPath(wanted: string, paths: Iterable<string>): string | undefined {
  const byName = new Map<string, string[]>();
  for (const path of paths) {
    const name = nameOf(path);
    if (name !== "") byName.set(name, [...(byName.get(name) ?? []), path]);
  }
  const name = byName.has(nameOf(wanted)) ? nameOf(wanted) : nearest(nameOf(wanted), byName.keys());
  const same = name === undefined ? [] : (byName.get(name) ?? []);
  return same.length > 1 ? (nearest(wanted, same) ?? same[0]) : same[0];
}

/** The last step of a path that names something: a file, or the folder of an `index.md` or of an address. */
function nameOf(path: string): string {
  return path.replace(/\/(index\.md)?$/i, "").replace(/^.*\//, "");
}

/** A link as the author wrote it: markdown-it encodes what an address may not hold. */
function readable(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
