/** Frozen editions: content folders in `editions/`, each published below its name. */
import type { AddressBook } from "../../base/address/book.ts";
import { type Diagnostic, type Finding, finding } from "../../base/diagnostics/diagnostic.ts";
import type { Address } from "../../base/model/guidance.ts";
import { type GeneratedPage, LATEST } from "../../base/model/site-outline.ts";
import { START_OF_FILE } from "../../base/source/position.ts";
import type { SourceFile } from "../../base/source/source-file.ts";
import { faultOfName } from "../config/edition-names.ts";
import type { SiteConfig } from "../config/site-config.ts";

/** The folder of frozen editions, below the content folder. */
export const EDITIONS = "editions";

export interface EditionPages {
  readonly name: string;
  readonly book: AddressBook;
}

/** Faults of the names of editions. */
export function faultsOfNames(names: readonly string[], current: string | undefined): Finding[] {
  const seen = new Map<string, string>();
  return names.flatMap((name) => {
    const same = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), name);
    const why =
      faultOfName(name) ??
      (same === undefined ? undefined : `It is ${same} but for its letters, which many disks do not tell apart.`) ??
      (name.toLowerCase() === current?.toLowerCase()
        ? "`editions.current` in site.yaml gives the newest edition this name."
        : undefined);
    const message = `An edition cannot be called "${name}". ${why}`;
    const help = "Rename its folder, or take it out of the content folder if it was never published.";
    return why === undefined
      ? []
      : [finding("edition-name", `${EDITIONS}/${name}/site.yaml`, START_OF_FILE, message, help)];
  });
}

/** The pages of editions, as pages that content can lead to and not take the place of. */
export function pagesOfEditions(
  editions: readonly EditionPages[],
  current: string | undefined,
): readonly GeneratedPage[] {
  if (editions.length === 0 && current === undefined) return [];
  const forwarding = [LATEST, ...(current === undefined ? [] : [current])];
  return [
    ...forwarding.map((name) => ({ address: `/${name}/`, title: name, edition: "newest" as const })),
    ...editions.flatMap(({ name, book }) =>
      [...book.byAddress.values()].map(({ address, anchors }) => ({
        address: `/${name}${address}`,
        title: name,
        anchors: [...anchors],
        edition: "frozen" as const,
      })),
    ),
  ];
}

/** Pages whose first step no own page has: a site may have had a topic that is called like a later edition. */
export function notOwn<Page extends Pick<GeneratedPage, "address">>(
  pages: readonly Page[],
  own: readonly Address[],
): Page[] {
  const steps = new Set(own.map(firstStep));
  return pages.filter(({ address }) => !steps.has(firstStep(address)));
}

function firstStep(address: Address): string {
  return (address.split("/")[1] ?? "").toLowerCase();
}

/** The address book of an edition without the pages of others. */
export function withoutPages(book: AddressBook, others: readonly GeneratedPage[]): AddressBook {
  const foreign = new Set(others.map(({ address }) => address));
  return { ...book, byAddress: new Map([...book.byAddress].filter(([address]) => !foreign.has(address))) };
}

/** The settings of a frozen edition: its own, but for what belongs to the site as it is now. */
export function configOfEdition(own: SiteConfig, name: string, url: string | undefined): SiteConfig {
  return {
    ...own,
    url: url === undefined ? undefined : `${url}${name}/`,
    formerTitles: [],
    edition: undefined,
    security: undefined,
    banner: undefined,
    edit: undefined,
  };
}

/** What stops an edition from being published, with the places of files as seen from the content folder. */
export function faultsOfEdition(name: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const place = (file: string) => (file === "." ? `${EDITIONS}/${name}` : `${EDITIONS}/${name}/${file}`);
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .map((fault) => ({
      ...fault,
      file: place(fault.file),
      ...(fault.related && { related: fault.related.map((other) => ({ ...other, file: place(other.file) })) }),
    }));
}

/** Texts of an edition, likewise. */
export function sourcesOfEdition(name: string, sources: readonly SourceFile[]): SourceFile[] {
  return sources.map(({ path, text }) => ({ path: `${EDITIONS}/${name}/${path}`, text }));
}
