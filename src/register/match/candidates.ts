/**
 * Candidates for the new place of a level's text on other pages. Only new or changed pages can contain
 * text that is missing elsewhere.
 */
import type { Address } from "../../base/model/guidance.ts";
import { pageOf, type Register } from "../store/register.ts";
import type { CurrentSite, SiteLevel, SitePage, SitePart, SitePlace } from "./current-site.ts";
import { decodeSketch } from "./fingerprint.ts";
import { isVerbatim, LevelFinder, SAME_TEXT } from "./levels.ts";
import { type FindLevel, type FindPlace, liveEntry } from "./registered-pages.ts";
import { similarityOf, termWeights } from "./similarity.ts";

export interface Candidates {
  readonly find: FindLevel;
  readonly findPlace: FindPlace;
  /** The only new place that contains the text of a part word for word. */
  readonly findPart: (print: string) => Address | undefined;
  /** The only page that has this title now and was not recorded with it. */
  readonly titled: (title: string) => Address | undefined;
  /** True for a page whose text is as recorded. */
  readonly isUnchanged: (page: SitePage) => boolean;
  /** True for a level that is still at its address, at most reworded. */
  readonly isAtHome: (level: SiteLevel) => boolean;
}

export function candidatesOf(register: Register, site: CurrentSite): Candidates {
  const isUnchanged = (page: SitePage) => {
    const entry = register.get(page.address);
    return entry !== undefined && "source" in entry && entry.end === undefined && entry.source === page.source;
  };
  const changedPages = () => site.pages.filter((page) => !isUnchanged(page));
  const changed = () => changedPages().flatMap(({ levels }) => levels);
  const own = (level: SiteLevel) => {
    const entry = liveEntry(register, level.address);
    return entry?.kind === "level" ? entry : undefined;
  };

  let finder: LevelFinder | undefined;
  /** Addresses by the print of their text. */
  let texts: Map<string, Address[]> | undefined;
  const ownersOf = (level: SiteLevel) => {
    texts ??= groupBy(
      [...register.values()].flatMap((entry) => {
        const isLive = entry.kind === "level" && entry.end === undefined;
        return isLive ? [[`${entry.print} ${entry.says}`, entry.address] as const] : [];
      }),
    );
    return texts.get(`${level.print()} ${level.says}`) ?? [];
  };
  const find: FindLevel = (registered, entry) => {
    finder ??= new LevelFinder(
      changed().filter((level) => {
        const was = own(level);
        return was === undefined || !isVerbatim(was, level);
      }),
    );
    const weight = termWeights(registered.levels.map(({ sketch }) => decodeSketch(sketch)));
    return finder.find(decodeSketch(entry.sketch), weight).filter(({ level }) => {
      if (pageOf(level.address) === registered.page.address) return false;
      // A level whose text equals another registered text did not absorb anything.
      const owners = ownersOf(level);
      return owners.length === 0 || owners.includes(entry.address);
    });
  };

  let placeFinder: LevelFinder<SitePlace> | undefined;
  const findPlace: FindPlace = (registered, entry) => {
    placeFinder ??= new LevelFinder(
      changedPages()
        .flatMap(({ places }) => places)
        .filter((place) => {
          const was = liveEntry(register, place.address);
          return was === undefined || !isVerbatim(was, place);
        }),
    );
    const weight = termWeights(registered.places.map(({ sketch }) => decodeSketch(sketch)));
    const found = placeFinder.find(decodeSketch(entry.sketch), weight);
    return found.filter(({ level }) => pageOf(level.address) !== registered.page.address);
  };

  let parts: Map<string, SitePart[]> | undefined;
  const findPart = (print: string) => {
    parts ??= groupBy(
      changed().flatMap((level) =>
        level.parts.flatMap((part) => {
          const was = liveEntry(register, part.address);
          return was?.print === part.print() || part.says.length < LEAST ? [] : [[part.print(), part] as const];
        }),
      ),
    );
    const [found, another] = parts.get(print) ?? [];
    return another ? undefined : found?.address;
  };

  let titles: Map<string, string[]> | undefined;
  const titled = (title: string) => {
    titles ??= groupBy(
      site.pages.flatMap(({ address, says }) =>
        liveEntry(register, address)?.says === says ? [] : [[says, address] as const],
      ),
    );
    const [found, another] = titles.get(title) ?? [];
    return another ? undefined : found;
  };

  return {
    find,
    findPlace,
    titled,
    findPart,
    isUnchanged,
    isAtHome: (level) => {
      const was = own(level);
      return (
        was !== undefined && similarityOf(decodeSketch(was.sketch), level.sketch(), () => 1).similarity >= SAME_TEXT
      );
    },
  };
}

/** Least length, in characters, of a part that can be recognised by its text. */
const LEAST = 12;

function groupBy<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, item] of pairs) {
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
