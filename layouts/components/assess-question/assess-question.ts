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

/** What scripts need to know of a question besides its words. */
export interface QuestionData {
  readonly key: number;
  readonly first?: string | undefined;
  /** By number of the level. */
  readonly levels: readonly LevelData[];
}

interface LevelData {
  readonly number: number;
  readonly print: string;
  readonly sketch: string;
  readonly better: string;
  readonly needs: readonly string[];
  readonly effort?: string | undefined;
}

/** @param isWhole false where a file beside the page holds what links and plans need */
export function assessQuestion(
  site: PageContext,
  practice: Practice,
  data?: QuestionData,
  isWhole = data !== undefined,
): Html {
  const context = inPractice(site, practice);
  const { assess, level: levelName } = context.words;
  const { address, title, levels } = practice;
  const id = questionId(practice.id);
  const lang = langOfWords(context);
  return html`<fieldset class="assess-question" id="${id}" data-assess="${address}"${isWhole && html` data-key="${data?.key}"${data?.first !== undefined && html` data-first="${data.first}"`}`}>
<legend><a href="${href(context, address)}">${title}</a></legend>
${levels.map(
  ({ number, statement }) =>
    html`<label class="assess-choice" data-level="${number}"><input type="radio" name="${id}" value="${number}"${levelData(
      data?.levels.find((one) => one.number === number),
      isWhole,
    )}> ${levelMark(number, highestOf(levels))} <span><span class="visually-hidden">${interfaceText(context, levelName(number))}: </span><span class="assess-number" aria-hidden="true">${labelIn(context, number)}</span> <span class="assess-statement">${statement}</span></span></label>
`,
)}<div class="assess-others">${(["unknown", "not-applicable", "none"] as const).map(
    (value) =>
      html`<label class="assess-choice assess-other"${lang}><input type="radio" name="${id}" value="${value}"> <span>${assess.states[value]}</span></label>`,
  )}</div>
<p class="assess-lines"${lang}><span>${assess.lines.target}</span><span>${assess.lines.note}</span></p>
</fieldset>
`;
}

function levelData(level: LevelData | undefined, isWhole: boolean): Html | false {
  if (level === undefined) return false;
  const { number, print, sketch, better, needs, effort } = level;
  const more = html`${better !== `level-${number}` && html` data-better="${better}"`}${needs.length > 0 && html` data-needs="${needs.join(" ")}"`}${effort !== undefined && html` data-effort="${effort}"`}`;
  return html` data-print="${print}" data-sketch="${sketch}"${isWhole && more}`;
}

/** The link from a practice to its question; a script adds what was answered. */
export function assessLink(context: PageContext, practice: Practice): Html | false {
  const { guidance, words, assets } = context;
  if (guidance.assessment === undefined || practice.levels.length === 0) return false;
  const target = href(context, questionAddress(practice, guidance.practices.length));
  return html`<p class="assess-link"${langOfWords(context)} data-assess-note="${href(context, assets.assessNoteScript)}" data-assess-of="${practice.address}" data-words="${JSON.stringify(words.assess.note)}"><a href="${target}">${words.assess.assessThis}</a></p>
`;
}
