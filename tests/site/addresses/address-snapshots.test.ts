/**
 * A history of real content, given as a folder of snapshots: `WAYMARK_SNAPSHOTS`
 * names another one, such as `tests/support/content/snapshots.mjs` makes of a git
 * repository. Every question is answered with the best suggestion; at the end
 * every address that was ever published leads to the text that was there, or
 * says what became of it.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { load } from "../../../src/pipeline.ts";
import { openBrowser } from "../../support/browser/browser.ts";
import { waymark } from "../../support/command.ts";
import { serveSite } from "../../support/site.ts";

const SNAPSHOTS = process.env["WAYMARK_SNAPSHOTS"] ?? join(import.meta.dirname, "../../snapshots");

const root = mkdtempSync(join(realpathSync(tmpdir()), "waymark-snapshots-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("after every snapshot, what was published leads somewhere", async () => {
  const content = join(root, "content");
  /** The texts that stood at each address. */
  const published = new Map<string, Set<string>>();
  let register = "";
  for (const name of readdirSync(SNAPSHOTS).sort()) {
    rmSync(content, { recursive: true, force: true });
    cpSync(join(SNAPSHOTS, name), content, { recursive: true });
    if (register !== "") writeFileSync(join(content, "register.json"), register);
    const accepted = await waymark(["links", "accept", "--all", "--content", content, "--today", "2024-05-01"]);
    expect(accepted.stderr, name).toContain("open");
    expect(accepted.code, `${name}: ${accepted.stderr}`).toBe(0);
    register = readFileSync(join(content, "register.json"), "utf8");
    const { reviewed } = await load({ content });
    expect(reviewed.comparison?.questions, name).toEqual([]);
    for (const { levels } of reviewed.comparison?.site.pages ?? []) {
      for (const level of levels) {
        const texts = published.get(level.address) ?? new Set();
        published.set(level.address, texts.add(level.words()));
      }
    }
  }
  expect(published.size).toBeGreaterThan(10);

  const { code, stdout } = await waymark(["links", "list", "--json", "--content", content]);
  expect(code).toBe(0);
  const listed = new Set<string>(JSON.parse(stdout).map(({ address }: { address: string }) => address));
  for (const address of published.keys()) expect(listed).toContain(address);

  const site = await serveSite({ content, words: ["--frozen"] });
  const context = await (await openBrowser()).newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.route("**/", async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, "");
      await route.fulfill({ response, body });
    });
    for (const [address, texts] of published) {
      const [path = "", anchor = ""] = address.split("#");
      await page.goto(`${site.url.slice(0, -1)}${path}`);
      const seen = await page.evaluate((id) => {
        const own = document.getElementById(id);
        const place = own?.matches("span:empty") ? own.parentElement : own;
        const notes = place?.matches(".signpost")
          ? place
          : place?.querySelector(":scope > .signpost, :scope > .level-intro > .signpost");
        return place && { text: place.textContent ?? "", note: notes?.textContent ?? "" };
      }, anchor);
      expect(seen, address).not.toBeNull();
      for (const text of texts) {
        const isThere = shared(text, seen?.text ?? "") > 0.5;
        expect(isThere || (seen?.note ?? "") !== "", `${address}: ${text.slice(0, 60)}`).toBe(true);
      }
    }
  } finally {
    await context.close();
    site.close();
  }
}, 600_000);

/** Share of a text's words that another holds. */
function shared(text: string, other: string): number {
  const words = (of: string) => new Set(of.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  const [own, all] = [words(text), words(other)];
  return [...own].filter((word) => all.has(word)).length / Math.max(1, own.size);
}
