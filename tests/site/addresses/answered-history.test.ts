/**
 * A made-up history whose questions are answered by the commands that the
 * findings propose, in any order, by somebody who knows the truth: at its end
 * `links list` says of every address what became of what it meant, and when.
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

const RELEASES = 7;
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
  if (code === "level-unsure" && own) return [ofLevel(own)];
  const wrong = outcomes.filter((outcome) => !isRight(outcome, truth));
  // Parts last: a level's answer goes for its parts, and a part's for itself.
  const inOrder = wrong.toSorted((a, b) => a.entry.address.length - b.entry.address.length);
  const rest = wrong.length < outcomes.length ? [["accept", page]] : [];
  const isPage = (outcome: AddressOutcome) => outcome.entry.address === page;
  return [...inOrder.filter((one) => !isPage(one)).map(ofLevel), ...inOrder.filter(isPage).map(ofLevel), ...rest];
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
    const former = new Map<string, { address: string; meaning: string; until: string }>();
    for (let release = 1; release <= RELEASES; release++) {
      const edits = history.edit();
      const day = `2024-01-${String(release + 1).padStart(2, "0")}`;
      const before = files;
      files = filesOf(history);
      for (const path of Object.keys(before)) if (!(path in files)) rmSync(join(project.content, path));
      project.write(files);
      const truth: Truth = (address) => history.whereIs(last.get(address) ?? "");
      const { reviewed } = await load({ content: project.content });
      const questions = [...(reviewed.comparison?.questions ?? [])];
      while (questions.length > 0) {
        const [question] = questions.splice(Math.floor(random() * questions.length), 1);
        for (const words of question ? commandsFor(question, truth) : []) {
          const { code, stderr } = await on(project, day, words);
          expect(code === 2 ? stderr : "", `${edits}: ${words.join(" ")}`).toBe("");
        }
      }
      const { code, stdout } = await on(project, day, ["status"]);
      expect(code, `${edits}: ${stdout}`).toBe(0);
      await on(project, day, ["record"]);
      for (const [address, meaning] of last) {
        former.delete(`${address} ${meaning}`);
        if (!truth(address).includes(address)) former.set(`${address} ${meaning}`, { address, meaning, until: day });
      }
      last = history.meanings();
    }
    const rows = await project.rows();
    const wrong = [...former.values()].flatMap(({ address, meaning, until }) => {
      const places = history.whereIs(meaning);
      const own = rows.filter((row) => row.address === address && row.state !== "live");
      const told = own.filter((row) => row.until === until || row.until === undefined);
      const isTold = told.some(({ leadsTo, because }) =>
        places.length === 0
          ? because !== undefined
          : because === undefined && leadsTo !== null && places.includes(leadsTo),
      );
      if (isTold || places.includes(address)) return [];
      return [`${address} (${meaning} until ${until}) is at ${places.join(" ")}, not ${JSON.stringify(own)}`];
    });
    expect(wrong).toEqual([]);
    expect(former.size).toBeGreaterThan(5);
  },
  120_000,
);
