/** The glossary: every word that is explained. */
import { breadcrumbs } from "../components/breadcrumbs/breadcrumbs.ts";
import { glossaryEntries } from "../components/terms/terms.ts";
import { html } from "../html.ts";
import type { PageContext } from "../page-context.ts";
import { page } from "./base.ts";

export function glossaryPage(context: PageContext): string {
  const { words } = context;
  const main = html`${breadcrumbs(context, [])}<h1>${words.glossary}</h1>
<p class="intro">${words.glossaryIntro}</p>
${glossaryEntries(context, context.guidance.glossary)}`;
  return page(context, { address: "/glossary/", title: words.glossary, description: words.glossaryIntro, main });
}
