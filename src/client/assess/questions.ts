/** The questions of the page: radios that write answers and show them. */
import type { Answer, Said, State } from "../../assess/model/answers.ts";
import { element } from "../page/dom.ts";
import { type Session, today } from "./session.ts";
import type { Edit } from "./store.ts";

/** How long typing rests before it is saved, in milliseconds. */
export const REST = 800;

export class Question {
  readonly fieldset: HTMLFieldSetElement;
  readonly address: string;
  readonly topic: string;
  readonly radios: readonly HTMLInputElement[];
  readonly #session: Session;
  readonly #reason: HTMLElement;
  readonly #reasonField: HTMLTextAreaElement;
  readonly details: HTMLDetailsElement;
  /** The address under which the answer is kept: a former one until it is answered again. */
  from: string;

  /** @param fillDetails fills the fold when it is first opened */
  constructor(session: Session, fieldset: HTMLFieldSetElement, fillDetails: (question: Question) => void) {
    this.#session = session;
    this.fieldset = fieldset;
    this.address = fieldset.dataset["assess"] ?? "";
    this.from = this.address;
    this.topic = fieldset.closest<HTMLElement>("[data-topic]")?.dataset["topic"] ?? "";
    this.radios = [...fieldset.querySelectorAll<HTMLInputElement>("input[type=radio]")];
    const { translate } = session;
    this.#reasonField = element("textarea", { rows: "2", required: "", maxlength: "4000" });
    this.#reason = element("label", { class: "assess-field", hidden: "" }, translate("reason"), this.#reasonField);
    this.details = element("details", { class: "assess-more" }, element("summary", {}, translate("more")));
    fieldset.querySelector(".assess-others")?.after(this.#reason, this.details);
    fieldset.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === "radio") this.#choose(target.value);
    });
    onRest(this.#reasonField, () => this.#saveReason());
    this.details.addEventListener("toggle", () => {
      if (this.details.open && this.details.childElementCount === 1) fillDetails(this);
    });
    this.show();
  }

  get answer(): Answer | undefined {
    return this.#session.answer(this.address) ?? this.#session.answer(this.from);
  }

  /** The words of a level, as an answer keeps them. */
  said(level: number): Said {
    const radio = this.radios.find(({ value }) => value === String(level));
    const statement = radio?.closest("label")?.querySelector(".assess-statement")?.textContent ?? "";
    return { level, statement, print: radio?.dataset["print"] ?? "" };
  }

  /** Writes some keys of the answer; undefined removes a key. */
  edit(
    change: { readonly [K in keyof Omit<Answer, "on" | "edited">]?: Answer[K] | undefined } & { readonly on?: string },
  ): void {
    const kept = { on: today(), ...this.answer, ...change, edited: new Date().toISOString() };
    const entries = Object.entries(kept).filter(([, value]) => value !== undefined);
    const isEmpty = entries.every(([key]) => key === "on" || key === "edited");
    const answer = isEmpty
      ? undefined
      : Object.assign({ on: kept.on, edited: kept.edited }, Object.fromEntries(entries));
    const team = this.#session.team?.id;
    const former: Edit[] =
      this.from === this.address ? [] : [{ store: "answers", id: `${team} ${this.from}`, value: undefined }];
    this.from = this.address;
    this.#session.setAnswer(this.address, answer, former);
    void this.#addSketches();
  }

  #choose(value: string): void {
    const level = Number(value);
    const state: State | undefined =
      value === "none"
        ? undefined
        : value === "unknown"
          ? { kind: "unknown" }
          : value === "not-applicable"
            ? { kind: "not-applicable", because: this.#reasonField.value }
            : { kind: "level", level };
    const said = state?.kind === "level" ? this.said(level) : undefined;
    this.edit({ state, said, confirmed: undefined, moving: undefined, on: today() });
    if (value === "not-applicable" && this.#reasonField.value === "") this.#reasonField.focus();
  }

  #saveReason(): void {
    const { state } = this.answer ?? {};
    if (state?.kind !== "not-applicable" || state.because === this.#reasonField.value) return;
    this.edit({ state: { kind: "not-applicable", because: this.#reasonField.value } });
  }

  /** Sketches come with the first answer; they need no undo of their own. */
  async #addSketches(): Promise<void> {
    const sketches = (await this.#session.sketches(this.topic).catch(() => undefined))?.[this.address];
    const { answer } = this;
    const id = `${this.#session.team?.id} ${this.address}`;
    if (!answer || !sketches) return;
    const numbers = this.radios.map(({ value }) => value).filter((value) => /^\d+$/.test(value));
    const withSketch = (said: Said | undefined): Said | undefined => {
      const sketch = said && said.sketch === undefined ? sketches[numbers.indexOf(String(said.level))] : undefined;
      return said && sketch ? { ...said, sketch } : said;
    };
    const [said, saidTarget] = [withSketch(answer.said), withSketch(answer.saidTarget)];
    if (said === answer.said && saidTarget === answer.saidTarget) return;
    const value = { id, answer: { ...answer, ...(said && { said }), ...(saidTarget && { saidTarget }) } };
    void this.#session.store.write([{ store: "answers", id, value }]);
  }

  /** Shows what is kept. */
  show(): void {
    const { state } = this.answer ?? {};
    const value = state === undefined ? "none" : state.kind === "level" ? String(state.level) : state.kind;
    for (const radio of this.radios) radio.checked = radio.value === value;
    this.fieldset.dataset["state"] = state?.kind ?? "none";
    this.#reason.hidden = state?.kind !== "not-applicable";
    if (document.activeElement !== this.#reasonField)
      this.#reasonField.value = state?.kind === "not-applicable" ? state.because : "";
  }
}

/** Calls back when a field was changed, after typing rested, and when the page is hidden. */
export function onRest(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, save: () => void): void {
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
  document.addEventListener("visibilitychange", () => {
    if (timer !== undefined) now();
  });
}
