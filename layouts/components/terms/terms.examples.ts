/** Named examples of the component `terms`, for the gallery and its tests. */

import { html } from "../../base/html.ts";
import type { Example } from "../../examples/example.ts";
import { LONG_TEXT, LONG_WORD, term } from "../../examples/sample.ts";
import { glossaryEntries, termList } from "./terms.ts";

const use = html`<p class="prose">Sign in with <a class="term" id="use-mfa" href="#word-mfa">MFA</a>.</p>`;
const long = { ...term, term: LONG_WORD, meaning: LONG_TEXT };

export const examples: readonly Example[] = [
  { name: "at the end of a page", show: (context) => html`${use}${termList(context, [term])}` },
  { name: "in the glossary", show: (context) => glossaryEntries(context, [term]) },
  { name: "long words", show: (context) => glossaryEntries(context, [long]) },
  { name: "from the right", show: (context) => html`${use}${termList(context, [term])}`, dir: "rtl" },
];
