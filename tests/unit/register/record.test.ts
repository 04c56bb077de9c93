/**
 * Settlement: over made-up histories of which the truth is known, every address
 * that was ever published leads to what it meant, in whatever order and however
 * many at a time its questions are answered.
 */
import { describe, expect, test } from "vitest";
import { type Answer, likeliestAnswer } from "../../../src/register/review/answers.ts";
import { finalPlaceOf, isUnchangedMeaning } from "../../../src/register/store/pointers.ts";
import type { Register } from "../../../src/register/store/register.ts";
import { MadeHistory, numbers } from "../../support/content/made-history.ts";
import { type Held, hold, recorded, settle } from "../../support/content/made-site.ts";

const RELEASES = 10;
const GIVEN_UP = "It was given up.";

/** What an address meant until a day. */
interface Former {
  readonly address: string;
  readonly meaning: string;
  readonly until: string;
}

const dayOf = (release: number) =>
  `2024-${String(1 + Math.floor(release / 28)).padStart(2, "0")}-${String(1 + (release % 28)).padStart(2, "0")}`;
const openOf = ({ comparison }: Held) => comparison.questions.flatMap(({ outcomes }) => outcomes);
const addressesOf = (held: Held) =>
  openOf(held)
    .map(({ entry }) => entry.address)
    .sort();

/** What a person who knows the truth answers to everything that is open. */
function truthfully(held: Held, last: ReadonlyMap<string, string>, history: MadeHistory): Answer[] {
  return openOf(held).map((outcome): Answer => {
    const { address } = outcome.entry;
    const [to, ...also] = history.whereIs(last.get(address) ?? "");
    if (to === address && also.length === 0) return { kind: "same", address };
    if (to === undefined) return { kind: "ended", address, to: undefined, because: GIVEN_UP };
    return { kind: "ended", address, to, also: also.length > 0 ? also : undefined, because: undefined };
  });
}

/** Gives answers in some order, some at a time, each time to what is open then. */
function inTurn(
  held: Held,
  history: MadeHistory,
  answers: readonly Answer[],
  today: string,
  random: () => number,
): string {
  const left = [...answers];
  let now = settle(held, [], today);
  while (left.length > 0) {
    const group: Answer[] = [];
    for (let count = 1 + Math.floor(random() * 3); count > 0 && left.length > 0; count--)
      group.push(...left.splice(Math.floor(random() * left.length), 1));
    now = settle(hold(now, history.site(), held.site), group, today);
    const open = addressesOf(hold(now, history.site(), held.site));
    expect(open, `after ${JSON.stringify(group)}`).toEqual(left.map(({ address }) => address).sort());
  }
  return now;
}

interface Replayed {
  readonly history: MadeHistory;
  readonly register: Register;
  readonly former: readonly Former[];
  readonly silent: readonly string[];
  readonly asked: number;
  readonly right: number;
}

function replay(seed: number, length: number): Replayed {
  const history = new MadeHistory(seed, length);
  const random = numbers(seed + 1000);
  let text = recorded(history.site(), dayOf(0));
  let last = history.meanings();
  /** By address and meaning: what came back and went again is told of the last time. */
  const former = new Map<string, Former>();
  const silent: string[] = [];
  let [asked, right] = [0, 0];
  for (let release = 1; release <= RELEASES; release++) {
    const edits = history.edit();
    const today = dayOf(release);
    const held = hold(text, history.site());
    const answers = truthfully(held, last, history);
    const open = new Set(addressesOf(held));
    for (const [address, meaning] of last) {
      const truth = history.whereIs(meaning);
      former.delete(`${address} ${meaning}`);
      if (truth.includes(address)) continue;
      former.set(`${address} ${meaning}`, { address, meaning, until: today });
      const now = history.meanings().get(address);
      if (now !== undefined && !open.has(address)) silent.push(`${release} ${edits}: ${address} ${meaning}`);
    }
    for (const [index, outcome] of openOf(held).entries()) {
      const best = likeliestAnswer(outcome);
      const truth = answers[index];
      asked++;
      if (
        truth?.kind === "ended" &&
        best.to === truth.to &&
        (best.because === undefined) === (truth.because === undefined)
      )
        right++;
      if (truth?.kind === "ended" && truth.because !== undefined && best.because !== undefined) right++;
    }
    const whole = settle(held, answers, today);
    const again = settle(hold(whole, history.site(), held.site), [], today);
    expect(again, "a settled register is not settled").toBe(whole);
    const turns = inTurn(held, history, answers, today, random);
    expect(turns, `seed ${seed}, release ${release}: ${edits.join(", ")}`).toBe(whole);
    text = whole;
    last = history.meanings();
  }
  return {
    history,
    register: hold(text, history.site()).register,
    former: [...former.values()].filter(({ address, meaning }) => !history.whereIs(meaning).includes(address)),
    silent,
    asked,
    right,
  };
}

/** What is wrong with what the register says of a former meaning; undefined when it is right. */
function faultOf({ address, meaning, until }: Former, { history, register }: Replayed): string | undefined {
  const entry = register.get(address);
  const told = `${address} (${meaning}, until ${until})`;
  if (entry === undefined) return `${told} is forgotten`;
  const truth = history.whereIs(meaning);
  const of = entry.was.filter((was) => !isUnchangedMeaning(was, address));
  const endings = [...of, ...(entry.end ? [entry.end] : [])].filter(({ on }) => on === until);
  if (endings.length !== 1) return `${told} has ${endings.length} notes of that day: ${JSON.stringify(entry)}`;
  const places = endings.map((end) => finalPlaceOf(end, register));
  // A level that was divided and reworded at once may count as the half that stands in its place.
  const isAmong = (to: readonly string[]) => to.length > 0 && to.every((address) => truth.includes(address));
  const isRight = places.some(({ to, because }) =>
    truth.length === 0
      ? because !== undefined
      : because === undefined && isAmong(to) && (truth.length > 1 || to.length === 1),
  );
  return isRight
    ? undefined
    : `${told} is at ${truth.join(" ") || "nowhere"}, not at ${JSON.stringify(places)}: ${JSON.stringify(entry)}`;
}

describe.each([
  ["short", 6],
  ["middling", 20],
  ["long", 60],
])("histories of %s texts", (_, length) => {
  test.each([3, 4, 6])("seed %i: no address is wrong, silent or dead, whoever is answered first", (seed) => {
    const replayed = replay(seed, length);
    expect(replayed.silent).toEqual([]);
    expect(replayed.former.flatMap((one) => faultOf(one, replayed) ?? [])).toEqual([]);
    expect(replayed.former.length).toBeGreaterThan(10);
    if (length > 6) expect(replayed.right / replayed.asked).toBeGreaterThan(0.9);
  });
});

/** Git's merge of two registers, address by address; what both changed is taken from the first. */
function merged(base: string, first: string, second: string): string {
  const lines = (text: string) =>
    new Map(
      text
        .split("\n")
        .slice(1, -2)
        .map((line) => [line.split('"')[1] ?? "", line]),
    );
  const [old, ours, theirs] = [lines(base), lines(first), lines(second)];
  const all = new Map([...theirs, ...ours]);
  for (const [address, line] of theirs) if (ours.get(address) === old.get(address)) all.set(address, line);
  const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => `${line}\n`);
  return `${base.split("\n")[0]}\n${sorted.join("")}}\n`;
}

describe("two branches that answered their own questions", () => {
  test.each([1, 2, 3, 4, 5, 6])("seed %i: merged either way, every address leads to what it meant", (seed) => {
    const history = new MadeHistory(seed, 20);
    let text = recorded(history.site(), dayOf(0));
    const former = new Map<string, Former>();
    for (let release = 1; release < 12; release += 2) {
      const last = history.meanings();
      const base = { 0: history.site(0), 1: history.site(1) };
      const note = (before: ReadonlyMap<string, string>, until: string) => {
        for (const [address, meaning] of before) {
          former.delete(`${address} ${meaning}`);
          if (!history.whereIs(meaning).includes(address))
            former.set(`${address} ${meaning}`, { address, meaning, until });
        }
      };
      history.edit(0);
      const first = hold(text, { ...base[1], ...history.site(0) });
      const afterFirst = settle(first, truthfully(first, last, history), dayOf(release));
      note(last, dayOf(release));
      const between = history.meanings();
      history.edit(1);
      const second = hold(text, { ...base[0], ...history.site(1) });
      const afterSecond = settle(second, truthfully(second, last, history), dayOf(release + 1));
      note(between, dayOf(release + 1));
      const both = [merged(text, afterFirst, afterSecond), merged(text, afterSecond, afterFirst)];
      const settled = both.map((one) => {
        const held = hold(one, history.site());
        expect(addressesOf(held), "the merge asks").toEqual([]);
        return settle(held, [], dayOf(release + 1));
      });
      expect(settled[1]).toBe(settled[0]);
      text = settled[0] ?? "";
    }
    const { register } = hold(text, history.site());
    const replayed = { history, register, former: [...former.values()], silent: [], asked: 0, right: 0 };
    const left = replayed.former.filter(({ address, meaning }) => !history.whereIs(meaning).includes(address));
    expect(left.flatMap((one) => faultOf(one, replayed) ?? [])).toEqual([]);
  });
});
