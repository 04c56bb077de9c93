/**
 * What later versions of the guidance did to answers. An answer keeps the words that it answered, and the
 * site brings what became of its addresses, so any number of releases may lie in between.
 */
import { type Address, type Answer, byCodeUnit, type IsoDate, levelOf, type Said } from "../model/answers.ts";
import {
  type Ladder,
  type LadderLevel,
  type Ladders,
  laddersByAddress,
  laddersIn,
  levelIn,
  levelOfLadder,
  type Move,
  splitAddress,
} from "../model/ladders.ts";
import { similarityOf } from "./similarity.ts";

/** Least similarity of a text that changed in small things only. */
export const SMALL_CHANGE = 0.9;
/** Least similarity at which a level is recognised by its words alone. */
const RECOGNISED = 0.5;

export type Change =
  /** Nothing that a reader must know. */
  | { readonly kind: "none" }
  /** Same statement; the advice below it changed a little, or more. */
  | { readonly kind: "text"; readonly isSmall: boolean; readonly similarity: number | undefined }
  /** The statement was reworded. */
  | { readonly kind: "statement"; readonly similarity: number | undefined }
  /** The level has another number now; with `also`, it was split. */
  | { readonly kind: "number"; readonly also: readonly Address[] }
  /** Several levels became this one. */
  | { readonly kind: "merged" }
  /** The level is gone, or the ladder became shorter. */
  | { readonly kind: "gone"; readonly because: string | undefined; readonly on: IsoDate };

/** Changes after which the reader is asked again. */
export function isAsked({ kind }: Change): boolean {
  return kind === "statement" || kind === "number" || kind === "gone";
}

/** An answer at its place in the guidance of today. */
export interface Carried {
  readonly answer: Answer;
  /** The address under which it was written. */
  readonly from: Address;
  readonly ladder: Ladder;
  /** Its level today; undefined for other states, and for a level that is gone. */
  readonly level: LadderLevel | undefined;
  /** What happened to its level. */
  readonly change: Change;
  readonly target: LadderLevel | undefined;
  /** What happened to its target. */
  readonly targetChange: Change;
}

/** An answer to a practice that is no longer asked. */
export interface NoLongerAsked {
  readonly answer: Answer;
  readonly from: Address;
  /** Its title, where the site knows it. */
  readonly title: string | undefined;
  readonly on: IsoDate | undefined;
  readonly because: string | undefined;
  /** Where its content, or the closest, is. */
  readonly to: readonly Address[];
}

export interface CarriedAnswers {
  /** By present address of the practice. */
  readonly carried: ReadonlyMap<Address, Carried>;
  /** Nothing is dropped: these are shown and kept. */
  readonly noLonger: readonly NoLongerAsked[];
}

export function carryAnswers(ladders: Ladders, answers: Readonly<Record<Address, Answer>>): CarriedAnswers {
  const guide = guideTo(ladders);
  const carried = new Map<Address, Carried>();
  const noLonger: NoLongerAsked[] = [];
  // The later answer wins where two practices became one; the other is kept.
  const entries = Object.entries(answers).sort(
    ([one, a], [other, b]) =>
      byCodeUnit(b.edited, a.edited) || Number(guide.ladders.has(other)) - Number(guide.ladders.has(one)),
  );
  for (const [from, answer] of entries) {
    const found = placeOf(guide, from, answer);
    const ladder = found && guide.ladders.get(found.practice);
    if (!ladder || carried.has(ladder.address)) {
      const move = ladder ? undefined : lastMove(guide, from);
      const title = ladder?.title ?? move?.said;
      const to = ladder ? [ladder.address] : (move?.to ?? []);
      noLonger.push({ answer, from, title, on: move?.on || undefined, because: move?.because, to });
      continue;
    }
    const met = (number: number | undefined, said: Said | undefined): Met =>
      number === undefined
        ? { level: undefined, change: NONE }
        : meet(guide, ladder, from, said ?? { level: number, statement: "" }, answer);
    const target = met(answer.target, answer.saidTarget);
    const now = met(levelOf(answer), answer.said);
    carried.set(ladder.address, { answer, from, ladder, ...now, target: target.level, targetChange: target.change });
  }
  return { carried, noLonger };
}

const NONE: Change = { kind: "none" };

interface Guide {
  readonly ladders: ReadonlyMap<Address, Ladder>;
  /** Former meanings of each address, oldest first. */
  readonly moves: ReadonlyMap<Address, readonly Move[]>;
}

const guides = new WeakMap<Ladders, Guide>();

function guideTo(ladders: Ladders): Guide {
  const known = guides.get(ladders);
  if (known) return known;
  const moves = new Map<Address, Move[]>();
  for (const move of ladders.moves) {
    const others = moves.get(move.from);
    if (others) others.push(move);
    else moves.set(move.from, [move]);
  }
  for (const list of moves.values()) list.sort((a, b) => (later(a.on) < later(b.on) ? -1 : 1));
  const guide = { ladders: laddersByAddress(ladders), moves };
  guides.set(ladders, guide);
  return guide;
}

/** A change that is not recorded yet comes after every other. */
function later(on: IsoDate): string {
  return on === "" ? "9999" : on;
}

/**
 * The move that ended the meaning which an address had when it was answered: the one that names the
 * statement, else the first after that day.
 */
function moveSince({ moves }: Guide, address: Address, answer: Answer, statement: string): Move | undefined {
  const day = dayOf(answer);
  const possible = (moves.get(address) ?? []).filter(({ on }) => later(on) >= day);
  return (
    possible.find(({ said }) => statement !== "" && said === statement) ??
    possible.find(({ on, said }) => later(on) > day || statement === "" || said === "")
  );
}

/** The day whose words were answered; a later edit of the note does not change it. */
function dayOf({ on, edited }: Answer): IsoDate {
  const day = edited.slice(0, 10);
  return on !== "" && on < day ? on : day;
}

function lastMove({ moves }: Guide, address: Address): Move | undefined {
  return moves.get(address)?.at(-1);
}

/** The practice that an answer belongs to now, by its level if that went its own way. */
function placeOf(guide: Guide, from: Address, answer: Answer): { readonly practice: Address } | undefined {
  const isThere = (address: Address | undefined) =>
    address !== undefined && guide.ladders.has(splitAddress(address).page);
  const level = answer.said?.level ?? levelOf(answer);
  const ofLevel =
    level === undefined ? undefined : moveSince(guide, `${from}#level-${level}`, answer, answer.said?.statement ?? "");
  const ofPage = moveSince(guide, from, answer, "");
  const isLive = guide.ladders.has(from);
  if (isLive && !ofPage) return { practice: from };
  // A practice that was given up is asked no more, even if some of its levels are like others.
  if (!isLive && ofPage?.because !== undefined) return undefined;
  const to = ofLevel?.because === undefined ? ofLevel?.to.find(isThere) : undefined;
  const page = ofPage?.because === undefined ? ofPage?.to.find(isThere) : undefined;
  const found = to ?? page ?? (isLive ? from : undefined);
  return found === undefined ? undefined : { practice: splitAddress(found).page };
}

interface Met {
  readonly level: LadderLevel | undefined;
  readonly change: Change;
}

/** Finds the level of today that has the words which were answered, or what became of them. */
function meet(guide: Guide, ladder: Ladder, from: Address, said: Said, answer: Answer): Met {
  const { levels } = ladder;
  const numbered = (number: number | undefined) => levelOfLadder(ladder, number);
  const own = numbered(said.level);
  if (said.statement === "" && !said.print && from === ladder.address) return own ? { level: own, change: NONE } : GONE;
  const similarity = ({ sketch }: LadderLevel) => similarityOf(said.sketch, sketch);
  const isConfirmed = ({ print, statement }: LadderLevel) =>
    answer.confirmed?.includes(wordingMark(statement, print)) ?? false;
  const isSame = ({ print, statement }: LadderLevel) => print === said.print && statement === said.statement;

  const address = `${from}#level-${said.level}`;
  const move = moveSince(guide, address, answer, said.statement);
  if (own && (isSame(own) || isConfirmed(own)) && (move === undefined || said.statement !== move.said || isSame(own)))
    return { level: own, change: NONE };
  if (move?.because !== undefined)
    return { level: undefined, change: { kind: "gone", because: move.because, on: move.on } };
  const places = (move?.to ?? []).filter((to) => splitAddress(to).page === ladder.address);
  const [first, ...also] = places.flatMap((to) => numbered(levelIn(to)) ?? []);
  if (first && (first.number !== said.level || also.length > 0)) {
    const addresses = also.map(({ number }) => `${ladder.address}#level-${number}`);
    if (also.length === 0 && first.statement !== said.statement && isMeeting(guide, from, first, ladder, answer))
      return { level: first, change: { kind: "merged" } };
    // A practice that moved with its ladder as it was asks nothing.
    return { level: first, change: { kind: "number", also: addresses } };
  }
  // Without a word from the register: the level with the same statement, else the one with the same number.
  const worded = own?.statement === said.statement ? own : levels.find(({ statement }) => statement === said.statement);
  if (worded && said.statement !== "") {
    if (worded.number !== said.level) return { level: worded, change: { kind: "number", also: [] } };
    if (worded.print === said.print || !said.print) return { level: worded, change: NONE };
    const alike = similarity(worded);
    return {
      level: worded,
      change: { kind: "text", isSmall: alike !== undefined && alike >= SMALL_CHANGE, similarity: alike },
    };
  }
  if (first ?? own) {
    const level = first ?? own;
    if (level && said.statement === "") return { level, change: NONE };
    if (level) return { level, change: { kind: "statement", similarity: similarity(level) } };
  }
  let likest: { readonly level: LadderLevel; readonly alike: number } | undefined;
  for (const level of levels) {
    const alike = similarity(level) ?? 0;
    if (alike > (likest?.alike ?? RECOGNISED)) likest = { level, alike };
  }
  return likest ? { level: likest.level, change: { kind: "number", also: [] } } : GONE;
}

const GONE: Met = { level: undefined, change: { kind: "gone", because: undefined, on: "" } };

/** True if several levels of that time are this one now. */
function isMeeting(guide: Guide, from: Address, level: LadderLevel, ladder: Ladder, answer: Answer): boolean {
  const to = `${ladder.address}#level-${level.number}`;
  const day = dayOf(answer);
  let count = 0;
  for (let number = 0; number <= 20; number++) {
    const address = `${from}#level-${number}`;
    const move = (guide.moves.get(address) ?? []).find(({ on }) => later(on) >= day);
    if (move ? move.because === undefined && move.to.includes(to) : address === to) count++;
  }
  return count > 1;
}

/** How a wording is named in `confirmed`. */
export function wordingMark(statement: string, print = ""): string {
  return print === "" ? statement.slice(0, 100) : `${print}:${statement.length}`;
}

/** The practices that were first published after a scope was begun and have no answer. */
export function newPractices(ladders: Ladders, answers: Readonly<Record<Address, Answer>>): readonly Ladder[] {
  const begun = Object.values(answers)
    .map(({ edited }) => edited.slice(0, 10))
    .reduce((first, day) => (first === "" || day < first ? day : first), "");
  if (begun === "") return [];
  return laddersIn(ladders).filter(({ address, first }) => first !== undefined && first > begun && !answers[address]);
}
