/** What `waymark new` writes is never published as guidance, and never becomes an address. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { waymark } from "../../support/command.ts";
import { temporaryFolder, writeFiles } from "../../support/content/content.ts";

interface FirstSite {
  readonly content: string;
  readonly output: string;
  readonly run: (...words: string[]) => ReturnType<typeof waymark>;
  readonly register: () => string;
}

/** A folder as it is after `new topic` and `new practice`. */
async function firstSite(): Promise<FirstSite> {
  const root = temporaryFolder();
  const content = join(root, "content");
  const output = join(root, "_site");
  writeFiles(content, { "site.yaml": "title: Ours\n" });
  const run = (verb = "", ...words: string[]) => {
    const where = verb === "build" ? ["--output", output, "--today", "2024-01-15"] : [];
    return waymark([verb, ...words, "--content", content, ...where]);
  };
  expect((await run("new", "topic", "Safety")).code).toBe(0);
  expect((await run("new", "practice", "How do you keep keys?", "--topic", "safety", "--id", "keys")).code).toBe(0);
  const register = () => {
    const file = join(content, "register.json");
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  };
  return { content, output, run, register };
}

const PRACTICE = "safety/keys.md";

/** The practice with its levels up to one written. */
function writtenUpTo(level: number, of = 5): string {
  const ladder = Array.from({ length: of }, (_, index) => {
    const number = index + 1;
    const isWritten = number <= level;
    const statement = isWritten ? `We keep keys in way ${number}.` : `… what a team at level ${number} says of itself`;
    const body = isWritten ? `Advice number ${number} for whoever keeps keys.` : "…";
    return `### ${statement}\n\n#### How to determine if this is good enough\n\n${body}\n\n#### How to do better\n\n${body}\n`;
  });
  return `---\ntitle: How do you keep keys?\neleventyNavigation:\n  parent: safety\n---\n\nKeys open doors.\n\n${ladder.join("\n")}`;
}

/** A register as builds of former versions wrote it: the stubs are in it. */
function oldRegister(file: string, text: string): void {
  const lines = Array.from({ length: 5 }, (_, index) => {
    const level = index + 1;
    const common = `"practice":"safety/keys","level":${level}`;
    const dates = `"first":"2024-01-01","changed":"2024-01-01"`;
    const was =
      level === 5 ? `,"was":[{"said":"… what a team at level 5 says of itself (the best)","on":"2024-01-02"}]` : "";
    const says = level === 5 ? "We keep keys in way 5." : `… what a team at level ${level} says of itself`;
    return [
      `,"/safety/keys/#level-${level}": {"kind":"level",${common},"says":${JSON.stringify(says)},"print":"abcdefghijkl","sketch":"",${dates}${was}}`,
      `,"/safety/keys/#level-${level}-do-better": {"kind":"part",${common},"part":"do-better","says":"","print":"abcdefghijkl",${dates}}`,
    ].join("\n");
  });
  const page = `,"/safety/keys/": {"kind":"practice","says":"How do you keep keys?","print":"abcdefghijkl","sketch":"","source":"abcdefghijkl","first":"2024-01-01","changed":"2024-01-01"}`;
  writeFileSync(file, `{"register": 1\n${page}\n${lines.join("\n")}\n}\n`);
  expect(text).toBe("");
}

describe("a practice that is not written", () => {
  test("is left out by `build`, which says so, and is not recorded", async () => {
    const { output, run, register } = await firstSite();
    const { code, stderr } = await run("build");
    expect(code, stderr).toBe(0);
    expect(stderr).toContain("Left out 2 pages that are not written yet: safety/index.md, safety/keys.md.");
    expect(register()).not.toMatch(/safety|…/);
    expect(existsSync(join(output, "safety"))).toBe(false);
    expect(readFileSync(join(output, "index.html"), "utf8")).not.toContain("…");
  });

  test("is told of in one warning, a topic in one more, and nothing else", async () => {
    const { run } = await firstSite();
    const { code, stdout } = await run("check", "--format", "json");
    const { diagnostics } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(diagnostics.map(({ code: one, file, line }: never) => [one, file, line])).toEqual([
      ["unfilled", "safety/index.md", 3],
      ["unfilled", "safety/keys.md", 3],
    ]);
    expect(diagnostics[0].message).toBe("The description and the text are not written yet.");
    expect(diagnostics[1].message).toBe("The description, the introduction and levels 1 to 5 are not written yet.");
  });

  test("becomes a page like any other once it is written, whatever was built before", async () => {
    const { content, output, run } = await firstSite();
    await run("build");
    for (const level of [1, 3, 5]) {
      writeFiles(content, { [PRACTICE]: writtenUpTo(level) });
      const { code, stderr } = await run("build");
      expect(code, stderr).toBe(0);
      expect(existsSync(join(output, "safety/keys/index.html"))).toBe(level === 5);
    }
    const page = readFileSync(join(output, "safety/keys/index.html"), "utf8");
    expect(page).toContain("We keep keys in way 3.");
    expect(page).not.toMatch(/no longer part|what a team/);
  });

  test("stops the build where it was published, because its readers would find nothing", async () => {
    const { content, run } = await firstSite();
    writeFiles(content, { [PRACTICE]: writtenUpTo(5) });
    expect((await run("build")).code).toBe(0);
    writeFiles(content, { [PRACTICE]: writtenUpTo(4) });
    const { code, stderr } = await run("build");
    expect(code).toBe(1);
    expect(stderr).toContain("The published page /safety/keys/ cannot be left out, and safety/keys.md has text");
  });

  test("with the levels that it had, and one more that is not written, stops it too", async () => {
    const { content, run } = await firstSite();
    writeFiles(content, { "site.yaml": "title: Ours\nlevels: { min: 2, max: 5 }\n", [PRACTICE]: writtenUpTo(2, 2) });
    expect((await run("build")).code).toBe(0);
    writeFiles(content, { [PRACTICE]: writtenUpTo(2, 3) });
    expect((await run("build")).code).toBe(1);
  });

  test("is not what a link may lead to", async () => {
    const { content, run } = await firstSite();
    writeFiles(content, { "index.md": "---\ntitle: Ours\n---\n[Keys](safety/keys.md)\n" });
    const { stderr } = await run("check");
    expect(stderr).toContain("safety/keys.md, which is not written yet");
  });
});

describe("a topic", () => {
  test("that is not written is published for its practices, without its stub", async () => {
    const { content, output, run, register } = await firstSite();
    writeFiles(content, { [PRACTICE]: writtenUpTo(5) });
    const { code, stderr } = await run("build");
    expect(code, stderr).toBe(0);
    expect(stderr).not.toContain("Left out");
    const page = readFileSync(join(output, "safety/index.html"), "utf8");
    expect(page).toContain("How do you keep keys?");
    expect(page).not.toMatch(/begin\.|belongs to this topic/);
    expect(register()).toContain('"/safety/"');
  });

  test("may be written later without a question", async () => {
    const { content, run } = await firstSite();
    writeFiles(content, { [PRACTICE]: writtenUpTo(5) });
    await run("build");
    const text =
      "---\ntitle: Safety\neleventyNavigation:\n  key: safety\n---\nWhat keeps us and our things from harm.\n";
    writeFiles(content, { "safety/index.md": text });
    const { code, stderr } = await run("build");
    expect(code, stderr).toBe(0);
    expect(stderr).toContain("no faults");
  });
});

describe("text that `new` of a former version wrote", () => {
  test("is known as well", async () => {
    const { content, run } = await firstSite();
    const words = {
      topic: "What belongs to this topic, in one sentence.",
      lead: "Why this matters, in a sentence or two.",
    };
    writeFiles(content, {
      "safety/index.md": `---\ntitle: Safety\ndescription: ${words.topic}\neleventyNavigation:\n  key: safety\n---\n\nWhere a reader should begin.\n`,
      [PRACTICE]: writtenUpTo(5).replace("Keys open doors.", words.lead),
    });
    const { stdout } = await run("check", "--format", "json");
    expect(JSON.parse(stdout).diagnostics.map(({ message }: { message: string }) => message)).toEqual([
      "The description and the text are not written yet.",
      "The introduction is not written yet.",
    ]);
  });
});

describe("a register that holds stubs", () => {
  test("is healed by the next build, without a question", async () => {
    const { content, output, run, register } = await firstSite();
    oldRegister(join(content, "register.json"), register());
    writeFiles(content, { [PRACTICE]: writtenUpTo(5) });
    const { code, stderr } = await run("build");
    expect(code, stderr).toBe(0);
    expect(register()).toContain("We keep keys in way 1.");
    expect(register()).not.toContain("what a team");
    expect(readFileSync(join(output, "safety/keys/index.html"), "utf8")).not.toContain("what a team");
  });

  test("is healed while nothing is written yet", async () => {
    const { content, run, register } = await firstSite();
    oldRegister(join(content, "register.json"), register());
    const file = join(content, "register.json");
    writeFileSync(file, readFileSync(file, "utf8").replace("We keep keys in way 5.", "… what a team says"));
    const { code, stderr } = await run("build");
    expect(code, stderr).toBe(0);
    expect(register()).not.toContain("keys");
  });
});
