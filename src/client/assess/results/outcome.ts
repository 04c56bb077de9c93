/** What the sections of the results share. */
import type { Cells, State } from "../../../assess/model/answers.ts";
import { type Ladders, laddersIn } from "../../../assess/model/ladders.ts";
import type { Carried, CarriedAnswers } from "../../../assess/results/changes.ts";
import { siteData } from "../../page/dom.ts";
import type { Session } from "../session.ts";

/** Everything that the sections show. */
export interface Outcome {
  readonly session: Session;
  readonly ladders: Ladders;
  readonly answers: CarriedAnswers;
}

/** The address of a page of the site, as the text of an `href`. */
export function hrefOf(address: string): string {
  return `${(siteData()["base"] ?? "/").replace(/\/$/, "")}${address}`;
}

/** The place of a practice's question, or its page. */
export function questionHref({ root }: Session, address: string): string {
  const question = root.querySelector(`fieldset[data-assess="${CSS.escape(address)}"]`);
  return question ? `#${question.id}` : hrefOf(address);
}

export function stateText({ say }: Session, state: State | undefined): string {
  return state?.kind === "level" ? say("level", { level: state.level }) : say(state?.kind ?? "none");
}

/** The numbers of levels of all ladders, lowest first. */
export function levelNumbers(ladders: Ladders): number[] {
  const numbers = laddersIn(ladders).flatMap(({ levels }) => levels.map(({ number }) => number));
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** Answers as cells, at the levels of today. */
export function presentCells(carried: ReadonlyMap<string, Carried>): Cells {
  return Object.fromEntries(
    [...carried].map(([address, { answer, level }]) => [
      address,
      { state: level ? { kind: "level", level: level.number } : answer.state },
    ]),
  );
}
