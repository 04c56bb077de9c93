/** What the browser needs to know of the guidance for a self-assessment. */
import { createHash } from "node:crypto";
import type {
  Ladder,
  LadderFramework,
  LadderLevel,
  LadderMapping,
  Ladders,
  LadderTopic,
} from "../../../assess/model/ladders.ts";
import type { Assessment } from "../../../base/model/assessment.ts";
import type { Address, Guidance, Level, Practice } from "../../../base/model/guidance.ts";

/** The part that says how to reach the next level, where a site has it. */
const BETTER = "do-better";

export function laddersOf(guidance: Guidance, assessment: Assessment): Ladders {
  const { site, practices, topics, frameworks } = guidance;
  const pages = assessment.moves.map(({ from }) => from).filter((from) => !from.includes("#"));
  const live = practices.map(({ address }) => address);
  const former = [...new Set(pages)].filter((address) => !live.includes(address));
  const keyBits =
    new Set([...live, ...former].map((address) => keyOf(address, 24))).size < live.length + former.length ? 30 : 24;
  const used = frameworks.filter(({ key }) =>
    practices.some(({ mappings }) => mappings.some((one) => one.framework === key)),
  );
  const indexOf = new Map(used.map(({ key }, index) => [key, index]));

  const ladder = (practice: Practice): Ladder => {
    const first = assessment.first.get(practice.address);
    return {
      address: practice.address,
      title: practice.title,
      key: keyOf(practice.address, keyBits),
      ...(first !== undefined && { first }),
      levels: practice.levels.map((level): LadderLevel => {
        const { print = "" } = assessment.wordings.get(`${practice.address}#${level.anchor}`) ?? {};
        const needs = needsOf(practice, level);
        return {
          number: level.number,
          statement: level.statement,
          print,
          wording: hashBits(`${level.statement}\n${print}`, 12),
          better: level.parts.find(({ kind }) => kind === BETTER)?.anchor ?? level.anchor,
          ...(needs.length > 0 && { needs }),
        };
      }),
      mappings: practice.mappings.flatMap((mapping): LadderMapping[] => {
        const framework = indexOf.get(mapping.framework);
        if (framework === undefined) return [];
        const levels = mapping.levels.map(({ number, extent }) => ({ number, isPartly: extent === "partly" }));
        return [{ framework, id: mapping.requirement, isOfficial: mapping.isOfficial, levels }];
      }),
    };
  };
  const byTopic = new Map<string, Ladder[]>();
  for (const practice of practices)
    byTopic.set(practice.topic, [...(byTopic.get(practice.topic) ?? []), ladder(practice)]);

  return {
    site: {
      title: site.title,
      ...(site.url !== undefined && { url: site.url }),
      tag: hashBits(site.url ?? site.title, 12),
      by: "Waymark",
    },
    keyBits,
    topics: topics.flatMap(({ id, title, address }): LadderTopic[] => {
      const own = byTopic.get(id);
      return own ? [{ id, title, address, practices: own }] : [];
    }),
    moves: assessment.moves.map(({ because, ...move }) => ({ ...move, ...(because !== undefined && { because }) })),
    frameworks: used.map(
      ({ key, short, title, address, requirements }): LadderFramework => ({
        key,
        short,
        title,
        address,
        requirements: requirements.map(({ id, anchor }) => (anchor === id ? id : [id, anchor])),
      }),
    ),
    ...(assessment.formerTitles.length > 0 && {
      formerTitles: Object.fromEntries(
        assessment.formerTitles.map((one) => [createHash("sha256").update(one.title).digest("hex").slice(0, 8), one]),
      ),
    }),
    formerKeys: Object.fromEntries(former.map((address) => [address, keyOf(address, keyBits)])),
  };
}

/** Levels of other practices to which the step above a level links. */
function needsOf({ address }: Practice, { parts }: Level): Address[] {
  const steps = parts.some(({ kind }) => kind === BETTER) ? parts.filter(({ kind }) => kind === BETTER) : parts;
  const links = steps.flatMap(({ body }) => body.links);
  return [...new Set(links.filter((link) => /#level-\d+$/.test(link) && !link.startsWith(address)))];
}

/** A practice's key in links. */
function keyOf(address: Address, bits: number): number {
  return hashBits(address, bits);
}

/** The first bits of the SHA-256 of a text, at most 32. */
function hashBits(text: string, bits: number): number {
  return createHash("sha256").update(text).digest().readUInt32BE(0) >>> (32 - bits);
}
