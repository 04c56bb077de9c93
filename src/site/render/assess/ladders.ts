/** What the browser needs to know of the guidance for a self-assessment. */
import { createHash } from "node:crypto";
import { wordingOf } from "../../../assess/formats/checksum.ts";
import {
  type Ladder,
  type LadderFramework,
  type LadderLevel,
  type Ladders,
  type LadderTopic,
  laddersIn,
} from "../../../assess/model/ladders.ts";
import type { Assessment } from "../../../base/model/assessment.ts";
import type { Address, Framework, Guidance, Level, Practice } from "../../../base/model/guidance.ts";
import { shortSketch } from "./sketch.ts";

/** The part that says how to reach the next level, where a site has it. */
const BETTER = "do-better";

/** Most requirements without a practice that are listed; of more, their number is told. */
const MOST_UNMAPPED = 40;

export function laddersOf(guidance: Guidance, assessment: Assessment): Ladders {
  const { site, topics, frameworks } = guidance;
  const practices = guidance.practices.filter(({ levels }) => levels.length > 0);
  const pages = assessment.moves.map(({ from }) => from).filter((from) => !from.includes("#"));
  const live = practices.map(({ address }) => address);
  const former = [...new Set(pages)].filter((address) => !live.includes(address));
  const keyBits =
    new Set([...live, ...former].map((address) => keyOf(address, 24))).size < live.length + former.length ? 30 : 24;
  const ladder = (practice: Practice): Ladder => {
    const first = assessment.first.get(practice.address);
    return {
      address: practice.address,
      title: practice.title,
      key: keyOf(practice.address, keyBits),
      ...(first !== undefined && { first }),
      levels: practice.levels.map((level): LadderLevel => {
        const { print = "", sketch = "" } = assessment.wordings.get(`${practice.address}#${level.anchor}`) ?? {};
        return {
          number: level.number,
          statement: level.statement,
          print,
          sketch: shortSketch(sketch),
          wording: wordingOf(level.statement, print),
          better: level.parts.find(({ kind }) => kind === BETTER)?.anchor ?? level.anchor,
          needs: needsOf(practice, level),
          ...effortOf(practice, level.number),
        };
      }),
    };
  };
  const byTopic = new Map<string, Ladder[]>();
  for (const practice of practices)
    byTopic.set(practice.topic, [...(byTopic.get(practice.topic) ?? []), ladder(practice)]);

  const filled = topics.flatMap(({ id, title }): LadderTopic[] => {
    const own = byTopic.get(id);
    return own ? [{ id, title, practices: own }] : [];
  });
  const byAddress = new Map(practices.map((practice) => [practice.address, practice]));
  const inOrder = laddersIn({ topics: filled }).flatMap(({ address }) => byAddress.get(address) ?? []);

  return {
    site: {
      title: site.title,
      ...(site.url !== undefined && { url: site.url }),
      tag: hashBits(site.url ?? site.title, 12),
      by: "Waymark",
    },
    keyBits,
    topics: filled,
    moves: assessment.moves.map(({ because, ...move }) => ({ ...move, ...(because !== undefined && { because }) })),
    frameworks: frameworks.flatMap((framework) => mapped(framework, inOrder)),
    ...(assessment.formerTitles.length > 0 && {
      formerTitles: Object.fromEntries(
        assessment.formerTitles.map((one) => [createHash("sha256").update(one.title).digest("hex").slice(0, 8), one]),
      ),
    }),
    formerKeys: Object.fromEntries(former.map((address) => [address, keyOf(address, keyBits)])),
  };
}

/** A framework with the places that are mapped to its requirements; none where no practice is. */
function mapped(
  { key, short, title, address, requirements }: Framework,
  practices: readonly Practice[],
): LadderFramework[] {
  const places = new Map<string, string[]>();
  practices.forEach(({ mappings }, index) => {
    for (const { framework, requirement, levels, isOfficial } of mappings) {
      if (framework !== key) continue;
      const marks = levels.map(({ number, extent }) => `.${number}${extent === "partly" ? "p" : ""}`).join("");
      const place = `${index}${marks}${isOfficial ? ".o" : ""}`;
      places.set(requirement, [...(places.get(requirement) ?? []), place]);
    }
  });
  if (places.size === 0) return [];
  const unmapped = requirements.flatMap(({ id }) => (places.has(id) ? [] : id));
  return [
    {
      key,
      short,
      title,
      address,
      mapped: requirements
        .filter(({ id }) => places.has(id))
        .map(({ id, anchor }) => [id, anchor === id ? "" : anchor, ...(places.get(id) ?? [])].join("\t"))
        .join("\n"),
      unmapped: unmapped.length > MOST_UNMAPPED ? unmapped.length : unmapped,
    },
  ];
}

/** Levels of other practices to which the step above a level links. */
function needsOf({ address }: Practice, { parts }: Level): Address[] {
  const steps = parts.some(({ kind }) => kind === BETTER) ? parts.filter(({ kind }) => kind === BETTER) : parts;
  const links = steps.flatMap(({ body }) => body.links);
  return [...new Set(links.filter((link) => /#level-\d+$/.test(link) && !link.startsWith(address)))];
}

function effortOf({ front }: Practice, number: number): { readonly effort?: string } {
  const effort = front.effort?.[String(number)];
  return effort === undefined ? {} : { effort };
}

/** A practice's key in links. */
function keyOf(address: Address, bits: number): number {
  return hashBits(address, bits);
}

/** The first bits of the SHA-256 of a text, at most 32. */
function hashBits(text: string, bits: number): number {
  return createHash("sha256").update(text).digest().readUInt32BE(0) >>> (32 - bits);
}
