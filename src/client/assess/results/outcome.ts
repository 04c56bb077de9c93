/** What the sections of the results share. */
import type { Ladders } from "../../../assess/model/ladders.ts";
import type { CarriedAnswers } from "../../../assess/results/changes.ts";
import { element, siteData } from "../../page/dom.ts";
import type { Session } from "../session.ts";

/** Everything that the sections show. */
export interface Outcome {
  readonly session: Session;
  readonly ladders: Ladders;
  readonly answers: CarriedAnswers;
}

export function section(id: string, title: string, ...children: readonly (Node | string)[]): HTMLElement {
  const heading = element("h2", { id }, title);
  return element("section", { class: "assess-section", "aria-labelledby": id }, heading, ...children);
}

/** A wide table that scrolls by itself, also by keyboard. */
export function scrolling(table: HTMLElement, name: string): HTMLElement {
  return element("div", { class: "assess-scroll", tabindex: "0", role: "group", "aria-label": name }, table);
}

/** The address of a page of the site, as the text of an `href`. */
export function hrefOf(address: string): string {
  return `${(siteData()["base"] ?? "/").replace(/\/$/, "")}${address}`;
}
