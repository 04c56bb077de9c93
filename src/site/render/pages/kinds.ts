/** Every kind of page, in the order of the sitemap. To add one, write a file in this folder and list it here. */
import type { GeneratedPage, SiteOutline } from "../../../base/model/site-outline.ts";
import { assess } from "../assess/page.ts";
import { accessibility } from "./accessibility.ts";
import { former } from "./former.ts";
import { frameworks } from "./frameworks.ts";
import { glossary } from "./glossary.ts";
import { home } from "./home.ts";
import { latestKind } from "./latest.ts";
import { items } from "./lists/items.ts";
import { labels } from "./lists/labels.ts";
import { level } from "./lists/level.ts";
import { matrix } from "./lists/matrix.ts";
import { practices } from "./lists/practices.ts";
import { notFound } from "./not-found.ts";
import type { PageKind } from "./page-kind.ts";
import { plain } from "./plain.ts";
import { practice } from "./practice.ts";
import { printKind } from "./print.ts";
import { search } from "./search.ts";
import { topic } from "./topic.ts";

const KINDS: readonly PageKind[] = [
  home,
  topic,
  practice,
  plain,
  practices,
  matrix,
  items,
  level,
  labels,
  assess,
  frameworks,
  glossary,
  search,
  accessibility,
  notFound,
  former,
];

const WITH_LATEST: readonly PageKind[] = [...KINDS, latestKind(KINDS)];

/** Print sheets come last, because every other kind may add sections to them. */
export const PAGE_KINDS: readonly PageKind[] = [...WITH_LATEST, printKind(KINDS.flatMap(({ sheet }) => sheet ?? []))];

/** The pages that Waymark generates. */
export function generatedPages(outline: SiteOutline): readonly GeneratedPage[] {
  return PAGE_KINDS.flatMap(({ generated }) => generated?.(outline) ?? []);
}
