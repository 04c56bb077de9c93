/**
 * The links of header and footer: those that `site.yaml` lists, and pages by what
 * their front matter says. Without a list the first pages at the site's root are in the
 * header.
 */
import type { AddressBook } from "../../base/address/book.ts";
import { type Resolution, resolveLink } from "../../base/address/resolve.ts";
import type { Address, SiteLink } from "../../base/model/guidance.ts";
import type { ConfiguredLink, SiteConfig } from "../config/site-config.ts";
import { linkTarget } from "../parse/link-target.ts";
import type { PageRecord } from "./page-record.ts";

/** Largest number of pages that are in the header unasked. */
const MOST_PAGES = 4;

/** The file that links of `site.yaml` are written in: they are relative to the content folder. */
const SITE_FILE = "site.yaml";

export interface Navigation {
  readonly header: readonly SiteLink[];
  readonly footer: readonly SiteLink[];
}

/** What a link of `site.yaml` leads to; undefined for one to another site. */
export function resolveConfigured({ href }: ConfiguredLink, book: AddressBook): Resolution | undefined {
  return linkTarget(href).kind === "internal" ? resolveLink(href, SITE_FILE, book) : undefined;
}

/** @param records published pages in reading order */
export function navigationOf(records: readonly PageRecord[], config: SiteConfig, book: AddressBook): Navigation {
  const configured = (links: readonly ConfiguredLink[]) =>
    links.flatMap((link): SiteLink[] => {
      const resolution = resolveConfigured(link, book);
      if (resolution === undefined) return [{ title: link.title, href: link.href }];
      // One that leads nowhere is told; where a site lets that pass, it is left out.
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

function isAtRoot({ kind, address, yaml }: PageRecord): boolean {
  return kind === "page" && yaml?.navigation === undefined && address.split("/").length === 3;
}

/** The chosen ones, and of the others so many that the header keeps its size. */
function withinLimit(records: readonly PageRecord[], chosen: ReadonlySet<PageRecord>): PageRecord[] {
  let left = MOST_PAGES - chosen.size;
  return records.filter((record) => chosen.has(record) || left-- > 0);
}

function linkTo({ title, address }: PageRecord): SiteLink {
  return { title, href: address };
}

/** Published pages that neither navigation nor a page that it leads to links to. */
export function orphansAmong(
  records: readonly PageRecord[],
  { header, footer }: Navigation,
  linksOf: (record: PageRecord) => readonly Address[],
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
  for (const { kind, address } of records) if (kind !== "page") visit(address);
  for (const { href } of [...header, ...footer]) visit(href);
  for (let page = next.pop(); page !== undefined; page = next.pop())
    for (const record of at.get(page) ?? []) linksOf(record).forEach(visit);
  return records.filter(({ address, yaml }) => !reached.has(address) && yaml?.navigation !== "none");
}
