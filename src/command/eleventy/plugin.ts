/**
 * Waymark as an Eleventy plugin. Eleventy starts builds, writes the pages and
 * watches the files. It gets rendered pages through one virtual template, and never
 * reads or evaluates the content.
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { UserConfig } from "@11ty/eleventy";
import {
  abandon,
  type BuildOptions,
  complete,
  createBuildMemory,
  type Loaded,
  layoutsOf,
  type Prepared,
  prepare,
  withFaultOfLayout,
} from "../../pipeline.ts";
import { PACKAGE_FOLDER } from "../../setup/package-folder.mjs";
import { isPackaged } from "../../setup/packaged.mjs";
import { OverrideFailed } from "../../site/overrides/override-fault.ts";
import { releasesFolder } from "../../site/publish/site-store.ts";
import type { Output } from "../../site/render/output.ts";

export interface PluginOptions extends BuildOptions {
  /** Loads page kinds, layouts and formats for the next build. Default: those that were loaded at the start. */
  readonly loadRendering?: () => Promise<BuildOptions["rendering"]>;
  /** Called after every build. */
  readonly onBuilt: (loaded: Loaded, isPublished: boolean) => void;
  /** Called if a build fails for another reason than the content. Default: Eleventy fails. */
  readonly onFailed?: (error: unknown) => void;
}

/** The virtual template; Eleventy takes its kind from its extension. */
const TEMPLATE = "site.11ty.js";

/**
 * When the watcher takes a file to be written, in milliseconds. Eleventy's own 150 ms
 * are for large files; a file that is read too early is read again after its next change.
 */
const WRITE_FINISHED = { stabilityThreshold: 30, pollInterval: 10 };

/** Makes Eleventy build a Waymark site. Directories are set here because a plugin may not set them. */
export function useWaymark(config: UserConfig, options: PluginOptions): void {
  config.setInputDirectory(join(PACKAGE_FOLDER, "layouts"));
  config.setOutputDirectory(releasesFolder(options.output));
  config.addPlugin(waymark, options);
}

function waymark(config: UserConfig, options: PluginOptions): void {
  let prepared: Prepared | undefined;
  let loaded: Loaded | undefined;
  let outputs: Output[] = [];
  const memory = createBuildMemory();
  let release: Release | undefined;
  let hashes = new Map<string, string>();
  const { onFailed = rethrow } = options;

  config.setTemplateFormats("11ty.js");
  config.setUseGitIgnore(false);
  config.setQuietMode(true);
  config.setChokidarConfig({ awaitWriteFinish: WRITE_FINISHED });
  for (const folder of [
    options.content,
    layoutsOf(options),
    // What is installed does not change.
    ...(isPackaged ? [] : ["layouts", "src/client", "public"]).map((name) => join(PACKAGE_FOLDER, name)),
  ]) {
    if (folder !== undefined) config.addWatchTarget(folder);
  }

  config.on("eleventy.before", async () => {
    prepared = undefined;
    outputs = [];
    hashes = new Map();
    try {
      const rendering = await options.loadRendering?.();
      ({ loaded, prepared } = await prepare({ ...options, memory, ...(rendering && { rendering }) }));
      if (prepared) outputs = await changedSince(release, prepared, hashes);
    } catch (error) {
      if (prepared) await abandon(prepared);
      prepared = undefined;
      if (loaded && error instanceof OverrideFailed) loaded = withFaultOfLayout(loaded, error);
      else return onFailed(error);
    }
    if (prepared === undefined) options.onBuilt(loaded, false);
  });

  // Eleventy copies and merges data, so it gets the indices of the outputs and not the outputs.
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
      release = { folder: await complete(prepared), hashes };
    } catch (error) {
      onFailed(error);
      return;
    }
    options.onBuilt(loaded, true);
  });
}

/** The last published release: its folder, and the hash of each file by path. */
interface Release {
  readonly folder: string;
  readonly hashes: ReadonlyMap<string, string>;
}

/**
 * The outputs that Eleventy has to write. Unchanged ones are hard-linked from the
 * last release, which is fifty times as fast on some disks.
 *
 * @param hashes the hash of each output is added here
 */
async function changedSince(last: Release | undefined, { outputs, build }: Prepared, hashes: Map<string, string>) {
  const changed: Output[] = [];
  for (const output of outputs) {
    const { path, body } = output;
    const hash = createHash("sha256").update(body).digest("base64");
    // Writing a second time, through a hard link, would change the live site.
    if (hashes.has(path))
      throw new Error(`the site is not whole and was not published: two files are both called ${path}`);
    hashes.set(path, hash);
    const isLinked = last?.hashes.get(path) === hash && build.linkFrom(path, last.folder);
    // Eleventy takes what it writes for text.
    if (!isLinked && typeof body !== "string") build.write(output);
    else if (!isLinked) changed.push(output);
    await nextTurn(); // Lets data flow to Pagefind.
  }
  return changed;
}

function rethrow(error: unknown): never {
  throw error;
}
