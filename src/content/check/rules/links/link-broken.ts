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
import { didYouMean } from "../../../../base/diagnostics/unseen.ts";
import type { SiteConfig } from "../../../config/site-config.ts";
import { resolveConfigured } from "../../navigation.ts";
import type { Rule } from "../../rule.ts";

export const linkBroken: Rule = {
  codes: ["link-broken"],
  *check({ records, resolutions, book, config }) {
    for (const link of [...(config.navigation ?? []), ...config.footer, ...bannerLink(config)]) {
      const resolution = resolveConfigured(link, book);
      if (resolution === undefined || resolution.found) continue;
      const [message, help] = explain(resolution.why, readable(link.href), "site.yaml", book);
      yield finding("link-broken", "site.yaml", link.span, message, help);
    }
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

function bannerLink({ banner }: SiteConfig) {
  return banner?.link === undefined ? [] : [banner.link];
}

type Explained = readonly [message: string, help: string | (() => string)];

function explain(why: Unresolved, href: string, fromFile: string, book: AddressBook): Explained {
  switch (why.kind) {
    case "outside":
      return [
        `The link "${href}" leads out of the content folder.`,
        "Link to a page of this site, or to an https:// address.",
      ];
    case "unpublished":
      return [
        book.unwritten?.has(why.file)
          ? `The link leads to ${why.file}, which is not written yet and is not published.`
          : `The link leads to ${why.file}, which is a draft and is not published.`,
        book.unwritten?.has(why.file)
          ? "Write the page, or take the link out."
          : "Publish the page, or take the link out.",
      ];
    case "no-anchor":
      return [`${why.page.address} has no anchor "${why.anchor}".`, () => anchorHelp(why.anchor, why.page.anchors)];
    case "no-picture":
      return [`There is no picture ${why.wanted}.`, () => pictureHelp(why.wanted, fromFile, book)];
    case "no-page":
      return [`The link "${href}" leads nowhere.`, () => pageHelp(why.wanted, fromFile, book)];
  }
}

function pictureHelp(wanted: string, fromFile: string, book: AddressBook): string {
  const guess = nearestPath(wanted, namesIn(book).pictures);
  const advice = "Put the picture into the content folder; png, jpg, gif, webp and avif are published.";
  return guess ? didYouMean(relativePath(fromFile, wanted), relativePath(fromFile, guess)) : advice;
}

function pageHelp(wanted: string, fromFile: string, book: AddressBook): string {
  const isFromRoot = wanted.startsWith("/");
  const { addresses, files } = namesIn(book);
  const guess = nearestPath(wanted, isFromRoot ? addresses : files);
  const shown = guess && !isFromRoot ? relativePath(fromFile, guess) : guess;
  const advice = "Link to a page of this site by its file, for example `../topic/practice.md`.";
  return shown ? didYouMean(isFromRoot ? wanted : relativePath(fromFile, wanted), shown) : advice;
}

const LEVEL = /^level-\d+$/;

function anchorHelp(wanted: string, anchors: ReadonlySet<string>): string {
  const levels = [...anchors].filter((anchor) => LEVEL.test(anchor));
  if (!LEVEL.test(wanted)) {
    const asWritten = [...anchors].map((anchor) =>
      anchor.startsWith(SECTION_PREFIX) ? anchor.slice(SECTION_PREFIX.length) : anchor,
    );
    const guess = nearest(wanted, asWritten);
    if (guess !== undefined) return didYouMean(`#${wanted}`, `#${guess}`);
  }
  return levels.length > 0
    ? `Its levels are \`#${levels[0]}\` to \`#${levels.at(-1)}\`.`
    : "Link to the page without an anchor.";
}

/** The path whose last segment is most similar; shared folders do not count. Ties go to the most similar whole path. */
function nearestPath(wanted: string, byName: PathsByName): string | undefined {
  const name = byName.has(nameOf(wanted)) ? nameOf(wanted) : nearest(nameOf(wanted), byName.keys());
  const same = name === undefined ? [] : (byName.get(name) ?? []);
  return same.length > 1 ? (nearest(wanted, same) ?? same[0]) : same[0];
}

type PathsByName = ReadonlyMap<string, readonly string[]>;

interface BookNames {
  readonly pictures: PathsByName;
  readonly addresses: PathsByName;
  readonly files: PathsByName;
}

/** The site's paths by name; computed once for all broken links. */
const names = new WeakMap<AddressBook, BookNames>();

function namesIn(book: AddressBook): BookNames {
  const known = names.get(book) ?? {
    pictures: pathsByName(book.assets),
    addresses: pathsByName(book.byAddress.keys()),
    files: pathsByName([...book.byFile.keys(), ...book.assets]),
  };
  names.set(book, known);
  return known;
}

function pathsByName(paths: Iterable<string>): PathsByName {
  const byName = new Map<string, string[]>();
  for (const path of paths) {
    const name = nameOf(path);
    const same = byName.get(name);
    if (same) same.push(path);
    else if (name !== "") byName.set(name, [path]);
  }
  return byName;
}

/** The last meaningful segment of a path: a file, or the folder of an `index.md` or an address. */
function nameOf(path: string): string {
  return path.replace(/\/(index\.md)?$/i, "").replace(/^.*\//, "");
}

/** A link as the author wrote it, without markdown-it's percent-encoding. */
function readable(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
