/** Light, dark, or as the reader's system has it. Appears only where a script can remember the choice. */
import { type Html, html } from "../../html.ts";
import type { PageContext } from "../../page-context.ts";

export function themeSwitch({ words }: PageContext): Html {
  return html`<label class="theme"><span class="visually-hidden">${words.theme.label}</span><select data-theme-choice autocomplete="off"><option value="auto">${words.theme.auto}</option><option value="light">${words.theme.light}</option><option value="dark">${words.theme.dark}</option></select></label>`;
}
