/** Turns questions about addresses into findings: what, where, why it is likely, and the command that mends it. */
import { type Finding, finding, type Related } from "../../base/diagnostics/diagnostic.ts";
import type { Address } from "../../base/model/guidance.ts";
import type { SourceFile } from "../../base/source/source-file.ts";
import type { CurrentSite, SourceLocation } from "../match/current-site.ts";
import { locationInRegister, REGISTER_FILE } from "../store/file.ts";
import { anchorOf, pageOf } from "../store/register.ts";
import type { Comparison } from "./compare.ts";
import type { AddressOutcome, OpenQuestion } from "./outcomes.ts";

/** @param file the register, to point at addresses that stand nowhere else */
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

/** With `--frozen`: everything that the register should hold and does not, page by page. */
export function unrecordedFindings({ unrecorded, answered, site, questions }: Comparison): Finding[] {
  const asked = new Set(questions.map(({ page }) => page));
  const byPage = new Map<Address, Address[]>();
  const add = (page: Address, address: Address) => {
    const others = byPage.get(page);
    if (others) others.push(address);
    else byPage.set(page, [address]);
  };
  for (const address of unrecorded()) if (!asked.has(pageOf(address))) add(pageOf(address), address);
  for (const { address, to } of answered) if (to !== undefined) add(pageOf(to), address);
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
  "page-gone": ({ page, outcomes: [own] }, site) => {
    const draft = site.drafts.get(page);
    const retire = `waymark links retire ${page} --because "…"`;
    if (draft)
      return [
        `The published page ${page} is a draft now (${draft}).`,
        `Publish it again, or give it up: \`${retire}\`.`,
      ];
    if (!own || own.similarity === 0 || own.to === undefined)
      return [
        `The published page ${page} is gone, and no page is like it.`,
        `Bring it back, or give it up: \`${retire}\`.`,
      ];
    const to = site.byAddress.get(own.to)?.place?.file;
    return [
      `The published page ${page} is gone. ${own.to} is most like it (${percent(own.similarity)} alike).`,
      `If it moved there, add \`aliases: [${page}]\` to the front matter of ${to ?? own.to}, or run \`waymark links move ${page} ${own.to}\`. If it was given up: \`${retire}\`.`,
    ];
  },
  "page-meaning": ({ page, outcomes: [own] }) => [
    `${page} is about something else now: what it was about is at ${own?.to} (${percent(own?.similarity ?? 0)} of it).`,
    `If that is meant, run \`waymark links accept ${page}\`: old links are led on. If not, put the files back.`,
  ],
  "level-meaning": ({ page, outcomes }, site) => [
    `Level addresses of ${page} now mean something else: ${mapping(outcomes, page, site)}.`,
    `If that is meant, run \`waymark links accept ${page}\`: old links get a note that leads on. If the levels are only reworded, add \`--same\`.`,
  ],
  "level-gone": ({ page, outcomes }, site) => [
    `Published levels of ${page} are gone: ${mapping(outcomes, page, site)}.`,
    `If that is meant, run \`waymark links accept ${page}\`. If not, bring the level back.`,
  ],
  "level-unsure": ({ outcomes: [outcome] }) => {
    const { address, says } = outcome?.entry ?? { address: "", says: "" };
    return [
      `This level has changed so much (${percent(outcome?.similarity ?? 0)} alike) that links to it may no longer mean the same. It said: “${says}”`,
      `If it says the same in other words: \`waymark links accept --same '${address}'\`. If it is something new: \`waymark links accept --new '${address}'\`, which leaves a note for old links.`,
    ];
  },
  "part-gone": ({ page, outcomes }) => [
    `Published parts of ${page} are gone: ${outcomes.map(({ entry }) => `#${anchorOf(entry.address)}`).join(", ")}.`,
    `Put the headings back, or run \`waymark links accept ${page}\`: old links lead to the level.`,
  ],
  "address-taken": ({ page, outcomes: [outcome] }) => [
    `The address ${page} belonged to a page that ${outcome?.entry.end?.because === undefined ? `moved to ${outcome?.to}` : "was retired"}.`,
    `Rename the file or give it another \`id\`; or run \`waymark links accept ${page}\`, and the new page carries a note for old links.`,
  ],
};

/** "level 2 is gone, level 3 is now level 2 (93 % alike)". */
function mapping(outcomes: readonly AddressOutcome[], page: Address, site: CurrentSite): string {
  const told = outcomes.flatMap(({ entry, to, similarity }) => {
    if (entry.kind !== "level") return [];
    if (similarity === 0 || to === undefined) return [`level ${entry.level} (“${entry.says}”) is nowhere to be found`];
    const target = site.byAddress.get(to);
    const where = target?.kind === "level" && pageOf(to) === page ? `level ${target.level}` : to;
    return [`level ${entry.level} is now ${where} (${percent(similarity)} alike)`];
  });
  return told.join(", ");
}

function placeOf({ outcomes, page }: OpenQuestion, site: CurrentSite): SourceLocation | undefined {
  const standing = outcomes.find(({ now, entry }) => now?.place && entry.kind !== "practice")?.now;
  return standing?.place ?? outcomes.find(({ now }) => now?.place)?.now?.place ?? site.byAddress.get(page)?.place;
}

/** The places where the content of levels is now. */
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
