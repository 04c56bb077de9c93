/** A content folder with a register, for tests of what happens to published addresses. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { z } from "zod";
import { type Ended, waymark } from "../command.ts";
import { temporaryFolder, writeFiles } from "./content.ts";
import { ladderSite } from "./ladders.ts";

/** The date on which all addresses were recorded, and the date of the tests' changes. */
export const PUBLISHED = "2024-01-15";
export const CHANGED = "2024-03-12";

/** A row of `links list --json`. */
const row = z.strictObject({
  address: z.string(),
  state: z.enum(["live", "moved", "retired"]),
  leadsTo: z.string().nullable(),
  said: z.string().optional(),
  until: z.string().optional(),
  because: z.string().optional(),
  alsoLeadsTo: z.array(z.string()).optional(),
});
export type Row = z.infer<typeof row>;

export interface Project {
  readonly content: string;
  readonly output: string;
  /** The register's text; undefined without a register. */
  readonly register: () => string | undefined;
  /** `waymark links …`. */
  readonly links: (...words: string[]) => Promise<Ended>;
  /** `waymark build …`. */
  readonly build: (...words: string[]) => Promise<Ended>;
  /** `waymark links …` on a terminal with these answers; without answers, not on a terminal. */
  readonly answering: (answers: string | undefined, ...words: string[]) => Promise<Ended>;
  /** The rows of `links list --json`, of one address or all. */
  readonly rows: (address?: string) => Promise<Row[]>;
  readonly write: (files: Readonly<Record<string, string>>) => void;
  readonly remove: (...paths: string[]) => void;
  readonly rename: (from: string, to: string) => void;
  readonly page: (path: string) => string;
  readonly git: (...words: string[]) => string;
}

/**
 * A content folder without a register.
 *
 * @param root the folder around it, if not one that is removed after the test
 */
export function newProject(
  files: Readonly<Record<string, string>> = ladderSite(),
  root: string = temporaryFolder(),
): Project {
  const content = join(root, "content");
  const output = join(root, "site");
  mkdirSync(content);
  writeFiles(content, files);
  const answering = (answers: string | undefined, ...words: string[]) =>
    waymark(["links", ...words, "--content", content, "--today", CHANGED], answers === undefined ? {} : { answers });
  const links = (...words: string[]) => answering(undefined, ...words);
  return {
    content,
    output,
    links,
    answering,
    build: (...words) => waymark(["build", "--content", content, "--output", output, "--today", CHANGED, ...words]),
    register: () => {
      const file = join(content, "register.json");
      return existsSync(file) ? readFileSync(file, "utf8") : undefined;
    },
    rows: async (address) => {
      const { code, stdout, stderr } = await links("list", "--json");
      expect(code, stderr).toBe(0);
      const rows = z.array(row).parse(JSON.parse(stdout));
      return address === undefined ? rows : rows.filter((one) => one.address === address);
    },
    write: (changed) => writeFiles(content, changed),
    remove: (...paths) => {
      for (const path of paths) rmSync(join(content, path), { recursive: true });
    },
    rename: (from, to) => {
      mkdirSync(dirname(join(content, to)), { recursive: true });
      renameSync(join(content, from), join(content, to));
    },
    page: (path) => readFileSync(join(output, path), "utf8"),
    git: (...words) => {
      const who = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"];
      const { status, stdout, stderr } = spawnSync("git", [...who, ...words], { cwd: content, encoding: "utf8" });
      expect(status, stderr).toBe(0);
      return stdout;
    },
  };
}

/** A content folder whose addresses were recorded on the date of publication. */
export async function publishedProject(
  files: Readonly<Record<string, string>> = ladderSite(),
  root?: string,
): Promise<Project> {
  const project = newProject(files, root);
  const words = ["links", "record", "--content", project.content, "--today", PUBLISHED];
  const { code, stderr } = await waymark(words);
  expect(code, stderr).toBe(0);
  return project;
}
