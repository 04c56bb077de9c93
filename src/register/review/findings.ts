/** Turns questions about addresses into findings: what, where, why it is likely, and the command that mends it. */
import { type Finding, finding, type Related } from "../../base/diagnostics/diagnostic.ts";
import type { Address } from "../../base/model/guidance.ts";
import type { SourceFile } from "../../base/source/source-file.ts";
import type { CurrentSite, SourceLocation } from "../match/current-site.ts";
import { quoteOf } from "../match/excerpt.ts";
import { SAME_TEXT } from "../match/levels.ts";
import { locationInRegister, REGISTER_FILE } from "../store/file.ts";
import { anchorOf, pageOf } from "../store/register.ts";
import type { Comparison } from "./compare.ts";
import type { AddressOutcome, OpenQuestion } from "./outcomes.ts";

/** @param file the register, to locate addresses that appear nowhere else */
export function findingsOf({ questions, site }: Comparison, file: SourceFile | undefined): Finding[] {
  const registered = (address: Address): SourceLocation => ({
    file: REGISTER_FILE,
    span: locationInRegister(file, address),
  });
  return questions.map((question) => {
    const [message, help] = WRITE[question.code](question, site);
    const place = placeOf(question, site) ?? registered(question.page);
    return finding(question.code, place.file, place.span, message, help, relatedTo(question, site, place));
  });
}

/** With `--frozen`: everything that the register should contain and does not, page by page. */
export function unrecordedFindings({ unrecorded, answered, site, questions }: Comparison): Finding[] {
  const asked = new Set(questions.map(({ page }) => page));
  const byPage = new Map<Address, Address[]>();
  const add = (page: Address, address: Address) => {
    const others = byPage.get(page);
    if (others) others.push(address);
    else byPage.set(page, [address]);
  };
  for (const address of unrecorded()) if (!asked.has(pageOf(address))) add(pageOf(address), address);
  for (const answer of answered)
    if (answer.kind === "ended" && answer.to !== undefined) add(pageOf(answer.to), answer.address);
  return [...byPage].map(([page, addresses]) => {
    const { file, span } = site.byAddress.get(page)?.place ?? {
      file: REGISTER_FILE,
      span: locationInRegister(undefined, page),
    };
    const [first = page] = addresses;
    const more = addresses.length > 1 ? ` and ${addresses.length - 1} more of this page are` : " is";
    return finding(
      "address-unrecorded",
      file,
      span,
      `${first}${more} not in the register.`,
      "Run `waymark links record` and commit `register.json`.",
    );
  });
}

type Text = [message: string, help: string];

const WRITE: Readonly<Record<OpenQuestion["code"], (question: OpenQuestion, site: CurrentSite) => Text>> = {
  "page-gone": ({ page, outcomes }, site) => {
    const [own] = outcomes;
    const draft = site.drafts.get(page);
    const retire = `waymark links retire ${page} --because "…"`;
    if (draft && site.unwritten?.has(page))
      return [
        `The published page ${page} cannot be left out, and ${draft} has text that is not written yet.`,
        `Write what is missing there, or take its heading out; or give the page up: \`${retire}\`.`,
      ];
    const levels = notCarriedOver(outcomes, page, site);
    const told = levels === "" ? "" : ` Of its levels, ${levels}.`;
    if (draft)
      return [
        `The published page ${page} is a draft now (${draft}).`,
        `Publish it again, or give it up: \`${retire}\`.${oneByOne(outcomes)}`,
      ];
    if (!own || own.similarity === 0 || own.to === undefined)
      return [
        `The published page ${page} is gone, and no page is like it.${told}`,
        `Bring it back, or give it up: \`${retire}\`.${levels === "" ? "" : ` To lead its levels there, run \`waymark links accept ${page}\`.`}${oneByOne(outcomes)}`,
      ];
    const to = site.byAddress.get(own.to)?.place?.file;
    return [
      `The published page ${page} is gone. ${own.to} is most like it (${percent(own.similarity)} alike).${told}`,
      `If it moved there, add \`aliases: [${page}]\` to the front matter of ${to ?? own.to}, or run \`waymark links move ${page} ${own.to}\`. If it was given up: \`${retire}\`.${oneByOne(outcomes)}`,
    ];
  },
  "page-meaning": ({ page, outcomes }, site) => {
    const [own] = outcomes;
    const levels = mapping(outcomes, page, site);
    const told = levels === "" ? "" : ` Of its levels, ${levels}.`;
    return [
      own?.to === undefined
        ? `${page} is about something else now: what it was about is nowhere to be found.${told}`
        : `${page} is about something else now: what it was about is at ${own.to} (${percent(own.similarity)} of it).${told}`,
      `If that is meant, run \`waymark links accept ${page}\`: old links are led on. If not, put the files back; if it is only reworded, add \`--same\`.${oneByOne(outcomes)}`,
    ];
  },
  "level-meaning": ({ page, outcomes }, site) => [
    `Level addresses of ${page} now mean something else: ${mapping(outcomes, page, site)}.`,
    `If that is meant, run \`waymark links accept ${page}\`: old links get a note that leads on. If the levels are only reworded, add \`--same\`.${oneByOne(outcomes)}`,
  ],
  "level-gone": ({ page, outcomes }, site) => [
    `Published levels of ${page} are gone: ${mapping(outcomes, page, site)}.`,
    `If that is meant, run \`waymark links accept ${page}\`. If not, bring the level back.${oneByOne(outcomes)}`,
  ],
  "level-unsure": ({ outcomes: [outcome] }) => {
    const { address, says } = outcome?.entry ?? { address: "", says: "" };
    return [
      `This level has changed so much (${percent(outcome?.similarity ?? 0)} alike) that links to it may no longer mean the same. It said: “${says}”`,
      doubtHelp(address),
    ];
  },
  "part-unsure": ({ outcomes: [outcome] }) => {
    const { address, says } = outcome?.entry ?? { address: "", says: "" };
    return [
      `This part was written anew, so that links to it may no longer mean the same. It said: “${quoteOf(says)}”`,
      doubtHelp(address),
    ];
  },
  "part-gone": ({ page, outcomes }) => {
    const told = outcomes.map(({ entry, to, similarity }) => {
      const where = similarity > 0 ? ` (its words are at ${to})` : "";
      return `#${anchorOf(entry.address)}${where}`;
    });
    const all = outcomes.map(({ entry }) => `'${entry.address}'`).join(" ");
    const [first] = outcomes;
    const isFound = outcomes.some(({ similarity }) => similarity > 0);
    return [
      `Published parts of ${page} are gone${outcomes.some(({ now }) => now) ? ", or say something else" : ""}: ${told.join(", ")}.`,
      `Put the headings back, or run \`waymark links accept ${all}\`: old links lead ${isFound ? "there, or to the level" : "to the level"}. If one of them is elsewhere: \`waymark links move '${first?.entry.address}' ADDRESS\`. If it was given up: \`waymark links retire '${first?.entry.address}' --because "…"\`.`,
    ];
  },
  "place-meaning": ({ page, outcomes }) => [
    `Items or anchors of ${page} now mean something else: ${placesTold(outcomes)}.`,
    `If that is meant, run \`waymark links accept ${anchorsOf(outcomes)}\`: old links get a note that leads on. If they are only reworded, add \`--same\`.`,
  ],
  "place-gone": ({ page, outcomes }) => [
    `Published items or anchors of ${page} are gone: ${placesTold(outcomes)}.`,
    `If that is meant, run \`waymark links accept ${anchorsOf(outcomes)}\`. If not, bring them back. If one of them is elsewhere: \`waymark links move '${outcomes[0]?.entry.address}' ADDRESS\`. If it was given up: \`waymark links retire '${outcomes[0]?.entry.address}' --because "…"\`.`,
  ],
  "place-unsure": ({ outcomes: [outcome] }) => {
    const { address, says } = outcome?.entry ?? { address: "", says: "" };
    return [
      `#${anchorOf(address)} has changed so much (${percent(outcome?.similarity ?? 0)} alike) that links to it may no longer mean the same. It said: “${quoteOf(says)}”`,
      doubtHelp(address),
    ];
  },
  "address-taken": ({ page, outcomes: [outcome] }) => [
    `The address ${page} belonged to a page that ${outcome?.entry.end?.because === undefined ? `moved to ${outcome?.to}` : "was retired"}.`,
    `Rename the file or give it another \`id\`; or run \`waymark links accept ${page}\`, and the new page carries a note for old links. If it is the same page, back again, add \`--same\`.`,
  ],
};

/** "#AC-01 is now #AC-02 (100 % alike), #AC-03 (“…”) is nowhere to be found". */
function placesTold(outcomes: readonly AddressOutcome[]): string {
  const told = outcomes.map(({ entry: { address, says }, to = "", similarity }) => {
    const name = `#${anchorOf(address)}`;
    if (similarity === 0) return `${name} (“${quoteOf(says)}”) is nowhere to be found`;
    return `${name} is now ${pageOf(to) === pageOf(address) ? `#${anchorOf(to)}` : to} (${percent(similarity)} alike)`;
  });
  return told.join(", ");
}

function anchorsOf(outcomes: readonly AddressOutcome[]): string {
  return outcomes.map(({ entry }) => `'${entry.address}'`).join(" ");
}

function doubtHelp(address: Address): string {
  return `If it says the same in other words: \`waymark links accept --same '${address}'\`. If it is something new: \`waymark links accept --new '${address}'\`, which leaves a note for old links. If what it said is elsewhere now: \`waymark links move '${address}' ADDRESS\`.`;
}

/** Tells how to answer for single levels that the best suggestion does not fit. */
function oneByOne(outcomes: readonly AddressOutcome[]): string {
  const [level] = outcomes.filter(({ entry }) => entry.kind === "level");
  if (level === undefined) return "";
  const { address } = level.entry;
  return ` A level or part can be answered by itself, before or after: \`waymark links move '${address}' ADDRESS\`, with two addresses if it was divided; \`waymark links retire '${address}' --because "…"\`${level.now ? `; \`waymark links accept --same '${address}'\`` : ""}.`;
}

/** What became of the levels that have another number, or no place, on the page's successor. */
function notCarriedOver(outcomes: readonly AddressOutcome[], page: Address, site: CurrentSite): string {
  const [own] = outcomes;
  const others = outcomes.filter(
    ({ entry, to, also = [], similarity }) =>
      also.length > 0 || similarity < SAME_TEXT || to !== `${own?.to}#${anchorOf(entry.address)}`,
  );
  // When none is found anywhere, there is nothing to distinguish.
  return others.some(({ entry, similarity }) => entry.kind === "level" && similarity > 0) || own?.similarity !== 0
    ? mapping(others, page, site)
    : "";
}

/** "level 2 is gone, level 3 is now level 2 (93 % alike)". */
function mapping(outcomes: readonly AddressOutcome[], page: Address, site: CurrentSite): string {
  const told = outcomes.flatMap(({ entry, to, also = [], similarity }) => {
    if (entry.kind !== "level") return [];
    if (similarity === 0 || to === undefined) return [`level ${entry.level} (“${entry.says}”) is nowhere to be found`];
    const places = [to, ...also].map((address) => {
      const target = site.byAddress.get(address);
      return target?.kind === "level" && pageOf(address) === page ? `level ${target.level}` : address;
    });
    const sure = also.length > 0 ? "divided" : `${percent(similarity)} alike`;
    return [`level ${entry.level} is now ${places.join(" and ")} (${sure})`];
  });
  return told.join(", ");
}

function placeOf({ outcomes, page }: OpenQuestion, site: CurrentSite): SourceLocation | undefined {
  const standing = outcomes.find(({ now, entry }) => now?.place && entry.kind !== "practice")?.now;
  return standing?.place ?? outcomes.find(({ now }) => now?.place)?.now?.place ?? site.byAddress.get(page)?.place;
}

/** The present places of the levels' content. */
function relatedTo({ code, outcomes }: OpenQuestion, site: CurrentSite, place: SourceLocation): Related[] {
  const told = code === "page-gone" || code === "page-meaning" ? outcomes.slice(0, 1) : outcomes;
  return told.flatMap(({ entry, to, similarity }): Related[] => {
    const target = to === undefined || similarity === 0 ? undefined : site.byAddress.get(to);
    if (entry.kind === "part" || !target?.place || isSame(target.place, place)) return [];
    const message = entry.kind === "level" ? `what was level ${entry.level}` : "what took its place";
    return [{ message, file: target.place.file, span: target.place.span }];
  });
}

function isSame(a: SourceLocation, b: SourceLocation): boolean {
  return a.file === b.file && a.span.line === b.span.line;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
