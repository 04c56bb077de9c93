/** Eleventy's watch mode: builds once, then again after every change. */
import { bundle } from "../setup/bundle.mjs";
import { type PluginOptions, useWaymark } from "./plugin.ts";

/**
 * Starts watching. Resolves when the first build is over, whether or not it was published.
 *
 * @returns a function that ends the watch
 */
export async function watch(options: Omit<PluginOptions, "loadLayouts">): Promise<() => Promise<void>> {
  // Not at the top: a bundle would then load Eleventy, which takes longer than a small build, for every verb.
  const { default: Eleventy } = await import("@11ty/eleventy");
  const eleventy = new Eleventy(".", ".", {
    // Never the configuration of whatever project the command was started in.
    configPath: null,
    quietMode: true,
    config: (config) => useWaymark(config, { ...options, loadLayouts }),
  });
  await eleventy.init();
  await eleventy.watch();
  // Eleventy takes note of a deleted file but does not build again.
  eleventy.watcher.on("unlink", (path) => eleventy.watcher.emit("change", path));
  return () => eleventy.stopWatch();
}

/** The layouts as they are on disk now: a changed file gives a bundle of another name, which is imported afresh. */
async function loadLayouts(): Promise<PluginOptions["layouts"]> {
  const { layouts } = await import(await bundle("layouts/site.ts"));
  return layouts;
}
