/**
 * Answers given by halves: some now, the rest later, some after the edits of the next release. Over
 * made-up histories of which the truth is known, every address that was published leads to what it meant.
 */
import { describe, expect, test } from "vitest";
import type { Answer } from "../../../src/register/review/answers.ts";
import { isDoubt } from "../../../src/register/review/outcomes.ts";
import { finalPlaceOf, isUnchangedMeaning } from "../../../src/register/store/pointers.ts";
import { MadeHistory, numbers } from "../../support/content/made-history.ts";
import { type Held, hold, recorded, settle } from "../../support/content/made-site.ts";

const RELEASES = 11;
const GIVEN_UP = "It was given up.";

interface Former {
  readonly address: string;
  readonly meaning: string;
  /** The last day on which it was published with this meaning, and the first on which it was not. */
  readonly from: string;
  readonly until: string;
}

const dayOf = (release: number, step: number) =>
  new Date(Date.UTC(2024, 0, 1) + (release * 20 + step) * 86_400_000).toISOString().slice(0, 10);

type Outcome = Held["comparison"]["questions"][number]["outcomes"][number];
const subject = ({ entry: { address }, nth }: Outcome) => `${address} ${nth ?? ""}`;
const openOf = ({ comparison }: Held) => comparison.questions.flatMap(({ outcomes }) => outcomes);

function replay(seed: number, length: number) {
  const history = new MadeHistory(seed, length);
  const random = numbers(seed + 77);
  let text = recorded(history.site(), dayOf(0, 0));
  let published = history.meanings();
  let publishedOn = dayOf(0, 0);
  /** By address and day: what stood there, for doubts that were published. */
  const meaningsOn = new Map<string, Map<string, string>>();
  const former = new Map<string, Former>();
  const faults: string[] = [];
  /** What was answered, with its truth then. */
  const answered = new Map<string, string>();

  const truthOf = (outcome: Outcome): Answer => {
    const { address, was } = outcome.entry;
    const nth = outcome.nth;
    const on = nth === undefined ? undefined : was[nth]?.on;
    const meaning = on === undefined ? published.get(address) : meaningsOn.get(on)?.get(address);
    const [to, ...also] = history.whereIs(meaning ?? "nothing");
    if (to === address && also.length === 0) return { kind: "same", address, nth };
    if (to === undefined) return { kind: "ended", address, nth, to: undefined, because: GIVEN_UP };
    return { kind: "ended", address, nth, to, also: also.length > 0 ? also : undefined, because: undefined };
  };

  for (let release = 1; release <= RELEASES; release++) {
    const edits = history.edit();
    const isLast = release === RELEASES;
    let step = 0;
    for (;;) {
      const today = dayOf(release, step++);
      const held = hold(text, history.site());
      const open = openOf(held).filter((one) => one.nth !== undefined || published.has(one.entry.address));
      const blocking = held.comparison.questions.filter((question) => !isDoubt(question));
      for (const one of open) {
        const given = answered.get(subject(one));
        if (given !== undefined && given === JSON.stringify(truthOf(one)))
          faults.push(`${release} ${edits}: ${subject(one)} is asked twice: ${given}`);
      }
      if (open.length === 0 || (blocking.length === 0 && !isLast && random() < 0.5)) break;
      if (!isLast && step > 2 && random() < 0.4) break;
      const group = open.filter(() => random() < 0.5);
      const answers = group.map(truthOf);
      for (const [index, one] of group.entries()) answered.set(subject(one), JSON.stringify(answers[index]));
      const left = new Set(open.filter((one) => !group.includes(one)).map(subject));
      text = settle(held, answers, today);
      const after = hold(text, history.site(), held.site);
      const still = openOf(after);
      // What was a doubt about the present meaning is one about a former meaning once it is published.
      const plain = (key: string) => key.split(" ")[0] ?? "";
      const expected = [...new Set([...left].map(plain))].sort();
      const actual = [...new Set(still.map((one) => plain(subject(one))))].sort();
      if (expected.join() !== actual.join())
        faults.push(`${release} ${edits}: open is ${actual}, not ${expected} after ${JSON.stringify(answers)}`);
    }
    const held = hold(text, history.site());
    if (held.comparison.questions.some((question) => !isDoubt(question))) continue;
    // It is published.
    const today = dayOf(release, 19);
    const before = new Map(published);
    text = settle(held, [], today);
    answered.clear();
    const now = history.meanings();
    for (const [address, meaning] of before) {
      former.delete(`${address} ${meaning}`);
      if (!history.whereIs(meaning).includes(address))
        former.set(`${address} ${meaning}`, { address, meaning, from: publishedOn, until: today });
    }
    for (let at = step; at >= 0; at--) {
      const day = dayOf(release, at);
      meaningsOn.set(day, new Map([...(meaningsOn.get(day) ?? []), ...before]));
    }
    meaningsOn.set(today, before);
    published = now;
    publishedOn = today;
    const again = settle(hold(text, history.site(), held.site), [], today);
    if (again !== text) faults.push(`${release} ${edits}: a settled register is not settled`);
  }

  const { register, comparison } = hold(text, history.site());
  for (const one of former.values()) {
    const entry = register.get(one.address);
    const truth = history.whereIs(one.meaning);
    if (truth.includes(one.address)) continue;
    const endings = [...(entry?.was ?? []), ...(entry?.end ? [entry.end] : [])].filter(
      (end) => !isUnchangedMeaning(end, one.address) && end.on > one.from && end.on <= one.until,
    );
    const places = endings.map((end) => finalPlaceOf(end, register));
    const isRight =
      places.length === 1 &&
      places.every(({ to, because }) =>
        truth.length === 0
          ? because !== undefined
          : because === undefined && to.length > 0 && to.every((place) => truth.includes(place)),
      );
    if (!isRight)
      faults.push(
        `${one.address} (${one.meaning}, ${one.from} to ${one.until}) is at ${truth.join(" ") || "nowhere"}, not ${JSON.stringify(places)}: ${JSON.stringify(entry)}`,
      );
  }
  return { faults, former: former.size, open: comparison.questions.length };
}

describe.each([
  ["short", 8],
  ["long", 40],
])("answers by halves, of %s texts", (_, length) => {
  test.each([1, 2, 3])("seed %i: no address is wrong, silent or dead, and nothing is asked twice", (seed) => {
    const { faults, former, open } = replay(seed, length);
    expect(faults).toEqual([]);
    expect(open).toBe(0);
    expect(former).toBeGreaterThan(10);
  });
});
