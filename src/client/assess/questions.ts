/** The questions of the page: radios that write answers and show them. */
import type { Answer, Said, State } from "../../assess/model/answers.ts";
import { part, slotOf } from "./parts.ts";
import { type Session, today } from "./session.ts";

/** How long typing rests before it is saved, in milliseconds. */
const REST = 800;

/** Keys of an answer to write; undefined removes a key. */
type Change = { readonly [K in keyof Omit<Answer, "edited">]?: Answer[K] | undefined };

export class Question {
  readonly fieldset: HTMLFieldSetElement;
  readonly address: string;
  readonly radios: readonly HTMLInputElement[];
  readonly #session: Session;
  readonly #reason: HTMLElement;
  readonly #reasonField: HTMLTextAreaElement;
  readonly details: HTMLElement;
  /** The address under which the answer is kept: a former one until it is answered again. */
  from: string;

  /** @param fillDetails fills the fold when it is first opened */
  constructor(session: Session, fieldset: HTMLFieldSetElement, fillDetails: (question: Question) => void) {
    this.#session = session;
    this.fieldset = fieldset;
    this.address = fieldset.dataset["assess"] ?? "";
    this.from = this.address;
    this.radios = [...fieldset.querySelectorAll<HTMLInputElement>("input[type=radio]")];
    this.#reason = part("reason");
    this.#reasonField = slotOf(this.#reason, "reason", HTMLTextAreaElement);
    this.details = part("fold");
    fieldset.querySelector(".assess-others")?.after(this.#reason, this.details);
    fieldset.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === "radio") this.#choose(target.value);
    });
    onRest(this.#reasonField, () => {
      const because = this.#reasonField.value;
      const { state } = this.answer ?? {};
      if (state?.kind === "not-applicable" && state.because !== because) this.edit({ state: { ...state, because } });
    });
    this.details.addEventListener("toggle", () => {
      if (this.details.childElementCount === 1) fillDetails(this);
    });
    // What was chosen before this script ran, but not what a browser remembers of an earlier visit.
    const [visit] = performance.getEntriesByType("navigation");
    const early = this.radios.find(({ checked }) => checked);
    if (early && visit instanceof PerformanceNavigationTiming && visit.type === "navigate") this.#choose(early.value);
    else this.show();
  }

  get answer(): Answer | undefined {
    return this.#session.answer(this.address) ?? this.#session.answer(this.from);
  }

  /** The words of a level, as an answer keeps them. */
  said(level: number): Said {
    const radio = this.radios.find(({ value }) => value === String(level));
    const { print, sketch } = radio?.dataset ?? {};
    const statement = radio?.closest("label")?.querySelector(".assess-statement")?.textContent ?? "";
    return { level, statement, print, sketch };
  }

  edit(change: Change): void {
    const session = this.#session;
    const dates = { on: change.on ?? this.answer?.on ?? today(), edited: new Date().toISOString() };
    const entries = Object.entries({ ...this.answer, ...change, ...dates }).filter(([, value]) => value !== undefined);
    // A day and an instant alone say nothing.
    const answer: Answer | undefined =
      entries.length > 2 ? Object.assign(dates, Object.fromEntries(entries)) : undefined;
    const { team, edits } = session.startedTeam();
    const former = this.from === this.address ? [] : [session.edit(team.id, this.from, undefined)];
    this.from = this.address;
    session.apply([...edits, ...former, session.edit(team.id, this.address, answer)]);
  }

  #choose(value: string): void {
    const level = Number(value);
    const state: State | undefined =
      value === "none"
        ? undefined
        : value === "unknown"
          ? { kind: value }
          : value === "not-applicable"
            ? { kind: value, because: this.#reasonField.value }
            : { kind: "level", level };
    const said = state?.kind === "level" ? this.said(level) : undefined;
    this.edit({ state, said, confirmed: undefined, moving: undefined, on: today() });
    if (value === "not-applicable" && this.#reasonField.value === "") this.#reasonField.focus();
  }

  /** Shows what is kept. */
  show(): void {
    const { state } = this.answer ?? {};
    this.check(state?.kind === "level" ? String(state.level) : (state?.kind ?? "none"));
    this.fieldset.dataset["state"] = state?.kind ?? "none";
    const isNone = state?.kind === "not-applicable";
    this.#reason.hidden = !isNone;
    if (document.activeElement !== this.#reasonField) this.#reasonField.value = (isNone && state.because) || "";
  }

  check(wanted: string): void {
    for (const radio of this.radios) radio.checked = radio.value === wanted;
  }
}

/** Calls back when a field was changed, after typing rested, and when the page is hidden. */
export function onRest(field: HTMLElement, save: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    clearTimeout(timer);
    timer = undefined;
    save();
  };
  field.addEventListener("change", now);
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(now, REST);
  });
  document.addEventListener("visibilitychange", () => timer !== undefined && now());
}
