/**
 * A practice as one question with its levels as answers: native radios, so that arrow keys, screen readers and
 * paper work without a script.
 */
import { questionAddress, questionId } from "../../../src/base/model/assessment.ts";
import type { Practice } from "../../../src/base/model/guidance.ts";
import { highestOf } from "../../../src/base/model/level-style.ts";
import { type Html, html } from "../../base/html.ts";
import { inPractice, labelIn } from "../../base/level-label.ts";
import { href, interfaceText, langOfWords, type PageContext } from "../../base/page-context.ts";
import { levelMark } from "../level-mark/level-mark.ts";

export function assessQuestion(site: PageContext, practice: Practice): Html {
  const context = inPractice(site, practice);
  const { assess, level: levelName } = context.words;
  const { address, title, levels } = practice;
  const id = questionId(practice.id);
  const wordings = context.guidance.assessment?.wordings;
  const lang = langOfWords(context);
  return html`<fieldset class="assess-question" id="${id}" data-assess="${address}">
<legend><a href="${href(context, address)}">${title}</a></legend>
${levels.map(
  ({ number, statement, anchor }) =>
    html`<label class="assess-choice" data-level="${number}"><input type="radio" name="${id}" value="${number}" data-print="${wordings?.get(`${address}#${anchor}`)?.print}"> ${levelMark(number, highestOf(levels))} <span><span class="visually-hidden">${interfaceText(context, levelName(number))}: </span><span class="assess-number" aria-hidden="true">${labelIn(context, number)}</span> <span class="assess-statement">${statement}</span></span></label>
`,
)}<div class="assess-others">${(["unknown", "not-applicable", "none"] as const).map(
    (value) =>
      html`<label class="assess-choice assess-other"${lang}><input type="radio" name="${id}" value="${value}"> <span>${assess.states[value]}</span></label>`,
  )}</div>
<p class="assess-lines"${lang}><span>${assess.lines.target}</span><span>${assess.lines.note}</span></p>
</fieldset>
`;
}

/** The link from a practice to its question; a script adds what was answered. */
export function assessLink(context: PageContext, practice: Practice): Html | false {
  const { guidance, words, assets } = context;
  if (guidance.assessment === undefined || practice.levels.length === 0) return false;
  const target = href(context, questionAddress(practice, guidance.practices.length));
  return html`<p class="assess-link"${langOfWords(context)} data-assess-note="${href(context, assets.assessNoteScript)}" data-assess-of="${practice.address}" data-words="${JSON.stringify(words.assess.note)}"><a href="${target}">${words.assess.assessThis}</a></p>
`;
}
