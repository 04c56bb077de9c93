/** The fold of a question: note, target, date, evidence, owner and due date. */
import { readEvidence, writeEvidence } from "../../../assess/formats/evidence.ts";
import type { Answer } from "../../../assess/model/answers.ts";
import { element } from "../../page/dom.ts";
import { onRest, type Question } from "../questions.ts";
import type { Session } from "../session.ts";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export function fillDetails(session: Session, question: Question): void {
  const { translate } = session;
  const id = question.fieldset.id;
  const note = element("textarea", { rows: "3", maxlength: "4000" });
  const levels = question.radios.map(({ value }) => value).filter((value) => /^\d+$/.test(value));
  const target = element(
    "select",
    {},
    element("option", { value: "" }, translate("noTarget")),
    ...levels.map((level) => element("option", { value: level }, translate("level", { level }))),
  );
  const on = element("input", { type: "date" });
  const due = element("input", { type: "date" });
  const owner = element("input", { type: "text", maxlength: "200" });
  const evidence = element("textarea", { rows: "2" });
  const moving = element("input", { type: "checkbox" });
  const notice = element("p", { class: "assess-other-tab", hidden: "" });
  const row = (name: string, field: Field, key: string) => {
    field.id = `${id}-${key}`;
    return element("p", { class: "assess-field" }, element("label", { for: field.id }, translate(name)), field);
  };
  moving.id = `${id}-moving`;
  question.details.append(
    element(
      "div",
      { class: "assess-fields" },
      row("target", target, "target"),
      row("due", due, "due"),
      row("on", on, "on"),
      row("owner", owner, "owner"),
      row("note", note, "note"),
      row("evidence", evidence, "evidence"),
      element("p", { class: "assess-check" }, moving, element("label", { for: moving.id }, translate("moving"))),
    ),
    notice,
  );
  const fields: readonly (readonly [Field, (answer: Answer) => string])[] = [
    [note, (answer) => answer.note ?? ""],
    [target, (answer) => (answer.target === undefined ? "" : String(answer.target))],
    [on, (answer) => (answer.state ? answer.on : "")],
    [due, (answer) => answer.by ?? ""],
    [owner, (answer) => answer.owner ?? ""],
    [evidence, (answer) => (answer.evidence ?? []).map(writeEvidence).join("\n")],
  ];
  const show = () => {
    const { answer } = question;
    let isHeld = false;
    for (const [field, read] of fields) {
      const value = answer ? read(answer) : "";
      // What is being typed is never overwritten.
      if (document.activeElement !== field) field.value = value;
      else if (field.value !== value && field.dataset["written"] !== value) isHeld = true;
      field.dataset["written"] = value;
    }
    moving.checked = answer?.moving ?? false;
    notice.hidden = !isHeld;
    if (!isHeld) return;
    const button = element("button", { type: "button" }, translate("takeOver"));
    button.addEventListener("click", () => {
      button.focus();
      show();
    });
    notice.replaceChildren(translate("otherTab"), " ", button);
  };
  const text = (field: HTMLInputElement | HTMLTextAreaElement) => (field.value === "" ? undefined : field.value);
  onRest(note, () => question.edit({ note: text(note) }));
  onRest(owner, () => question.edit({ owner: text(owner) }));
  onRest(due, () => question.edit({ by: text(due) }));
  onRest(on, () => on.value !== "" && question.edit({ on: on.value }));
  onRest(evidence, () => {
    const lines = evidence.value.split("\n").filter((line) => line.trim() !== "");
    question.edit({ evidence: lines.length === 0 ? undefined : lines.slice(0, 50).map(readEvidence) });
  });
  target.addEventListener("change", () => {
    const level = target.value === "" ? undefined : Number(target.value);
    question.edit({ target: level, saidTarget: level === undefined ? undefined : question.said(level) });
  });
  moving.addEventListener("change", () => question.edit({ moving: moving.checked || undefined }));
  session.onChange(show);
  show();
}
