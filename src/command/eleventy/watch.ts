/** Eleventy's watch mode: builds once, then again after every change. */
import { setTimeout as wait } from "node:timers/promises";
import { load } from "../../setup/load.mjs";
import type * as Site from "../../site/render/rendering.ts";
import { type PluginOptions, useWaymark } from "./plugin.ts";

/** Longest that is waited for the watcher to be ready, in milliseconds: it does not say so when it was before. */
const LONGEST_LOOK = 1000;

/**
 * Starts watching. Resolves when the first build is over, whether or not it was published.
 *
 * @returns a function that ends the watch
 */
export async function watch(options: Omit<PluginOptions, "loadRendering">): Promise<() => Promise<void>> {
  // Not at the top: a bundle would then load Eleventy, which takes longer than a small build, for every verb.
  const { default: Eleventy } = await import("@11ty/eleventy");
  const eleventy = new Eleventy(".", ".", {
    // Never the configuration of whatever project the command was started in.
    configPath: null,
    quietMode: true,
    config: (config) => useWaymark(config, { ...options, loadRendering }),
  });
  await eleventy.init();
  // Nor the list of files that it is to pass over: the content would be among them.
  const files = eleventy.eleventyFiles;
  files.getIgnoreFiles = () => [];
  files.fileIgnores = files.getIgnores();
  await eleventy.watch();
  // Its watcher looks through the folders first; what is saved before that is over would go unseen.
  await Promise.race([
    new Promise<void>((resolve) => eleventy.watcher.on("ready", () => resolve())),
    wait(LONGEST_LOOK),
  ]);
  // Eleventy takes note of a deleted file but does not build again.
  eleventy.watcher.on("unlink", (path) => eleventy.watcher.emit("change", path));
  return () => eleventy.stopWatch();
}

/** Pages and layouts as they are on disk now: a changed file gives a bundle of another name, which is run afresh. */
async function loadRendering(): Promise<PluginOptions["rendering"]> {
  const { rendering } = await load<typeof Site>("src/site/render/rendering.ts");
  return rendering;
}
