/**
 * Waymark inside another Eleventy project: it adds the guidance below a path of
 * the host's site, and changes nothing else of it. Its pages go through
 * Eleventy as templates, so the host's transforms see them and a layout of the
 * host can wrap them; all other files are copied beside them.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import type { HostConfig, TemplateConfig } from "@11ty/eleventy";
import type { Practice } from "../../base/model/guidance.ts";
import {
  abandon,
  complete,
  createBuildMemory,
  type Loaded,
  type Prepared,
  prepare,
  withFaultOfLayout,
} from "../../pipeline.ts";
import { OverrideFailed } from "../../site/overrides/override-fault.ts";
import { type HtmlOutput, isPage } from "../../site/render/output.ts";
import { createPainter } from "../report/painter.ts";
import { countLine, prettyReport } from "../report/pretty.ts";
import { typedByPackage } from "../report/typed.ts";
import { checkFolders, fault, type HostOptions, readHostOptions } from "./host-options.ts";
import { piecesOf } from "./page-pieces.ts";

/** The ending of our only template; no file of a host has it. */
const ENDING = "waymark";

/** The guidances of a project, by the paths below which they are. */
const guidances = new WeakMap<HostConfig, Map<string, () => HostBuild | undefined>>();

/** The plugin: `eleventyConfig.addPlugin(waymark, { content: "guidance", at: "/guidance/" })`. */
export function waymark(config: HostConfig, given: HostOptions): void {
  const options = readHostOptions(given);
  const all = guidances.get(config) ?? new Map<string, () => HostBuild | undefined>();
  guidances.set(config, all);
  if (all.has(options.at)) throw fault(`Two guidances are at ${options.at}. Give each a path of its own as "at".`);
  const number = all.size;
  all.set(options.at, () => build);

  const memory = createBuildMemory();
  let prefix = "/";
  let output = "";
  let build: HostBuild | undefined;
  config.on("eleventy.config", (templates: TemplateConfig) => {
    prefix = templates.getPathPrefix() ?? "/";
  });
  // Eleventy would take the guidance for templates of the host.
  config.ignores.add(`${relative(process.cwd(), options.content).replaceAll("\\", "/")}/**`);
  config.addWatchTarget(options.content);
  if (options.layouts !== undefined) {
    config.ignores.add(`${relative(process.cwd(), options.layouts).replaceAll("\\", "/")}/**`);
    config.addWatchTarget(options.layouts);
  }

  config.on("eleventy.before", async ({ directories, runMode }) => {
    output = resolve(directories.output);
    checkFolders(options, output);
    // What somebody is still writing is no address yet.
    const register = runMode === "build" ? options.register : "hold";
    build = await HostBuild.begin({
      ...options,
      register,
      base: `${prefix}/${options.at}`.replace(/\/+/g, "/"),
      memory,
    });
  });
  config.on("eleventy.after", async () => {
    await build?.finish(join(output, options.at));
    build = undefined;
  });

  if (number === 0) {
    config.addTemplateFormats(ENDING);
    config.addExtension(ENDING, {
      compile:
        (text) =>
        ({ waymark }) =>
          waymark === undefined ? text : waymark.content,
      outputFileExtension: "html",
    });
    config.addCollection("waymark", () =>
      [...all].flatMap(([at, current]) => current()?.practices.map((practice) => entryOf(practice, at)) ?? []),
    );
  }
  const pages = `waymarkPages${number}`;
  config.addGlobalData(pages, () => build?.pages.map((_page, index) => index) ?? []);
  const pageOf = (data: Record<string, unknown>) => build?.pages[Number(data[`${pages}Index`])];
  config.addTemplate(`waymark-${number}.${ENDING}`, "", {
    pagination: { data: pages, size: 1, alias: `${pages}Index` },
    permalink: (data: Record<string, unknown>) => `${options.at.slice(1)}${pageOf(data)?.path ?? ""}`,
    eleventyExcludeFromCollections: true,
    ...(options.layout === undefined ? {} : { layout: options.layout }),
    eleventyComputed: {
      title: (data: Record<string, unknown>) => piecesOf(pageOf(data)?.body ?? "").title,
      waymark: (data: Record<string, unknown>) => {
        const html = pageOf(data)?.body ?? "";
        return options.layout === undefined ? { content: html } : piecesOf(html);
      },
    },
  });
}

/** What a host's template can list of a practice. */
function entryOf({ title, description, address, topic, levels }: Practice, at: string) {
  const statements = levels.map(({ number, anchor, statement }) => ({ number, anchor, statement }));
  return { url: at + address.slice(1), data: { title, description, topic, levels: statements } };
}

interface HostBuildOptions extends ReturnType<typeof readHostOptions> {
  readonly base: string;
  readonly memory: ReturnType<typeof createBuildMemory>;
}

/** One build of the guidance within a build of the host. */
class HostBuild {
  readonly pages: readonly HtmlOutput[];
  readonly practices: readonly Practice[];
  readonly #prepared: Prepared;
  readonly #folder: string;

  private constructor(pages: readonly HtmlOutput[], loaded: Loaded, prepared: Prepared, folder: string) {
    this.pages = pages;
    this.practices = loaded.guidance?.practices ?? [];
    this.#prepared = prepared;
    this.#folder = folder;
  }

  /** @throws Error for faults of the content, which were told by then */
  static async begin({
    content,
    layouts,
    base,
    register,
    isStrict,
    drafts,
    memory,
  }: HostBuildOptions): Promise<HostBuild> {
    const folder = mkdtempSync(join(tmpdir(), "waymark-"));
    const today = new Date().toISOString().slice(0, 10);
    const use = register === "record" ? ({ kind: "record", today } as const) : ({ kind: register } as const);
    let prepared: Prepared | undefined;
    let loaded: Loaded | undefined;
    const typed = typedByPackage(process.env, relative(process.cwd(), content));
    const tell = ({ diagnostics, sources }: Loaded) =>
      process.stderr.write(typed(prettyReport(diagnostics, sources, createPainter(process.stderr.isTTY))));
    const unpublished = ({ diagnostics }: Loaded) =>
      fault(`${countLine(diagnostics)} in ${content}; nothing was published.`);
    try {
      const result = await prepare({
        content,
        layouts: layouts ?? false,
        output: join(folder, "site"),
        base,
        isStrict,
        drafts,
        memory,
        register: use,
      });
      ({ prepared, loaded } = result);
      tell(loaded);
      if (prepared === undefined) throw unpublished(loaded);
      const pages: HtmlOutput[] = [];
      for (const output of prepared.outputs) {
        if (isPage(output)) pages.push(output);
        else prepared.build.write(output);
      }
      return new HostBuild(pages, loaded, prepared, folder);
    } catch (error) {
      if (prepared) await abandon(prepared);
      rmSync(folder, { recursive: true, force: true });
      if (loaded === undefined || !(error instanceof OverrideFailed)) throw error;
      const failed = withFaultOfLayout(loaded, error);
      tell({ ...failed, diagnostics: failed.diagnostics.slice(loaded.diagnostics.length) });
      throw unpublished(failed);
    }
  }

  /** Verifies the guidance, writes the register, and copies all that is not a page to where the host's pages are. */
  async finish(target: string): Promise<void> {
    try {
      const release = await complete(this.#prepared);
      mkdirSync(dirname(target), { recursive: true });
      cpSync(release, target, { recursive: true });
    } finally {
      rmSync(this.#folder, { recursive: true, force: true });
    }
  }
}
