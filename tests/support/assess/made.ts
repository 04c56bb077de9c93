/** Made-up ladders and random assessments, the same for each seed. */
import type { Answer, Cell, Evidence, Kept, Scope, State } from "../../../src/assess/model/answers.ts";
import type { Ladder, Ladders } from "../../../src/assess/model/ladders.ts";

/** Numbers from 0 to 1 by Mulberry32. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Ladders with so many practices, in topics of nine. */
export function madeLadders(count: number, more: Partial<Ladders> = {}): Ladders {
  const practices = Array.from({ length: count }, (_, index): Ladder => {
    const address = `/topic-${Math.floor(index / 9)}/practice-${index}/`;
    return {
      address,
      title: `How do you do ${index}?`,
      key: (index * 7919 + 13) % 2 ** 24,
      levels: [1, 2, 3, 4, 5].map((number) => ({
        number,
        statement: `Level ${number} of ${index}`,
        print: `print-${index}-${number}`,
        sketch: "",
        wording: (index * 5 + number) % 4096,
        needs: [],
        better: number === 5 ? "level-5" : `level-${number}-do-better`,
      })),
    };
  });
  const topics = new Map<string, Ladder[]>();
  for (const practice of practices) {
    const id = practice.address.split("/")[1] ?? "";
    topics.set(id, [...(topics.get(id) ?? []), practice]);
  }
  return {
    site: { title: "Made", url: "https://example.org/", tag: 1234, by: "Waymark 0" },
    keyBits: 24,
    topics: [...topics].map(([id, own]) => ({ id, title: id, practices: own })),
    moves: [],
    frameworks: [],
    formerKeys: {},
    ...more,
  };
}

const TEXTS = [
  "plain words",
  "=HYPERLINK(1)",
  "'=1+1",
  "  +44 20",
  "@here",
  "-- dash",
  'quote " and, comma; semicolon',
  "two\nlines",
  "tab\there",
  "<img src=x onerror=alert(1)>",
  "Ω – ünïcode 🙂",
  "a | b \\ c",
  "'quoted'",
  "\uFF1Dfull width",
];

export function madeKept(ladders: Ladders, seed: number): Kept {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  const text = () => pick(TEXTS) ?? "";
  const day = () => new Date(Date.UTC(2024, 0, 1) + Math.floor(next() * 800) * 86_400_000).toISOString().slice(0, 10);
  const state = (): State => {
    const kind = Math.floor(next() * 8);
    if (kind === 0) return { kind: "unknown" };
    if (kind === 1) return { kind: "not-applicable", because: text() };
    return { kind: "level", level: 1 + Math.floor(next() * 5) };
  };
  const evidence = (): Evidence => ({
    title: text().replace(/\s+/g, " ").trim(),
    ...(next() < 0.5 && { url: "https://example.org/evidence" }),
    ...(next() < 0.5 && { on: day() }),
  });
  const answer = (): Answer => ({
    ...(next() < 0.9 && { state: state() }),
    ...(next() < 0.2 && { moving: true }),
    on: day(),
    edited: new Date(Date.UTC(2024, 0, 1) + Math.floor(next() * 50) * 1000).toISOString(),
    ...(next() < 0.5 && { note: text() }),
    ...(next() < 0.3 && { evidence: [evidence(), evidence()] }),
    ...(next() < 0.6 && { target: 1 + Math.floor(next() * 5) }),
    ...(next() < 0.2 && { by: day() }),
    ...(next() < 0.2 && { owner: text() }),
    // Of a later version of the format.
    ...(next() < 0.2 && { colour: "green", later: [1, { a: null }] }),
  });
  const practices = ladders.topics.flatMap((topic) => topic.practices);
  const scope = (id: string, order: number): Scope => ({
    id,
    name: `${id} ${text().replace(/[\t\n]/g, " ")}`,
    order,
    answers: Object.fromEntries(
      practices.flatMap(({ address }) => (next() < 0.7 ? [[address, answer()] as const] : [])),
    ),
  });
  const cell = (): Cell => ({ state: state(), ...(next() < 0.5 && { target: 3 }), print: "abc" });
  const scopes = [scope("team-a", 0), scope("team-b", 1)];
  return {
    scopes,
    snapshots: [
      {
        id: `s${seed}`,
        scope: "team-a",
        name: "Spring",
        on: day(),
        cells: { [practices[0]?.address ?? "/x/"]: cell() },
      },
    ],
    voices: [],
    ...(next() < 0.3 && { "x-from-later": true }),
  };
}
