/** The glossary: every word that is explained. */

import { html } from "../base/html.ts";
import { interfaceText, type PageContext } from "../base/page-context.ts";
import { breadcrumbs } from "../components/breadcrumbs/breadcrumbs.ts";
import { glossaryEntries } from "../components/terms/terms.ts";
import { page } from "./base.ts";

export function glossaryPage(context: PageContext): string {
  const main = html`${breadcrumbs(context, [])}<h1>${interfaceText(context, context.words.glossary)}</h1>
<p class="intro">${interfaceText(context, context.words.glossaryIntro)}</p>
${glossaryEntries(context, context.guidance.glossary)}`;
  return page(context, {
    address: "/glossary/",
    title: context.words.glossary,
    description: context.words.glossaryIntro,
    main,
  });
}
