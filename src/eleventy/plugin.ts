/**
 * Waymark as an Eleventy plugin. Eleventy is the host: it says when to build,
 * writes the pages and watches the files. It is fed finished pages through one
 * virtual template, and never reads or evaluates the content.
 */
import { join } from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import { type BuildOptions, complete, type Loaded, type Prepared, prepare } from "../pipeline.ts";
import { storeFolder } from "../publish/site-store.ts";
import type { Output } from "../render/output.ts";
import { PACKAGE_FOLDER } from "../setup/package-folder.mjs";

export interface PluginOptions extends BuildOptions {
  /** Layouts for the next build. Default: those that were loaded at the start. */
  readonly loadLayouts?: () => Promise<BuildOptions["layouts"]>;
  /** Told of every build: what was loaded, and whether it was published. */
  readonly onBuilt: (loaded: Loaded, isPublished: boolean) => void;
  /** Told when a build fails for another reason than the content. Default: Eleventy fails. */
  readonly onFailed?: (error: unknown) => void;
}

/** The only template; its name ends as Eleventy needs it to know its kind. */
const TEMPLATE = "site.11ty.js";

/**
 * When a saved file is taken to be whole. Eleventy's own 150 ms are for large
 * files; one that is cut short by this is read again when the rest arrives.
 */
const SAVED = { stabilityThreshold: 30, pollInterval: 10 };

/** Makes Eleventy build a Waymark site. Directories are set here because Eleventy does not let a plugin do it. */
export function useWaymark(config: UserConfig, options: PluginOptions): void {
  config.setInputDirectory(join(PACKAGE_FOLDER, "layouts"));
  config.setOutputDirectory(storeFolder(options.output));
  config.addPlugin(waymark, options);
}

function waymark(config: UserConfig, options: PluginOptions): void {
  let prepared: Prepared | undefined;
  let loaded: Loaded | undefined;
  let outputs: readonly Output[] = [];
  const { onFailed = rethrow } = options;

  config.setTemplateFormats("11ty.js");
  config.setUseGitIgnore(false);
  config.setQuietMode(true);
  config.setChokidarConfig({ awaitWriteFinish: SAVED });
  for (const folder of [
    options.content,
    ...["layouts", "src/client", "public"].map((name) => join(PACKAGE_FOLDER, name)),
  ]) {
    config.addWatchTarget(folder);
  }

  config.on("eleventy.before", async () => {
    prepared = undefined;
    outputs = [];
    try {
      const layouts = await options.loadLayouts?.();
      ({ loaded, prepared } = await prepare(layouts === undefined ? options : { ...options, layouts }));
      outputs = [...(prepared?.outputs ?? [])];
    } catch (error) {
      onFailed(error);
      return;
    }
    if (prepared === undefined) options.onBuilt(loaded, false);
  });

  // Eleventy copies and merges data, so it is given numbers, and the pages stay here.
  config.addGlobalData("outputs", () => outputs.map((_output, index) => index));
  config.addTemplate(
    TEMPLATE,
    ({ output }) => {
      const { body = "" } = outputs[output] ?? {};
      return typeof body === "string" ? body : Buffer.from(body);
    },
    {
      pagination: { data: "outputs", size: 1, alias: "output" },
      permalink: ({ output }: { output: number }) => `${prepared?.build.name}/${outputs[output]?.path}`,
      eleventyExcludeFromCollections: true,
      eleventyAllowMissingExtension: true,
    },
  );

  config.on("eleventy.after", async () => {
    if (!prepared || !loaded) return;
    try {
      await complete(prepared);
    } catch (error) {
      onFailed(error);
      return;
    }
    options.onBuilt(loaded, true);
  });
}

function rethrow(error: unknown): never {
  throw error;
}
