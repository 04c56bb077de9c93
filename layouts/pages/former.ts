/**
 * A small page where one used to be. It leads on at once, keeps the level where
 * a script may run, and shows for every anchor where its content is now.
 */
import type { FormerPage, Signpost } from "../../src/base/model/guidance.ts";
import { date } from "../base/date.ts";
import { html } from "../base/html.ts";
import { href, interfaceText, type PageContext } from "../base/page-context.ts";
import { earlierMeanings, outcome, signpostBlock } from "../components/signpost/signpost.ts";
import { page } from "./base.ts";

export function formerPage(context: PageContext, former: FormerPage): string {
  const { address, said, on, to, because, anchors } = former;
  const hasMoved = because === undefined && to !== undefined && former.also.length === 0 && former.before.length === 0;
  const heads = anchors.filter(({ anchor = "" }) => /^level-\d+$/.test(anchor) || !/^level-\d+-/.test(anchor));
  const main = html`<h1>${interfaceText(context, hasMoved ? context.words.pageMoved : context.words.pageRetired)}</h1>
<p class="intro">${said && html`<strong>“${said}”</strong> `}${outcome(context, former)}</p>
${earlierMeanings(context, former)}${on && html`<p>${interfaceText(context, hasMoved ? context.words.movedOn : context.words.retiredOn)} ${date(context, on)}.</p>`}
${
  heads.length > 0 &&
  html`<h2>${interfaceText(context, context.words.itsLevels)}</h2>
${heads.map((head) =>
  signpostBlock(
    context,
    head,
    anchors.filter(({ anchor = "" }) => anchor.startsWith(`${head.anchor}-`)),
  ),
)}`
}`;
  return page(context, {
    address,
    title: said || context.words.pageMoved,
    description: undefined,
    main,
    isListed: false,
    ...(hasMoved
      ? {
          leadsTo: {
            address: to,
            forward: former.forward,
            script: context.assets.formerScript,
            ...carried(context, former),
          },
        }
      : {}),
  });
}

/** Where each anchor leads, for the script; anchors that carry over as they are need no mention. */
function carried(context: PageContext, { to, anchors }: FormerPage) {
  // Where an address had more than one meaning, its readers choose; so do those of what was given up.
  const isPlain = ({ because, to, also, before }: Signpost) =>
    because === undefined && to !== undefined && also.length === 0 && before.length === 0;
  const other = anchors.filter((post) => !isPlain(post) || post.to !== `${to}#${post.anchor}`);
  const targets = other.map((post) => [post.anchor ?? "", isPlain(post) && post.to ? href(context, post.to) : null]);
  return { anchors: Object.fromEntries(targets), isWhole: other.every(isPlain) };
}
