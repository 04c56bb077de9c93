/** Eleventy's watch mode: builds once, then again after every change. */
import { existsSync, statSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type { Watcher } from "@11ty/eleventy";
import { load } from "../../setup/load.mjs";
import type * as Site from "../../site/render/rendering.ts";
import { type PluginOptions, useWaymark } from "./plugin.ts";

/** Longest wait for the watcher's `ready` event, in milliseconds, because it may have been emitted before. */
const READY_TIMEOUT = 1000;

/** How often the folders of content and site are looked for, in milliseconds. */
const LOOK_INTERVAL = 500;

/**
 * Starts watching. Resolves after the first build, whether or not it was published.
 *
 * @returns a function that stops watching
 */
export async function watch(options: Omit<PluginOptions, "loadRendering">): Promise<() => Promise<void>> {
  // Not at the top, because every verb would then load Eleventy, which takes longer than a small build.
  const { default: Eleventy } = await import("@11ty/eleventy").catch(explainMissing);
  let hasSite = false;
  const onBuilt: PluginOptions["onBuilt"] = (loaded, isPublished) => {
    hasSite ||= isPublished;
    options.onBuilt(loaded, isPublished);
  };
  const eleventy = new Eleventy(".", ".", {
    // Not the configuration of the project in which the command was started.
    configPath: null,
    quietMode: true,
    config: (config) => useWaymark(config, { ...options, onBuilt, loadRendering }),
  });
  await eleventy.init();
  // Nor the list of files that it is to pass over: the content would be among them.
  const files = eleventy.eleventyFiles;
  files.getIgnoreFiles = () => [];
  files.fileIgnores = files.getIgnores();
  await eleventy.watch();
  // The watcher reads the folders first and misses changes until it is ready.
  await Promise.race([
    new Promise<void>((resolve) => eleventy.watcher.on("ready", () => resolve())),
    wait(READY_TIMEOUT),
  ]);
  // Eleventy does not build after a file is deleted.
  eleventy.watcher.on("unlink", (path) => eleventy.watcher.emit("change", path));
  const stopLooking = watchAgain(eleventy.watcher, options.content);
  const looking = setInterval(() => {
    if (!hasSite || existsSync(options.output)) return;
    // Somebody removed the site.
    hasSite = false;
    eleventy.watcher.emit("change", options.content);
  }, LOOK_INTERVAL);
  return () => {
    stopLooking();
    clearInterval(looking);
    return eleventy.stopWatch();
  };
}

/**
 * Watches the content folder again after it was moved away, or replaced as a whole:
 * the watcher stays with the folder that it knew.
 *
 * @returns a function that ends this
 */
function watchAgain(watcher: Watcher, content: string): () => void {
  let known = identityOf(content);
  const timer = setInterval(() => {
    const now = identityOf(content);
    if (now === known) return;
    known = now;
    if (now === undefined) return;
    watcher.unwatch(content);
    watcher.add(content);
    watcher.emit("change", content);
  }, LOOK_INTERVAL);
  return () => clearInterval(timer);
}

/** What tells a folder from another of the same path; undefined where there is none. */
function identityOf(folder: string): string | undefined {
  const stat = statSync(folder, { throwIfNoEntry: false, bigint: true });
  return stat && `${stat.dev} ${stat.ino}`;
}

/** Eleventy is a peer of the package, so an installation may lack it. */
function explainMissing(error: unknown): never {
  if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND")
    throw new Error("Eleventy is not installed, and `serve` needs it. Run: npm install @11ty/eleventy@3");
  throw error;
}

/** Page kinds and layouts as they are on disk; a changed file gives a bundle of another name, which is loaded anew. */
async function loadRendering(): Promise<PluginOptions["rendering"]> {
  const { rendering } = await load<typeof Site>("src/site/render/rendering.ts");
  return rendering;
}
