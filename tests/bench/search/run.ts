/**
 * `npm run bench:search [-- --content=folder --queries=file] [-- --ours] [-- --speed[=own]] [-- --serve]`:
 * scores our search on judged queries beside plain Pagefind and MiniSearch with
 * VitePress's settings, or alone with `--ours`, kind by kind; those held back from
 * tuning by themselves. Of the sets over our own content, `other-words.jsonl` is the
 * hardest: who wrote it knew the pages, but not the search, and kept off their words.
 * The questions of `new-practices.jsonl` were written before the pages that answer
 * them. `museum.jsonl` asks a site in another field.
 * With `--speed` it measures keystrokes, a cold first answer and bytes instead;
 * with `--serve`, how soon an edit is searchable in the preview.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright";
import { CHROMIUM_ARGUMENTS, provideChromium } from "../../../src/setup/chromium.mjs";
import { waymark } from "../../support/command.ts";
import { CORPORA, judgedIn } from "./corpora.ts";
import { type Judged, type Result, type Score, scoreOf } from "./judge.ts";
import { openMiniSearch } from "./minisearch.ts";
import { type Ask, openOurs } from "./ours.ts";
import { indexPlainly, openPlainPagefind } from "./plain-pagefind.ts";
import { measureServe } from "./serve.ts";
import { measureSpeed } from "./speed.ts";

const option = (name: string, otherwise: string): string =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;

/** Text by the ending of its file; what has none of these is sent as it is. */
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css",
  js: "text/javascript",
  json: "application/json",
  svg: "image/svg+xml",
};

const HEAD = `${" ".repeat(16)}queries  first  in 3  MRR@10  nDCG@10  level  empty`;

const work = mkdtempSync(join(tmpdir(), "waymark-search-"));
const browser = await chromium.launch({ executablePath: provideChromium(), args: CHROMIUM_ARGUMENTS });
try {
  if (process.argv.some((word) => word.startsWith("--speed"))) await measureSpeed(browser, work, serve);
  else if (process.argv.includes("--serve")) await measureServe(work);
  else await compare();
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}

async function compare(): Promise<void> {
  const content = option("content", "");
  const queries = option("queries", "");
  if (content !== "" || queries !== "")
    return compareOn(content || CORPORA[0].content, queries === "" ? CORPORA[0].sets : [queries]);
  for (const { content, sets } of CORPORA) await compareOn(content, sets);
}

/** @param files of judged questions about the content */
async function compareOn(content: string, files: readonly string[]): Promise<void> {
  const site = join(work, basename(content));
  // A build may write the register; the content stays as it is.
  const copy = `${site}-content`;
  cpSync(content, copy, { recursive: true });
  const { code, stderr } = await waymark(["build", "--content", copy, "--output", site]);
  if (code !== 0) throw new Error(stderr);
  const sets = files.map((file) => ({ name: basename(file), queries: judgedIn(file) }));
  const ours = ["Waymark", openOurs(site)] as const;
  if (process.argv.includes("--ours")) return score(sets, [ours]);
  await indexPlainly(site);
  const { server, url } = await serve(site);
  const page = await browser.newPage();
  await page.goto(url);
  await score(sets, [
    ours,
    ["Pagefind as it comes", openPlainPagefind(page)],
    ["MiniSearch as in VitePress", openMiniSearch(site)],
  ]);
  await page.close();
  server.close();
  server.closeAllConnections();
}

async function score(
  sets: readonly { readonly name: string; readonly queries: readonly Judged[] }[],
  engines: readonly (readonly [name: string, ask: Ask])[],
): Promise<void> {
  for (const { name: set, queries } of sets) {
    for (const [name, ask] of engines) {
      const answers: Result[][] = [];
      for (const { query } of queries) answers.push(await ask(query));
      console.log(`\n${name}, ${set}\n${HEAD}`);
      for (const isHeld of [false, true]) printPart(isHeld, queries, answers);
    }
  }
}

function printPart(isHeld: boolean, queries: readonly Judged[], answers: readonly (readonly Result[])[]): void {
  const own = queries.flatMap((judged, index) =>
    (judged.held ?? false) === isHeld ? [{ judged, results: answers[index] ?? [] }] : [],
  );
  const scoreOfPart = (part: typeof own) =>
    scoreOf(
      part.map(({ judged }) => judged),
      part.map(({ results }) => results),
    );
  if (own.length === 0) return;
  print(isHeld ? "held back" : "for tuning", scoreOfPart(own));
  for (const kind of new Set(own.map(({ judged }) => judged.kind)))
    print(`  ${kind}`, scoreOfPart(own.filter(({ judged }) => judged.kind === kind)));
}

function print(name: string, { count, first, three, reciprocal, gain, level, empty }: Score): void {
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`.padStart(6);
  console.log(
    `${name.padEnd(16)}${String(count).padStart(7)}  ${percent(first)} ${percent(three)}  ${reciprocal.toFixed(3)}    ${gain.toFixed(3)}  ${percent(level)} ${percent(empty)}`,
  );
}

/** Serves a folder as a static host does: text is compressed, and kept so. */
async function serve(folder: string): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? "/").split("?")[0] ?? "/").replace(/\/$/, "/index.html");
    const ending = path.slice(path.lastIndexOf(".") + 1);
    const type = TYPES[ending];
    try {
      const bytes = readFileSync(join(folder, path));
      if (type === undefined) response.writeHead(200).end(bytes);
      else response.writeHead(200, { "Content-Type": type, "Content-Encoding": "gzip" }).end(gzipSync(bytes));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return { server, url: `http://localhost:${typeof address === "object" && address ? address.port : 0}/` };
}
