/** The fold of a question: note, target, date, evidence, owner and due date. */
import { readEvidence, writeEvidence } from "../../../assess/formats/evidence.ts";
import type { Answer } from "../../../assess/model/answers.ts";
import { options, part, slotOf } from "../parts.ts";
import { onRest, type Question } from "../questions.ts";
import type { Session } from "../session.ts";

export function fillDetails(session: Session, question: Question): void {
  const fields = part("fields", {
    takeOver: ({ currentTarget }) => {
      if (currentTarget instanceof HTMLElement) currentTarget.focus();
      show();
    },
  });
  const levels = question.radios.map(({ value }) => value).filter((value) => /^\d+$/.test(value));
  const target = slotOf(fields, "target", HTMLSelectElement);
  target.append(...options(levels.map((level) => [level, session.level(level)])));
  const moving = slotOf(fields, "moving", HTMLInputElement);
  const notice = slotOf(fields, "held", HTMLElement);
  const texts = (["note", "on", "by", "owner", "evidence"] as const).map((name) => {
    const field = fields.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-slot="${name}"]`);
    if (!field) throw new Error(name);
    onRest(field, () => {
      const { value } = field;
      const lines = value.split("\n").filter((line) => line.trim() !== "");
      if (name === "on") return value !== "" && question.edit({ on: value });
      if (name !== "evidence") return question.edit({ [name]: value || undefined });
      question.edit({ evidence: lines.length > 0 ? lines.slice(0, 50).map(readEvidence) : undefined });
    });
    const read = (answer: Answer) =>
      name === "evidence"
        ? (answer.evidence ?? []).map(writeEvidence).join("\n")
        : name === "on" && !answer.state
          ? ""
          : (answer[name] ?? "");
    return [field, read] as const;
  });
  const show = () => {
    const { answer } = question;
    let isHeld = false;
    for (const [field, read] of texts) {
      const value = answer ? read(answer) : "";
      // What is being typed is never overwritten.
      if (document.activeElement !== field) field.value = value;
      else if (field.value !== value && field.dataset["written"] !== value) isHeld = true;
      field.dataset["written"] = value;
    }
    target.value = String(answer?.target ?? "");
    moving.checked = answer?.moving ?? false;
    notice.hidden = !isHeld;
  };
  target.addEventListener("change", () => {
    const level = target.value === "" ? undefined : Number(target.value);
    question.edit({ target: level, saidTarget: level === undefined ? undefined : question.said(level) });
  });
  moving.addEventListener("change", () => question.edit({ moving: moving.checked || undefined }));
  question.details.append(fields);
  session.onChange(show);
  show();
}
