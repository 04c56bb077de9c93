/**
 * Takes pages and their twins from the live site that would be rendered as they are
 * there: the outline of the site is the same, and so is everything that was noted when
 * they were rendered.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf, type Stamps } from "../../base/disk/stamps.ts";
import type { Guidance } from "../../base/model/guidance.ts";
import type { StagedSite } from "../publish/site-store.ts";
import type { SiteVerifier } from "../publish/verify.ts";
import type { RenderContext } from "../render/format.ts";
import { outputPathsOf } from "../render/pages.ts";
import { ModelWatch } from "./model-watch.ts";

/** What pages and twins were rendered from. */
export interface PageReads {
  /** Hash of what any of them may show. */
  readonly outline: string;
  /** Names of what was noted, with their hashes. */
  readonly cells: readonly (readonly [name: string, hash: string])[];
  /** By path: indexes of the cells that it showed. */
  readonly pages: readonly (readonly [path: string, cells: readonly number[]])[];
}

export const NO_READS: PageReads = { outline: "", cells: [], pages: [] };

/** The live site, if its files are known. */
export interface LiveSite {
  readonly folder: string;
  /** What its files were when it was built, and what they are now. */
  readonly built: Stamps;
  readonly now: Stamps;
  readonly reads: PageReads;
}

export class KeptPages {
  readonly #live: LiveSite | undefined;
  readonly #reads = new Map<string, ReadonlySet<string>>();
  #watch: ModelWatch | undefined;
  #outline = "";

  constructor(live?: LiveSite) {
    this.#live = live;
  }

  /**
   * Wraps the pages of a site so that what they show is noted, and takes those over that stay.
   *
   * @param around what they show besides the model; plain data
   * @param render makes what is rendered
   */
  take(
    guidance: Guidance,
    around: unknown,
    render: () => RenderContext,
    { build, verifier }: { readonly build: StagedSite; readonly verifier: SiteVerifier },
  ): RenderContext {
    const watch = new ModelWatch(guidance);
    this.#watch = watch;
    const { result: context, reads } = watch.during(render);
    const shared = [...reads].map((name) => watch.cells.get(name));
    this.#outline = hashOf(JSON.stringify([watch.outline, shared, around]));
    const kept = new Set<string>();
    const paths = new Set(context.pages.flatMap((page) => (page.isGathered ? [] : outputPathsOf(page))));
    for (const { path, cells, hash, file } of this.#staying(watch)) {
      if (!paths.has(path) || !build.linkFrom(path, this.#live?.folder ?? "", hash)) continue;
      kept.add(path);
      this.#reads.set(path, cells);
      verifier.keep(path, () => readFileSync(file, "utf8"));
    }
    const noting = (path: string, work: () => string) => () => {
      const { result, reads } = watch.during(work);
      this.#reads.set(path, reads);
      return result;
    };
    const pages = context.pages.map((page) => {
      if (page.isGathered) return page;
      const [path, twinPath] = outputPathsOf(page);
      return {
        ...page,
        html: noting(path, page.html),
        ...(page.twin && twinPath !== undefined && { twin: noting(twinPath, page.twin) }),
      };
    });
    return { ...context, pages, isKept: (path) => kept.has(path) };
  }

  /** What the site's pages were rendered from, when all are. */
  reads(): PageReads {
    const cells = [...(this.#watch?.cells ?? [])];
    const indexOf = new Map(cells.map(([name], index) => [name, index]));
    const pages = Array.from(
      this.#reads,
      ([path, names]) => [path, [...names].flatMap((name) => indexOf.get(name) ?? [])] as const,
    );
    return { outline: this.#outline, cells, pages };
  }

  /** Files of the live site that stay as they are. */
  *#staying({ cells: current }: ModelWatch) {
    const live = this.#live;
    if (live === undefined || live.reads.outline !== this.#outline) return;
    const names = live.reads.cells.map(([name]) => name);
    const isSame = live.reads.cells.map(([name, hash]) => current.get(name) === hash);
    for (const [path, shown] of live.reads.pages) {
      const hash = live.built.get(path)?.hash;
      // A path that is not of the site's folder is not among its stamps.
      if (hash === undefined || hash !== live.now.get(path)?.hash || !shown.every((cell) => isSame[cell])) continue;
      const cells = new Set(shown.flatMap((cell) => names[cell] ?? []));
      yield { path, hash, cells, file: join(live.folder, path) };
    }
  }
}
