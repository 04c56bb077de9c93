/**
 * The order of the stages:
 *
 *     read → parse → check → model → render → index → publish
 *
 * `load` goes up to the model; `prepare` up to rendered pages, while Pagefind builds
 * its index; `complete` publishes. In between the pages are written, by `build` or
 * by Eleventy.
 */
export { type Built, build, withFaultOfLayout } from "./pipeline/build.ts";
export { editionsOf, indexEditions } from "./pipeline/editions.ts";
export { indexSite } from "./pipeline/index-site.ts";
export { hasOwnLayouts, layoutsOf, load } from "./pipeline/load.ts";
export type { Loaded, LoadOptions } from "./pipeline/loaded.ts";
export { type BuildMemory, createBuildMemory, createParseMemory } from "./pipeline/memory.ts";
export { abandon, type BuildOptions, complete, type Prepared, prepare } from "./pipeline/prepare.ts";
export type { KeptParts } from "./search/index/phrase-index.ts";
export type { Indexed } from "./search/index/search-index.ts";
