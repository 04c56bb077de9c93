/** The editions of a site, ready to be rendered and indexed: the newest and the frozen ones. */

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Editions } from "../../layouts/base/editions.ts";
import { isInBook } from "../base/address/book.ts";
import { ASSESS_ADDRESS } from "../base/model/assessment.ts";
import type { Address, Guidance } from "../base/model/guidance.ts";
import { LATEST } from "../base/model/site-outline.ts";
import { notOwn } from "../content/editions/editions.ts";
import { outcomesInNewest } from "../register/edition-outcomes.ts";
import type { Indexed } from "../search/index/search-index.ts";
import type { BrowserFiles } from "../site/assets/browser-files.ts";
import { withSiteLook } from "../site/assets/site-look.ts";
import type { RenderContext } from "../site/render/format.ts";
import type { Output } from "../site/render/output.ts";
import type { Rendering } from "../site/render/rendering.ts";
import { type IndexedSite, indexSite } from "./index-site.ts";
import type { Loaded } from "./loaded.ts";

/** Takes over pages of the build before; see `KeptPages`. Undefined if every page is to be rendered. */
export type TakeOver = (guidance: Guidance, around: unknown, render: () => RenderContext) => RenderContext | undefined;

/** An edition that is ready to be rendered. */
export interface Edition {
  readonly context: RenderContext;
  /** Its scripts and style sheets. */
  readonly files: readonly Output[];
}

export interface FrozenSite extends Edition, IndexedSite {
  readonly name: string;
}

interface WholeSite extends Loaded {
  readonly guidance: Guidance;
}

/** The newest edition of a site, and those that are frozen. */
export async function editionsOf(
  loaded: WholeSite,
  browserFiles: BrowserFiles,
  { base, rendering, takeOver }: { readonly base: string; readonly rendering: Rendering; readonly takeOver?: TakeOver },
): Promise<{ readonly newest: Edition; readonly frozen: readonly FrozenSite[] }> {
  const { config, editions, overrides, book } = loaded;
  const known =
    editions.length > 0 || config.edition !== undefined
      ? { frozen: editions.map(({ name }) => name), current: config.edition, root: base }
      : undefined;
  const names = new Map<string, (address: Address) => string>();
  const editionOf = async (guidance: Guidance, path: string, own: Editions | undefined): Promise<Edition> => {
    const { words, lang: wordsLang, dir } = await rendering.interfaceFor(guidance.site.lang);
    const { paths: assets, outputs } = withSiteLook(browserFiles, guidance.site, own?.here !== undefined);
    const nameInEdition = (address: Address) => {
      const [, edition = "", rest = ""] = /^\/([^/]+)(\/.*)$/.exec(address) ?? [];
      const name = names.get(edition)?.(rest);
      return name === undefined ? undefined : words.editions.within(name, edition);
    };
    const context = { guidance, words, wordsLang, dir, assets, base: path, overrides, ...(own && { editions: own }) };
    const render = () => rendering.renderContext(context, own && nameInEdition);
    // With editions, pages show what is in others.
    const taken = own === undefined ? takeOver?.(guidance, [path, wordsLang, dir, assets], render) : undefined;
    return { context: taken ?? render(), files: outputs };
  };
  const newest = await editionOf(loaded.guidance, base, known);
  const frozen: FrozenSite[] = [];
  for (const { name, guidance: whole, reviewed, pages, book: own } of editions) {
    if (whole === undefined || known === undefined) continue;
    // What is kept in an edition is not in the newest.
    const hasAddress = (address: Address) =>
      isInBook(book, address) && loaded.reviewed.comparison?.site.frozen?.has(address) !== true;
    const outcomeOf = outcomesInNewest(reviewed, loaded.reviewed, hasAddress);
    const { assessment, ...guidance } = { ...whole, formerPages: [] };
    const onlyInNewest =
      assessment === undefined ? [] : [...own.byAddress.keys()].filter((address) => address.startsWith(ASSESS_ADDRESS));
    const elsewhere = notOwn(
      [LATEST, ...(config.edition === undefined ? [] : [config.edition]), ...editions.map((other) => other.name)]
        .filter((step) => step !== name)
        .map((step) => ({ address: `/${step}/` })),
      [...own.byAddress.keys()],
    ).map(({ address }) => address);
    const here = { name, outcomeOf, nameOf: newest.context.nameOf, url: config.url, onlyInNewest, elsewhere };
    const edition = await editionOf(guidance, `${base}${name}/`, { ...known, here });
    names.set(name, edition.context.nameOf);
    frozen.push({ ...edition, name, guidance, pages, rendering });
  }
  return { newest, frozen };
}

/**
 * Indexes the frozen editions one after the other, when the newest is indexed.
 *
 * @param folder of the newest
 */
export async function indexEditions(
  newest: Promise<Indexed>,
  frozen: readonly FrozenSite[],
  folder: string,
  signal: AbortSignal,
): Promise<Indexed> {
  const { targets, ...rest } = await newest;
  const all = [...targets];
  for (const edition of frozen) {
    const below = join(folder, edition.name);
    mkdirSync(below, { recursive: true });
    const own = await indexSite(edition, below, signal);
    for (const address of own.targets) all.push(`/${edition.name}${address}`);
  }
  return { ...rest, targets: all };
}
