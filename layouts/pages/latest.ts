/** A small page that leads to the same page of the newest edition, at the root. */
import type { Address } from "../../src/base/model/guidance.ts";
import { html } from "../base/html.ts";
import { href, interfaceText, type PageContext } from "../base/page-context.ts";
import { page } from "./base.ts";

export function latestPage(context: PageContext, address: Address, to: Address, title: string): string {
  const base = context.editions?.root ?? context.base;
  const main = html`<h1>${interfaceText(context, context.words.editions.latest)}</h1>
<p class="intro"><a href="${href({ ...context, base }, to)}">${title}</a></p>
`;
  // It is in no edition itself.
  return page(
    { ...context, editions: undefined },
    {
      address,
      title,
      description: undefined,
      main,
      isListed: false,
      leadsTo: {
        address: to,
        forward: undefined,
        base,
        script: context.assets.formerScript,
        anchors: {},
        isWhole: true,
      },
    },
  );
}
