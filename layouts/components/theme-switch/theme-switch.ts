/** The choice of light, dark or the system's theme; shown only if scripts run. */
import { type Html, html } from "../../base/html.ts";
import { component } from "../../base/overridable.ts";
import { langOfWords, type PageContext } from "../../base/page-context.ts";

export const themeSwitch = component("theme-switch", renderThemeSwitch);

function renderThemeSwitch(context: PageContext): Html {
  const { words } = context;
  return html`<label class="theme"${langOfWords(context)}><span class="visually-hidden">${words.theme.label}</span><svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true"><circle cx="10" cy="10" r="7.5"/><path d="M10 2.5a7.5 7.5 0 0 1 0 15z"/></svg><select data-theme-choice autocomplete="off"><option value="auto">${words.theme.auto}</option><option value="light">${words.theme.light}</option><option value="dark">${words.theme.dark}</option></select></label>`;
}
