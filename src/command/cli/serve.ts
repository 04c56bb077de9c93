/** `waymark serve`: builds, watches and serves the site; shows faults in the browser and in the terminal. */
import type { Server } from "node:http";
import type * as Gallery from "../../../layouts/gallery/gallery.ts";
import type { Loaded } from "../../pipeline.ts";
import { load } from "../../setup/load.mjs";
import { buildGalleryStyle, buildPreviewScript } from "../../site/assets/browser-files.ts";
import { watch } from "../eleventy/watch.ts";
import { createPainter } from "../report/painter.ts";
import { contentLine, countLine, prettyReport } from "../report/pretty.ts";
import { visibleLines } from "../report/visible.ts";
import { Preview } from "../serve/preview.ts";
import { createSiteServer } from "../serve/server.ts";
import {
  type Arguments,
  BASE_OPTION,
  basePath,
  CONTENT_OPTION,
  contentFolder,
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
    output: OUTPUT_OPTION,
    base: BASE_OPTION,
    port: { type: "string", value: "NUMBER", help: `port to listen on (default: ${DEFAULT_PORT}; 0 takes a free one)` },
    host: { type: "string", value: "NAME", help: "name or address to listen on (default: 127.0.0.1)" },
    drafts: { type: "boolean", help: "show drafts as well" },
  },
  positionals: 0,
  async run(args, environment) {
    const content = contentFolder(args, environment);
    const output = outputFolder(args, content, environment);
    const base = basePath(args);
    const port = portOf(args);
    const host = args.text("host") ?? "127.0.0.1";
    const preview = new Preview();
    const reporter = new BuildReporter(preview, environment);

    const gallery = { page: () => galleryPage(base), style: buildGalleryStyle };
    const previewScript = await buildPreviewScript();
    const server = createSiteServer({ root: output, base, host, preview, previewScript, gallery });
    const address = await listen(server, host, port);
    environment.stderr.write(`Building; the site will be at http://${address}${base}\n`);

    const stopWatching = await watch({
      content,
      output,
      base,
      drafts: args.isSet("drafts"),
      isPreview: true,
      onBuilt: (loaded, isPublished) => reporter.built(loaded, isPublished),
      onFailed: (error) => reporter.failed(error),
    }).catch((error: unknown) => {
      // A server that still listens would keep the process alive.
      preview.close();
      server.close();
      throw error;
    });
    environment.stderr.write("Watching for changes. Press Ctrl-C to stop.\n");

    await interrupted();
    preview.close();
    server.closeAllConnections();
    server.close();
    await stopWatching();
    return EXIT.fine;
  },
};

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

  built({ diagnostics, sources, counts }: Loaded, isPublished: boolean): void {
    const paint = painterFor(this.#environment);
    this.#environment.stderr.write(prettyReport(diagnostics, sources, paint));
    const verdict = isPublished ? paint.green("Published") : paint.red(this.#notPublished());
    this.#environment.stderr.write(
      `${verdict}: ${contentLine(counts)}; ${countLine(diagnostics)}.
`,
    );
    if (isPublished) this.#preview.published();
    else this.#preview.failed(prettyReport(diagnostics, sources, createPainter(false)));
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

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}
