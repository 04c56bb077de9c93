/**
 * Waymark as an Eleventy plugin. Eleventy is the host: it says when to build,
 * writes the pages and watches the files. It is fed finished pages through one
 * virtual template, and never reads or evaluates the content.
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import type { UserConfig } from "@11ty/eleventy";
import {
  abandon,
  type BuildOptions,
  complete,
  createBuildMemory,
  type Loaded,
  type Prepared,
  prepare,
} from "../../pipeline.ts";
import { PACKAGE_FOLDER } from "../../setup/package-folder.mjs";
import { releasesFolder } from "../../site/publish/site-store.ts";
import type { Output } from "../../site/render/output.ts";

export interface PluginOptions extends BuildOptions {
  /** Kinds of pages, layouts and formats for the next build. Default: those that were loaded at the start. */
  readonly loadRendering?: () => Promise<BuildOptions["rendering"]>;
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
  config.setOutputDirectory(releasesFolder(options.output));
  config.addPlugin(waymark, options);
}

function waymark(config: UserConfig, options: PluginOptions): void {
  let prepared: Prepared | undefined;
  let loaded: Loaded | undefined;
  let outputs: Output[] = [];
  const memory = createBuildMemory();
  let release: Release | undefined;
  let marks = new Map<string, string>();
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
    marks = new Map();
    try {
      const rendering = await options.loadRendering?.();
      ({ loaded, prepared } = await prepare({ ...options, memory, ...(rendering && { rendering }) }));
      if (prepared) outputs = await changedSince(release, prepared, marks);
    } catch (error) {
      if (prepared) await abandon(prepared);
      prepared = undefined;
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
      release = { folder: await complete(prepared), marks };
    } catch (error) {
      onFailed(error);
      return;
    }
    options.onBuilt(loaded, true);
  });
}

/** What was published last: its folder, and of each file a mark of its content. */
interface Release {
  readonly folder: string;
  readonly marks: ReadonlyMap<string, string>;
}

/**
 * The outputs that Eleventy has to write. The new site has the others in common
 * with the last one: on some disks that is fifty times as fast.
 *
 * @param marks takes a mark of each output
 */
async function changedSince(last: Release | undefined, { outputs, build }: Prepared, marks: Map<string, string>) {
  const changed: Output[] = [];
  const shares: Promise<unknown>[] = [];
  for (const output of outputs) {
    const { path, body } = output;
    const mark = createHash("sha256").update(body).digest("base64");
    // Written through a link, the second would be in the live site as well.
    if (marks.has(path))
      throw new Error(`the site is not whole and was not published: two files are both called ${path}`);
    marks.set(path, mark);
    if (last?.marks.get(path) === mark)
      shares.push(build.share(path, last.folder).then((isShared) => isShared || changed.push(output)));
    else changed.push(output);
    await turn(); // Lets the pipe to Pagefind flow.
  }
  await Promise.all(shares);
  return changed;
}

function rethrow(error: unknown): never {
  throw error;
}
