/**
 * What the script of the self-assessment shows besides the questions, as templates that it copies. `data-slot`
 * names what it fills, or listens to; it takes away what there is nothing for.
 */
import { type Child, type Html, html } from "../base/html.ts";
import type { PageContext } from "../base/page-context.ts";

export function assessParts({ words }: PageContext): Html {
  const { parts } = words.assess;
  const part = (name: string, markup: Html) => html`<template data-part="${name}">${markup}</template>
`;
  const button = (slot: string, text: string = parts.close) =>
    html`<button type="button" data-slot="${slot}">${text}</button>`;
  const scroll = (name: string, table: Html) =>
    html`<div class="assess-scroll" tabindex="0" role="group" aria-label="${name}">${table}</div>`;
  const table = (kind: string, heads: readonly string[]) =>
    html`<table class="assess-table ${kind}"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}${kind === "assess-plan" && html`<td class="assess-act"></td>`}</tr></thead><tbody data-slot="rows"></tbody></table>`;
  const openTable = html`<table class="assess-table"><thead><tr data-slot="heads"></tr></thead><tbody data-slot="rows"></tbody></table>`;
  const section = (id: string, title: string, ...content: readonly Child[]) =>
    html`<section class="assess-section" aria-labelledby="assess-${id}"${id === "plan" && html` data-assess-plan`}${id === "gaps" && html` data-assess-gaps`}><h2 id="assess-${id}">${title}${id === "results" && html`: <span data-slot="team"></span>`}</h2>${content}</section>`;
  const panel = (title: string | undefined, ...content: readonly Child[]) =>
    html`<div>${title !== undefined && html`<h2 tabindex="-1" data-slot="title">${title}</h2>`}${content}</div>`;
  const tool = (title: string, ...content: readonly Child[]) =>
    html`<div class="assess-tool" role="group" aria-label="${title}"><h2>${title}</h2>${content}</div>`;
  const field = (label: string, input: Html) => html`<label class="assess-field">${label}${input}</label>`;
  const line = (slot: string) => html`<p data-slot="${slot}"></p>`;
  const row = (...content: readonly Child[]) => html`<p class="assess-row">${content}</p>`;
  const text = (slot: string) => html`<input type="text" maxlength="200" data-slot="${slot}">`;
  const date = (slot: string) => html`<input type="date" data-slot="${slot}">`;
  const fold = (title: string, intro: string) =>
    html`<details class="assess-fold"><summary>${title} (<span data-slot="count"></span>)</summary><p>${intro}</p><ul data-slot="items"></ul></details>`;
  const mode = (value: string, label: string) =>
    html`<label class="assess-choice"><input type="radio" name="assess-mode" value="${value}"${value === "merge" && html` checked`}> ${label}</label>`;

  return html`<div class="assess-parts" hidden>
${part(
  "desk",
  html`<div><div class="assess-bar"><select data-slot="team" aria-label="${parts.team}"></select>
<button type="button" data-assess-save data-slot="save">${parts.save}</button>
<label class="assess-button"><input type="file" class="visually-hidden" accept=".json,.csv,application/json,text/csv" data-assess-open data-slot="open">${parts.open}</label>
<button type="button" data-assess-share data-slot="share">${parts.share}</button>
${button("undo", parts.undo)}
${button("next", parts.next)}</div>
<p class="assess-progress" data-slot="progress"></p>
<p class="assess-status" role="status" data-assess-status="saved" data-slot="status"></p>
<p class="assess-row" data-assess-jump></p>
<div class="assess-panel" data-assess-panel data-slot="panel"></div>
<details class="assess-tools" data-slot="tools"><summary>${parts.tools}</summary><div class="assess-tool-list">
${tool(parts.targets, row(html`<select aria-label="${parts.target}" data-slot="targetLevel"><option value="">${parts.noTarget}</option></select>`, html`<select aria-label="${parts.targetsTopic}" data-slot="targetTopic"><option value="">${parts.everyTopic}</option></select>`, button("setTargets", parts.targetsSet)))}
${tool(parts.snapshots, field(parts.snapshotName, text("snapshotName")), row(button("snapshot", parts.snapshot)), html`<ul data-slot="snapshots"></ul>`)}
${tool(parts.team, field(parts.teamName, text("teamName")), row(button("newTeam", parts.newTeam), button("rename", parts.rename), button("removeTeam", "")))}
${tool(parts.voices, field(parts.voicesIntro, html`<textarea rows="4" data-assess-voices data-slot="links"></textarea>`), row(button("voices", parts.voicesShow)))}
${tool(parts.save, row(button("csv", parts.csv), button("markdown", parts.markdown), button("planCsv", parts.planCsv), button("planMarkdown", parts.planMarkdown), button("print", parts.print)))}
${tool(parts.clear, line("clearNames"), row(button("clear", parts.clear)), html`<p data-slot="binTitle">${parts.bin}</p><ul data-slot="bin"></ul>`)}
</div></details></div>`,
)}${part("reason", html`<label class="assess-field">${parts.reason}<textarea rows="2" required maxlength="4000" data-slot="reason"></textarea></label>`)}${part(
  "fold",
  html`<details class="assess-more"><summary>${parts.more}</summary></details>`,
)}${part(
  "fields",
  html`<div class="assess-fields">${field(parts.target, html`<select data-slot="target"><option value="">${parts.noTarget}</option></select>`)}${field(parts.due, date("by"))}${field(parts.on, date("on"))}${field(parts.owner, text("owner"))}${field(parts.note, html`<textarea rows="3" maxlength="4000" data-slot="note"></textarea>`)}${field(parts.evidence, html`<textarea rows="2" data-slot="evidence"></textarea>`)}<label class="assess-check"><input type="checkbox" data-slot="moving"> ${parts.moving}</label><p class="assess-other-tab" data-slot="held" hidden>${parts.otherTab} ${button("takeOver", parts.takeOver)}</p></div>`,
)}${part("link", panel(undefined, html`<p>${parts.linkIntro}</p>`, row(html`<input type="text" readonly data-assess-link data-slot="link" aria-label="${parts.link}">`, button("copy", parts.copy), button("close")), line("long"), line("leftOut"), html`<p role="status" data-slot="note"></p>`))}${part(
  "refused",
  panel(
    undefined,
    html`<p class="notice" role="alert" data-assess-refused data-slot="text"></p><ul data-slot="faults"></ul>`,
    button("close", parts.cancel),
  ),
)}${part("shared", panel("", html`<p>${parts.sharedIntro}</p>`, line("other"), line("unknown"), html`<div data-slot="table"></div>`, row(html`<button type="button" data-assess-keep data-slot="keep">${parts.keep}</button>`, html`<button type="button" data-assess-compare data-slot="compare">${parts.compare}</button>`, button("close"))))}${part(
  "voices",
  panel(
    parts.voicesTitle,
    html`<p class="notice" role="alert" data-slot="bad"></p>`,
    line("none"),
    html`<h3 data-slot="wide"></h3><div data-slot="wideTable"></div><div data-slot="otherTable"></div>`,
    row(button("keep", parts.voicesKeep), button("forget", parts.voicesForget), button("close")),
  ),
)}${part("preview", panel("", html`<p>${parts.previewIntro}</p><ul data-slot="summary"></ul><ul data-slot="changes"></ul><fieldset class="assess-modes" data-slot="modes"><legend>${parts.modes}</legend>${mode("merge", parts.merge)}${mode("asTeam", parts.asTeam)}${mode("replace", parts.replace)}</fieldset>`, row(html`<button type="button" data-assess-confirm data-slot="confirm">${parts.confirm}</button>`, button("close", parts.cancel))))}${part(
  "taken",
  html`<p role="status" tabindex="-1">${parts.taken}</p>`,
)}${part("review", section("review", parts.reviewTitle, line("intro"), html`<div data-slot="cards"></div>`))}${part(
  "card",
  html`<article class="assess-card"><h3 data-slot="title"></h3>${line("sentence")}${line("because")}<div class="assess-sides"><div><h4>${parts.before}</h4>${line("before")}</div><div><h4>${parts.now}</h4><div data-slot="now"></div></div></div><p class="assess-row"><span class="assess-row" data-slot="choices"></span>${button("change", parts.change)}${button("later", parts.later)}</p></article>`,
)}${part("textChanged", fold(parts.textChanged, parts.textIntro))}${part("newPractices", fold(parts.newTitle, parts.newIntro))}${part("noLonger", fold(parts.noLongerTitle, parts.noLongerIntro))}${part(
  "results",
  section(
    "results",
    parts.resultsTitle,
    html`<ul class="assess-counts" data-slot="counts"></ul><div class="assess-remark" data-slot="remarks"></div><div data-slot="plot"></div><p class="assess-legend">${parts.legend}</p>`,
  ),
)}${part(
  "dots",
  scroll(
    parts.resultsTitle,
    html`<table class="assess-table assess-dots"><thead><tr><th scope="col">${parts.practice}</th><th scope="col">${parts.nowColumn}</th><th scope="col">${parts.targetColumn}</th><th scope="col" data-slot="before"></th><th scope="col">${parts.picture}</th><th scope="col">${parts.onColumn}</th></tr></thead></table>`,
  ),
)}${part("cells", scroll(parts.resultsTitle, openTable))}${part("progress", section("progress", parts.progressTitle, html`<p>${parts.progressIntro}</p>`, scroll(parts.progressTitle, openTable)))}${part("teams", section("teams", parts.teamsTitle, html`<div data-slot="table"></div>`))}${part("plan", section("plan", parts.planTitle, line("intro"), html`<div data-slot="table">${scroll(parts.planTitle, table("assess-plan", [parts.practice, parts.step, parts.why, parts.adds]))}</div>`, line("others")))}${part(
  "gaps",
  section(
    "gaps",
    parts.gapsTitle,
    html`<p>${parts.gapsIntro}</p><p class="assess-row"><label class="assess-row">${parts.framework} <select id="assess-framework" data-slot="framework"><option value="">${parts.chooseFramework}</option></select></label></p><div data-slot="table"></div>`,
  ),
)}${part("gapTable", html`<div>${scroll(parts.gapsTitle, table("assess-gaps", [parts.requirement, parts.stands]))}${line("unmapped")}</div>`)}</div>
`;
}
