/**
 * A made-up history whose questions are answered by the commands that `links status` proposes, in any
 * order, some of them only after the next release's edits, by somebody who knows the truth: at its end
 * `links list` says of every address what became of what it meant.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { load } from "../../../src/pipeline.ts";
import { likeliestAnswer } from "../../../src/register/review/answers.ts";
import type { AddressOutcome, OpenQuestion } from "../../../src/register/review/outcomes.ts";
import { waymark } from "../../support/command.ts";
import { topicPage } from "../../support/content/ladders.ts";
import { MadeHistory, numbers } from "../../support/content/made-history.ts";
import { newProject, type Project } from "../../support/content/register-project.ts";

const RELEASES = 9;
const GIVEN_UP = "It was given up.";
const PARTS = [
  ["good-enough", "How to determine if this is good enough"],
  ["do-better", "How to do better"],
] as const;

/** The files of a history's practices. */
function filesOf(history: MadeHistory): Record<string, string> {
  const pages = Object.entries(history.site()).map(([address, { title, levels }]) => {
    const ladder = levels.map(({ statement, parts }) => {
      const texts = PARTS.flatMap(([kind, heading]) => (parts[kind] ? [`#### ${heading}\n\n${parts[kind]}\n`] : []));
      return `### ${statement}\n\n${texts.join("\n")}`;
    });
    const front = `---\ntitle: ${title}\neleventyNavigation:\n  parent: t\n---\n\n`;
    return [`${address.slice(1, -1)}.md`, `${front}${ladder.join("\n")}`] as const;
  });
  const kinds = PARTS.map(([id, heading]) => `  - { id: ${id}, heading: ${heading} }\n`).join("");
  return {
    "site.yaml": `title: History\nlevels: { min: 1, max: 12 }\nparts:\n${kinds}`,
    "index.md": "---\ntitle: History\n---\n\nWelcome.\n",
    "t/index.md": topicPage("Topic", "t", "What it is about."),
    ...Object.fromEntries(pages),
  };
}

type Truth = (address: string) => readonly string[];

/** True when the best suggestion is the truth. */
function isRight(outcome: AddressOutcome, truth: Truth): boolean {
  const { to, also = [], because } = likeliestAnswer(outcome);
  const places = truth(outcome.entry.address);
  if (places.length === 0) return because !== undefined;
  return because === undefined && [to, ...also].join() === places.join();
}

/** The commands that say the truth about a question: what is otherwise by itself, then the rest as suggested. */
function commandsFor({ code, page, outcomes }: OpenQuestion, truth: Truth): string[][] {
  const ofLevel = (outcome: AddressOutcome) => {
    const { address } = outcome.entry;
    const places = truth(address);
    if (places.length === 0) return ["retire", address, "--because", GIVEN_UP];
    if (places.length === 1 && places[0] === address) return ["accept", "--same", address];
    return ["move", address, ...places];
  };
  const [own] = outcomes;
  if ((code === "level-unsure" || code === "part-unsure") && own) return [ofLevel(own)];
  const wrong = outcomes.filter((outcome) => !isRight(outcome, truth));
  // Parts last: a level's answer goes for its parts, and a part's for itself.
  const inOrder = wrong.toSorted((a, b) => a.entry.address.length - b.entry.address.length);
  const right = outcomes.filter((outcome) => !wrong.includes(outcome)).map(({ entry }) => entry.address);
  const rest = right.length === 0 ? [] : [["accept", ...(code === "part-gone" ? right : [page])]];
  const isPage = (outcome: AddressOutcome) => outcome.entry.address === page;
  return [...inOrder.filter((one) => !isPage(one)).map(ofLevel), ...inOrder.filter(isPage).map(ofLevel), ...rest];
}

/** A command as `links status` writes it, up to what a person fills in; undefined for what it proposes with other words. */
function proposalOf(words: readonly string[], { code, page, outcomes }: OpenQuestion): string | undefined {
  const [verb, address = "", ...more] = words;
  const quoted = (one: string) => (one.includes("#") ? `'${one}'` : one);
  if (code.endsWith("-unsure")) {
    const [first] = outcomes;
    if (first?.entry.address !== (address === "--same" ? more[0] : address) || verb === "retire") return undefined;
    return verb === "move" ? `waymark links move '${address}' ADDRESS` : `waymark links accept --same '${more[0]}'`;
  }
  if (verb === "retire" && address === page)
    return code === "page-gone" ? `waymark links retire ${page} --because "…"` : undefined;
  if (
    verb === "accept" &&
    code !== "page-gone" &&
    !words.includes("--same") &&
    words.length - 1 === (code === "part-gone" ? outcomes.length : 1)
  )
    return `waymark links accept ${words.slice(1).map(quoted).join(" ")}`;
  return undefined;
}

const on = (project: Project, day: string, words: readonly string[]) =>
  waymark(["links", ...words, "--content", project.content, "--today", day]);

test.each([3, 5])(
  "seed %i: no address is wrong, none silent, none dead",
  async (seed) => {
    const history = new MadeHistory(seed, 24);
    const random = numbers(seed);
    let files = filesOf(history);
    const project = newProject(files);
    expect((await on(project, "2024-01-01", ["record"])).code).toBe(0);
    let last = history.meanings();
    const former = new Map<string, { address: string; meaning: string; days: readonly string[] }>();
    let days: string[] = [];
    let proposed = 0;
    for (let release = 1; release <= RELEASES; release++) {
      const edits = history.edit();
      const day = `2024-01-${String(release + 1).padStart(2, "0")}`;
      days.push(day);
      const before = files;
      files = filesOf(history);
      for (const path of Object.keys(before)) if (!(path in files)) rmSync(join(project.content, path));
      project.write(files);
      const truth: Truth = (address) => history.whereIs(last.get(address) ?? "");
      const { reviewed } = await load({ content: project.content });
      const { stdout: shown } = await on(project, day, ["status"]);
      const questions = [...(reviewed.comparison?.questions ?? [])];
      // What is left is answered after the edits of the next release.
      const left = release < RELEASES && random() < 0.5 ? Math.floor(questions.length / 2) : 0;
      while (questions.length > left) {
        const [question] = questions.splice(Math.floor(random() * questions.length), 1);
        for (const words of question ? commandsFor(question, truth) : []) {
          const proposal = question && proposalOf(words, question);
          if (proposal !== undefined) {
            proposed++;
            expect(shown.replaceAll(` --content ${project.content}`, "").replace(/\s+/g, " ")).toContain(proposal);
          }
          const { code, stderr } = await on(project, day, words);
          // What a level's answer said of its parts may be all that was left.
          const isFaulty = code === 2 && !stderr.includes("Nothing is open");
          expect(isFaulty ? stderr : "", `${edits}: ${words.join(" ")}`).toBe("");
        }
      }
      const { code, stdout } = await on(project, day, ["status"]);
      if (left > 0 && code === 1) continue;
      expect(code, `${edits}: ${stdout}`).toBe(0);
      expect((await on(project, day, ["record"])).code).toBe(0);
      for (const [address, meaning] of last) {
        former.delete(`${address} ${meaning}`);
        if (!truth(address).includes(address)) former.set(`${address} ${meaning}`, { address, meaning, days });
      }
      days = [];
      last = history.meanings();
    }
    const rows = await project.rows();
    const wrong = [...former.values()].flatMap(({ address, meaning, days: between }) => {
      const places = history.whereIs(meaning);
      const own = rows.filter((row) => row.address === address && row.state !== "live");
      const told = own.filter((row) => row.until === undefined || between.includes(row.until));
      const isTold = told.some(({ leadsTo, because }) =>
        places.length === 0
          ? because !== undefined
          : because === undefined && leadsTo !== null && places.includes(leadsTo),
      );
      if (isTold || places.includes(address)) return [];
      return [`${address} (${meaning} until ${between.at(-1)}) is at ${places.join(" ")}, not ${JSON.stringify(own)}`];
    });
    expect(wrong).toEqual([]);
    expect(former.size).toBeGreaterThan(5);
    expect(proposed).toBeGreaterThan(3);
  },
  120_000,
);
