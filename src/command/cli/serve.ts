/** `waymark serve`: builds, watches and serves the site; shows faults in the browser and in the terminal. */
import type { Server } from "node:http";
import { basename, dirname, join, resolve } from "node:path";
import type * as Gallery from "../../../layouts/gallery/gallery.ts";
import type { Address } from "../../base/model/guidance.ts";
import { hasOwnLayouts, type Loaded } from "../../pipeline.ts";
import { load } from "../../setup/load.mjs";
import { PACKAGE_FOLDER } from "../../setup/package-folder.mjs";
import { isPackaged } from "../../setup/packaged.mjs";
import { buildGalleryStyle, buildPreviewScript } from "../../site/assets/browser-files.ts";
import { readBodies } from "../../site/cache/build-cache.ts";
import { claimPreviewFolder, ownPreviewFolder, type PreviewFolder } from "../../site/publish/preview-folder.ts";
import { refuseOverlap } from "../../site/publish/site-store.ts";
import type { Rendering } from "../../site/render/rendering.ts";
import { watch } from "../eleventy/watch.ts";
import { createPainter } from "../report/painter.ts";
import { contentLine, countLine, prettyReport } from "../report/pretty.ts";
import { visibleLines } from "../report/visible.ts";
import { whenToEnd } from "../serve/end-of-serve.ts";
import type { FormerNote } from "../serve/former-pages.ts";
import { LiveSite } from "../serve/live-site.ts";
import { Preview } from "../serve/preview.ts";
import { createSiteServer } from "../serve/server.ts";
import { siteOnDisk } from "../serve/shown-site.ts";
import { watchFolders } from "../serve/watcher.ts";
import {
  type Arguments,
  BASE_OPTION,
  basePath,
  CONTENT_OPTION,
  contentFolder,
  DEFAULT_OUTPUT,
  OUTPUT_OPTION,
  outputFolder,
} from "./arguments.ts";
import { type Environment, EXIT, painterFor, UsageError } from "./environment.ts";
import type { Verb } from "./verb.ts";

const DEFAULT_PORT = 8080;

export const serveVerb: Verb = {
  name: "serve",
  usage: "serve [--content FOLDER] [--output FOLDER] [--base /PATH/] [--port 8080] [--host 127.0.0.1] [--drafts]",
  summary: "build, watch and show the site on this machine",
  options: {
    content: CONTENT_OPTION,
    output: { ...OUTPUT_OPTION, help: "where the preview goes (default: a folder of its own, removed at the end)" },
    base: BASE_OPTION,
    port: { type: "string", value: "NUMBER", help: `port to listen on (default: ${DEFAULT_PORT}; 0 takes a free one)` },
    host: { type: "string", value: "NAME", help: "name or address to listen on (default: 127.0.0.1)" },
    drafts: { type: "boolean", help: "show drafts as well" },
  },
  positionals: 0,
  async run(args, environment) {
    const content = contentFolder(args, environment);
    const isTold = whenToEnd(environment.env);
    const base = basePath(args);
    const port = portOf(args);
    const host = args.text("host") ?? "127.0.0.1";
    const preview = new Preview();
    const reporter = new BuildReporter(preview, environment);

    const gallery = { page: () => galleryPage(base), style: buildGalleryStyle };
    const previewScript = await buildPreviewScript();
    const { output, isNamed, leave } = previewFolder(args, content, environment);
    const options = { content, base, drafts: args.isSet("drafts") };
    // Faults of a site's own layouts show only when all pages are rendered.
    const isWhole = isNamed || hasOwnLayouts(options);
    const live = isWhole
      ? undefined
      : new LiveSite({
          ...options,
          folder: dirname(output),
          loadRendering,
          bodies: readBodies(resolve(environment.cwd, DEFAULT_OUTPUT)),
        });
    const site = live ?? siteOnDisk(output);
    const server = createSiteServer({ site, base, host, preview, previewScript, gallery });
    const address = await listen(server, host, port).catch((error: unknown) => {
      leave();
      throw error;
    });
    environment.stderr.write(`Building; the site will be at http://${address}${base}\n`);

    // A folder that was named holds the whole site after each change.
    const watching = live
      ? watchLive(live, content, reporter)
      : watch({
          ...options,
          output,
          isPreview: true,
          onBuilt: (loaded, isPublished) => reporter.built(loaded, isPublished),
          onFailed: (error) => reporter.failed(error),
        });
    const stopWatching = await watching.catch((error: unknown) => {
      // A server that still listens would keep the process alive.
      preview.close();
      server.close();
      throw error;
    });
    environment.stderr.write("Watching for changes. Press Ctrl-C to stop.\n");

    await isTold;
    preview.close();
    server.closeAllConnections();
    server.close();
    await stopWatching();
    leave();
    return EXIT.fine;
  },
};

/**
 * Keeps a live site as the content is, and as our own layouts and scripts are where they can change.
 *
 * @returns a function that ends this
 */
async function watchLive(live: LiveSite, content: string, reporter: BuildReporter): Promise<() => Promise<void>> {
  let last = Promise.resolve();
  const refresh = () => {
    last = last.then(async () => {
      try {
        const loaded = await live.refresh();
        reporter.built(loaded, loaded.guidance !== undefined);
      } catch (error) {
        reporter.failed(error);
      }
    });
    return last;
  };
  // Begun before the content is read, so that no change in between is missed.
  const stopContent = watchFolders([content], refresh);
  const stopCode = watchFolders(codeFolders(), () => {
    live.forgetCode();
    return refresh();
  });
  await refresh();
  return async () => {
    stopContent();
    stopCode();
    await live.close();
    await last;
  };
}

/** Folders of our own whose changes show; what is installed does not change. */
function codeFolders(): string[] {
  return isPackaged ? [] : ["layouts", "src/client", "public"].map((name) => join(PACKAGE_FOLDER, name));
}

/** Page kinds and layouts as they are on disk; a changed file gives a bundle of another name, which is loaded anew. */
async function loadRendering(): Promise<Rendering> {
  const { rendering } = await load<{ rendering: Rendering }>("src/site/render/rendering.ts");
  return rendering;
}

/** The folder that `--output` names; without it one of its own, which is removed at the end. */
function previewFolder(
  args: Arguments,
  content: string,
  environment: Environment,
): PreviewFolder & { readonly isNamed: boolean } {
  if (args.text("output") !== undefined) {
    const output = outputFolder(args, content, environment);
    if (basename(output) === DEFAULT_OUTPUT)
      throw new UsageError(`${output} is where sites are published from. Leave --output out, or name another folder.`);
    return { ...claimPreviewFolder(output), isNamed: true };
  }
  const folder = ownPreviewFolder();
  refuseOverlap(folder.output, content);
  return { ...folder, isNamed: false };
}

/** The gallery, with the layouts as they are on disk. */
async function galleryPage(base: string): Promise<string> {
  const { galleryPage: page } = await load<typeof Gallery>("layouts/gallery/gallery.ts");
  return page(base);
}

/** Reports the outcome of a build in the terminal and in the browser. */
class BuildReporter {
  readonly #preview: Preview;
  readonly #environment: Environment;

  constructor(preview: Preview, environment: Environment) {
    this.#preview = preview;
    this.#environment = environment;
  }

  built(loaded: Loaded, isPublished: boolean): void {
    const { diagnostics, sources, counts, guidance } = loaded;
    const paint = painterFor(this.#environment);
    this.#environment.stderr.write(prettyReport(diagnostics, sources, paint));
    const verdict = isPublished ? paint.green("Published") : paint.red(this.#notPublished());
    this.#environment.stderr.write(
      `${verdict}: ${contentLine(counts)}; ${countLine(diagnostics)}.
`,
    );
    const text = this.#shown(diagnostics, sources);
    if (isPublished && guidance) {
      const { topics, practices, pages } = guidance;
      this.#preview.former.built([...topics, ...practices, ...pages], this.#goneNotes(loaded));
      this.#preview.published(text, countLine(diagnostics));
    } else this.#preview.failed(text);
  }

  /** What the register asks about published pages that are gone, by their addresses. */
  #goneNotes({ diagnostics, reviewed }: Loaded): Map<Address, FormerNote> {
    const told = diagnostics.filter(({ code }) => code === "page-gone");
    const questions = (reviewed.comparison?.questions ?? []).filter(({ code }) => code === "page-gone");
    return new Map(
      questions.flatMap(({ page, outcomes: [own] }): [Address, FormerNote][] => {
        const diagnostic = told.find(({ message }) => message.includes(` ${page} `));
        if (diagnostic === undefined) return [];
        const { message, help } = diagnostic;
        const to = own && own.similarity > 0 ? own.to : undefined;
        return [[page, { lines: [message, this.#environment.typed?.(help) ?? help], to }]];
      }),
    );
  }

  /** The report for the page: without colours, and with commands as they can be typed here. */
  #shown(diagnostics: Loaded["diagnostics"], sources: Loaded["sources"]): string {
    const text = prettyReport(diagnostics, sources, createPainter(false));
    return this.#environment.typed?.(text) ?? text;
  }

  #notPublished(): string {
    return this.#preview.hasSite ? "Not published; the last good site stays" : "Not published; there is no site yet";
  }

  failed(error: unknown): void {
    const text = error instanceof Error ? error.message : String(error);
    this.#environment.stderr.write(
      `${painterFor(this.#environment).red(this.#notPublished())}: ${visibleLines(text)}\n`,
    );
    this.#preview.failed(text);
  }
}

function portOf(args: Arguments): number {
  const text = args.text("port") ?? String(DEFAULT_PORT);
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535)
    throw new UsageError(`"${text}" is no port. Ports are numbers from 0 to 65535.`);
  return port;
}

/** Starts listening; returns `host:port`. */
async function listen(server: Server, host: string, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => {
      const isTaken = "code" in error && error.code === "EADDRINUSE";
      reject(
        isTaken
          ? new UsageError(`Port ${port} is in use. Choose another with --port NUMBER, or --port 0 for a free one.`)
          : error,
      );
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const bound = typeof address === "object" && address ? address.port : port;
  return `${host.includes(":") ? `[${host}]` : host === "127.0.0.1" ? "localhost" : host}:${bound}`;
}
