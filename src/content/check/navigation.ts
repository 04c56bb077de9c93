/**
 * The links of header and footer: those listed in `site.yaml`, and pages that ask for it in front
 * matter. Without a list, the header has the first pages at the site's root.
 */
import type { AddressBook } from "../../base/address/book.ts";
import { type Resolution, resolveLink } from "../../base/address/resolve.ts";
import type { Address, SiteLink } from "../../base/model/guidance.ts";
import type { ConfiguredLink, SiteConfig } from "../config/site-config.ts";
import { linkTarget } from "../parse/link-target.ts";
import type { PageRecord } from "./page-record.ts";

/** Most pages that the header shows without being asked to. */
const MOST_PAGES = 4;

/** The base of relative links in `site.yaml`: the content folder. */
const SITE_FILE = "site.yaml";

export interface Navigation {
  readonly header: readonly SiteLink[];
  readonly footer: readonly SiteLink[];
}

/** The target of a link in `site.yaml`; undefined for a link to another site. */
export function resolveConfigured({ href }: ConfiguredLink, book: AddressBook): Resolution | undefined {
  return linkTarget(href).kind === "internal" ? resolveLink(href, SITE_FILE, book) : undefined;
}

/** @param records published pages in reading order */
export function navigationOf(records: readonly PageRecord[], config: SiteConfig, book: AddressBook): Navigation {
  const configured = (links: readonly ConfiguredLink[]) =>
    links.flatMap((link): SiteLink[] => {
      const resolution = resolveConfigured(link, book);
      if (resolution === undefined) return [{ title: link.title, href: link.href }];
      // A broken link is reported elsewhere; if the site turns that off, it is left out.
      return resolution.found ? [{ title: link.title, href: resolution.address }] : [];
    });
  const [header, footer] = [configured(config.navigation ?? []), configured(config.footer)];
  const listed = new Set([...header, ...footer].map(({ href }) => href));
  const unlisted = records.filter(({ address }) => !listed.has(address));
  const asked = (place: string) => unlisted.filter(({ yaml }) => yaml?.navigation === place);
  const unasked = config.navigation === undefined ? unlisted.filter(isAtRoot) : [];
  const chosen = new Set(asked("header"));
  const inHeader = unlisted.filter((record) => chosen.has(record) || unasked.includes(record));
  return {
    header: [...header, ...withinLimit(inHeader, chosen).map(linkTo)],
    footer: [...footer, ...asked("footer").map(linkTo)],
  };
}

function isAtRoot({ kind, topic, address, yaml }: PageRecord): boolean {
  return kind === "page" && topic === undefined && yaml?.navigation === undefined && address.split("/").length === 3;
}

/** The pages chosen, then others up to the size limit of the header. */
function withinLimit(records: readonly PageRecord[], chosen: ReadonlySet<PageRecord>): PageRecord[] {
  let left = MOST_PAGES - chosen.size;
  return records.filter((record) => chosen.has(record) || left-- > 0);
}

function linkTo({ title, address }: PageRecord): SiteLink {
  return { title, href: address };
}

/**
 * Published pages that are neither in the navigation nor linked from a page that is.
 *
 * @param isListed true where the home page lists all pages
 */
export function orphansAmong(
  records: readonly PageRecord[],
  { header, footer }: Navigation,
  linksOf: (record: PageRecord) => readonly Address[],
  isListed: boolean,
): PageRecord[] {
  const at = new Map<Address, PageRecord[]>();
  for (const record of records) at.set(record.address, [...(at.get(record.address) ?? []), record]);
  const reached = new Set<Address>();
  const next: Address[] = [];
  const visit = (address: Address): void => {
    const page = address.replace(/#.*/, "");
    if (reached.has(page) || !at.has(page)) return;
    reached.add(page);
    next.push(page);
  };
  for (const { kind, topic, address } of records) if (kind !== "page" || topic || isListed) visit(address);
  for (const { href } of [...header, ...footer]) visit(href);
  for (let page = next.pop(); page !== undefined; page = next.pop())
    for (const record of at.get(page) ?? []) linksOf(record).forEach(visit);
  return records.filter(({ address, yaml }) => !reached.has(address) && yaml?.navigation !== "none");
}
