/** What stood at the addresses of a question and what stands there now, side by side. */
import type { Standing } from "../../../register/match/current-site.ts";
import type { Comparison } from "../../../register/review/compare.ts";
import type { AddressOutcome, OpenQuestion } from "../../../register/review/outcomes.ts";
import { anchorOf, type RegisterEntry } from "../../../register/store/register.ts";
import { visible } from "../../report/visible.ts";
import { isOn } from "./targets.ts";

/** Least and greatest width of a column, in characters. */
const [NARROW, WIDE] = [36, 72];

/** @param columns width of the terminal; undefined where it has none */
export function sideBySide({ outcomes }: OpenQuestion, comparison: Comparison, columns?: number): string {
  const width = Math.min(WIDE, Math.max(NARROW, Math.floor(((columns ?? 0) - 5) / 2)));
  // A level is shown with its parts.
  const isShown = ({ entry: { address, kind } }: AddressOutcome) =>
    kind !== "part" || !outcomes.some(({ entry: other }) => other.kind === "level" && isOn(address, other.address));
  const rows = outcomes.filter(isShown).flatMap((outcome) => [...rowsOf(outcome, comparison), ["", ""]]);
  const lines = [["it was", "it is"], ...rows].flatMap(([left = "", right = ""]) => {
    const [a, b] = [wrapped(visible(left), width), wrapped(visible(right), width)];
    return Array.from({ length: Math.max(a.length, b.length, 1) }, (_, at) =>
      `  ${(a[at] ?? "").padEnd(width)} │ ${b[at] ?? ""}`.trimEnd(),
    );
  });
  return `${lines.join("\n")}\n`;
}

/** An address with what it said, beside the place where that is now. */
function rowsOf(outcome: AddressOutcome, { site, register }: Comparison): string[][] {
  const { entry, now, to, also = [], similarity } = outcome;
  const name = anchorOf(entry.address) === "" ? entry.address : `#${anchorOf(entry.address)}`;
  const places = similarity > 0 && to !== undefined ? [to, ...also] : [];
  const isElsewhere = places.some((place) => place !== entry.address);
  const found = isElsewhere ? places.flatMap((place) => site.byAddress.get(place) ?? []) : now ? [now] : [];
  const before = textsBefore(outcome, register);
  const after = found.flatMap(textsOf);
  const rows = Array.from({ length: Math.max(before.length, after.length) }, (_, at) => [
    before[at] ?? "",
    after[at] ?? "",
  ]);
  const instead = isElsewhere && now && !places.includes(entry.address) ? [["", `${name} says now: ${now.says}`]] : [];
  return [[name, isElsewhere ? `→ ${places.join(" and ")}` : now ? name : "(gone)"], ...rows, ...instead];
}

/** What an entry said: its title or statement, what came before its parts, and its parts. */
function textsBefore({ entry, nth }: AddressOutcome, register: Comparison["register"]): string[] {
  const isPart = (other: RegisterEntry) =>
    other.kind === "part" && other.end === undefined && isOn(other.address, entry.address);
  const parts = entry.kind === "level" && nth === undefined ? [...register.values()].filter(isPart) : [];
  return texts([entry.says || "(not kept)", entry.text ?? "", ...parts.map(({ says }) => says)]);
}

function textsOf(now: Standing): string[] {
  if (now.kind === "part" || now.kind === "place") return [now.says];
  const parts = now.kind === "level" ? now.parts.map(({ says }) => says) : [];
  return texts([now.says, now.lead(), ...parts]);
}

function texts(all: readonly string[]): string[] {
  return all.filter((text) => text !== "");
}

/** A text in lines of a column's width; words that are too long are cut. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ").flatMap((one) => one.match(new RegExp(`.{1,${width}}`, "gu")) ?? [])) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
