/** All stages, from content to the published site, unless it is that already. */

import { setImmediate as nextTurn } from "node:timers/promises";
import type { ParsedPage } from "../content/parse/parsed-page.ts";
import { isHidden } from "../content/read/file-kinds.ts";
import { REGISTER_FILE } from "../register/store/file.ts";
import { BuildCache } from "../site/cache/build-cache.ts";
import type { Report } from "../site/cache/cache-file.ts";
import { NO_READS } from "../site/cache/kept-pages.ts";
import type { KeptValues } from "../site/cache/kept-values.ts";
import { OverrideFailed } from "../site/overrides/override-fault.ts";
import { refuseOverlap } from "../site/publish/site-store.ts";
import { hasOwnLayouts, load } from "./load.ts";
import type { Loaded } from "./loaded.ts";
import { createParseMemory } from "./memory.ts";
import { abandon, type BuildOptions, complete, type Prepared, prepare } from "./prepare.ts";

/** What `build` tells of a build. */
export interface Built extends Report {
  /** True if the register was written. */
  readonly isRecorded: boolean;
}

/** Files written in one turn; between turns data flows to Pagefind. */
const WRITES_A_TURN = 16;

/** All stages, from content to the published site, unless it is that already. */
export async function build(options: BuildOptions): Promise<Built> {
  const { content, output, isPlain, isCached = false } = options;
  refuseOverlap(output, content);
  // Layouts of the site's own are programs, and may read anything.
  const cache =
    isCached && !hasOwnLayouts(options)
      ? new BuildCache({ content, output, isPlain, isHidden, settings: settingsOf(options) })
      : undefined;
  const kept = cache?.unchanged();
  if (kept) return { ...kept, isRecorded: false };
  const bodies = cache?.keptBodies<ParsedPage>();
  try {
    return await buildNow(options, cache, bodies);
  } finally {
    bodies?.close();
  }
}

async function buildNow(
  options: BuildOptions,
  cache: BuildCache | undefined,
  bodies: KeptValues<ParsedPage> | undefined,
): Promise<Built> {
  const memory = cache ? createParseMemory(bodies) : undefined;
  const keptPages = options.isCompressed ? undefined : cache?.keptPages();
  const { loaded, prepared } = await prepare({ memory, ...options, keptIndex: cache?.keptIndex(), keptPages });
  if (prepared === undefined) return builtOf(loaded);
  try {
    await writeAll(prepared);
  } catch (error) {
    return builtOf(withFaultOfLayout(loaded, error));
  }
  await complete(prepared, (stamps) => cache?.take(stamps()));
  if (cache === undefined) return builtOf(loaded);
  const { text } = loaded.reviewed;
  const { parts } = await prepared.indexed;
  const made = { parts, reads: keptPages?.reads() ?? NO_READS };
  if (text === undefined) cache.keep(reportOf(loaded), made, {});
  // With what was recorded, the next build may have other things to tell.
  else cache.keep(reportOf(await load({ ...options, memory })), made, { [REGISTER_FILE]: text });
  bodies?.save();
  return builtOf(loaded);
}

function reportOf({ diagnostics, published, heldBack, sources }: Loaded): Report {
  return { diagnostics, published, heldBack, sources };
}

function builtOf(loaded: Loaded): Built {
  return { ...reportOf(loaded), isRecorded: loaded.reviewed.text !== undefined };
}

/** All that decides a build besides its content and our own version. */
function settingsOf(options: BuildOptions): unknown {
  const { base, publishedAt, today, drafts, isStrict, isPlain, isCompressed, isPreview, register } = options;
  // The day to record decides nothing where there is nothing new to record.
  return { base, publishedAt, today, drafts, isStrict, isPlain, isCompressed, isPreview, register: register?.kind };
}

/**
 * What was loaded, with the fault of a layout of the site's own, which shows only when pages are rendered.
 *
 * @throws any other error
 */
export function withFaultOfLayout(loaded: Loaded, error: unknown): Loaded {
  if (!(error instanceof OverrideFailed)) throw error;
  const diagnostics = [...loaded.diagnostics, { ...error.finding, severity: "error" as const }];
  return { ...loaded, guidance: undefined, diagnostics };
}

async function writeAll(prepared: Prepared): Promise<void> {
  const { outputs, build } = prepared;
  try {
    let count = 0;
    for (const output of outputs) {
      build.write(output);
      if (++count % WRITES_A_TURN === 0) await nextTurn();
    }
  } catch (error) {
    await abandon(prepared);
    throw error;
  }
}
