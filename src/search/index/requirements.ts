/** The requirements file: what frameworks are called, their ids, and the levels that answer each of them. */
import type { Address, Framework, Guidance, MappedLevel } from "../../base/model/guidance.ts";
import { ITEMS_ADDRESS } from "../../base/model/practices.ts";
import { peopleOrder } from "../../base/source/people-order.ts";
import type { FrameworkRequirements, RequirementsFile } from "../query/index/format.ts";
import { atomsOf } from "../query/language/atoms.ts";

/** A version at the end of a name: " 4.0", " r5", ":2022". */
const VERSION = /[\s:,]+(?:version |v|revision |rev\.? ?|r)?\d[\d.]*$/i;
/** What a title has in brackets at its end: " (May 2025)". */
const BRACKETS = /\s*\([^)]*\)$/;
/** A word that alone is a name: an acronym, or a number of three digits and more, as in "ISO 27001". */
const NAME_BY_ITSELF = /^(?:\p{Lu}{2,}|\p{N}{3,})$/u;
/** A year is a version, and no name. */
const YEAR = /^(?:19|20)\d\d$/;

/** @param addresses of the indexed pages, in order */
export function requirementsFile(
  { frameworks, practices }: Pick<Guidance, "frameworks" | "practices">,
  addresses: readonly string[],
): RequirementsFile {
  const pages = new Map(addresses.map((address, page) => [address, page]));
  const byKey = peopleOrder("en");
  const answers = new Map<string, [page: number, ...levels: number[]][]>();
  for (const { address, mappings, levels } of practices) {
    const placeOf = ({ number }: MappedLevel) => levels.findIndex((level) => level.number === number) + 1;
    for (const { framework, requirement, levels: mapped } of mappings) {
      const key = answerKey(framework, requirement);
      const list = answers.get(key) ?? [];
      answers.set(key, list);
      list.push([numberOf(pages, address), ...mapped.toSorted(byExtent).map(placeOf)]);
    }
  }
  const own = items(practices, pages);
  return {
    frameworks: [...frameworks]
      .sort((a, b) => byKey(a.key, b.key))
      .map((framework): FrameworkRequirements => {
        const { key, address, requirements } = framework;
        const publisher = publisherOf(framework);
        const names = namesOf(framework, new Set(publisher.flatMap(atomsOf)));
        return {
          page: numberOf(pages, address),
          names: [...new Set(names.map((name) => atomsOf(name).join(" ")))],
          words: [...new Set([...names, key, framework.title, ...publisher].flatMap(atomsOf))],
          ids: requirements.map(({ id }) => id),
          answers: Object.fromEntries(
            requirements.flatMap(({ id }, index) => {
              const own = answers.get(answerKey(key, id));
              return own === undefined ? [] : [[String(index + 1), own]];
            }),
          ),
        };
      })
      .concat(own),
  };
}

/** The items of the site itself, as if they were requirements of a framework without a name. */
function items(practices: Guidance["practices"], pages: ReadonlyMap<string, number>): FrameworkRequirements[] {
  const ids = practices.flatMap(({ items = [] }) => items.map(({ id }) => id));
  const page = pages.get(ITEMS_ADDRESS);
  return ids.length === 0 || page === undefined ? [] : [{ page, isOwn: true, names: [], words: [], ids, answers: {} }];
}

/** The level that answers as a whole first. */
function byExtent(a: MappedLevel, b: MappedLevel): number {
  return Number(a.extent === "partly") - Number(b.extent === "partly") || a.number - b.number;
}

function answerKey(framework: string, requirement: string): string {
  return `${framework}\n${requirement}`;
}

function numberOf(pages: ReadonlyMap<string, number>, address: Address): number {
  const page = pages.get(address);
  if (page === undefined) throw new Error(`the search index lacks ${address}`);
  return page;
}

/**
 * Its title, short name, key and aliases, each with and without its version, and what names it alone.
 *
 * @param publisher atoms of the publisher's names, which name none of its frameworks alone
 */
function namesOf({ title, short, key, aliases }: Framework, publisher: ReadonlySet<string>): string[] {
  const inBrackets = /\(([^)]*\p{Lu}{2}[^)]*)\)/u.exec(title)?.[1] ?? [];
  const whole = [title, short, key.replaceAll("-", " "), ...aliases].flatMap((name) => [name, withoutVersion(name)]);
  const single = [short, ...aliases]
    .flatMap((name) => withoutVersion(name).match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => NAME_BY_ITSELF.test(word) && !YEAR.test(word) && !publisher.has(word.toLowerCase()));
  return [...whole, ...[inBrackets].flat(), ...single].filter((name) => atomsOf(name).length > 0);
}

function withoutVersion(name: string): string {
  return name.replace(BRACKETS, "").replace(VERSION, "");
}

/** The publisher and its initials: "NIST". */
function publisherOf({ publisher = "" }: Framework): string[] {
  return [publisher, (publisher.match(/\b\p{Lu}/gu) ?? []).join("")];
}
