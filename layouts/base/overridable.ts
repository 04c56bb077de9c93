/**
 * Components that a site may replace by a function of its own. Each says so where it is defined, and is
 * called as ever: `component` asks whether the site has an override, and sees that what it returns is
 * markup made with the `html` tag.
 */
import type { Address, Markup } from "../../src/base/model/guidance.ts";
import { Html, html } from "./html.ts";
import { href, type Override, type PageContext, prose } from "./page-context.ts";

/** What an override gets before the inputs of what it replaces. */
export interface Tools<Inputs extends readonly unknown[]> {
  readonly context: PageContext;
  /** The tag that makes markup: it escapes text, also inside quoted attributes. */
  readonly html: typeof html;
  /** An address of this site with the base path, for an `href` or `src`. */
  readonly href: (address: Address) => string;
  /** The rendered Markdown of a body. */
  readonly prose: (body: Markup) => Html;
  /** What is replaced, to be shown with other inputs or with something around it. */
  readonly original: (...inputs: Inputs) => Html;
}

const names = new Set<string>();

/** The names of all components and pages that can be replaced. */
export function overridableNames(): readonly string[] {
  return [...names].sort();
}

/** Notes that something can be replaced. */
export function declareOverridable(name: string): void {
  names.add(name);
}

/**
 * A component that a site may replace.
 *
 * @param name of its folder
 */
export function component<Inputs extends readonly unknown[]>(
  name: string,
  original: (context: PageContext, ...inputs: Inputs) => Html,
): (context: PageContext, ...inputs: Inputs) => Html {
  declareOverridable(name);
  return (context, ...inputs) => {
    const override = context.overrides?.get(name);
    if (override === undefined) return original(context, ...inputs);
    return callOverride(
      override,
      toolsFor(context, (...others: Inputs) => original(context, ...others)),
      inputs,
    );
  };
}

export function toolsFor<Inputs extends readonly unknown[]>(
  context: PageContext,
  original: Tools<Inputs>["original"],
): Tools<Inputs> {
  return {
    context,
    html,
    href: (address) => href(context, address),
    prose: (body) => prose(context, body),
    original,
  };
}

/** Markup that the site's security policy stops. Quotes in text are escaped, so this is found in tags only. */
const STOPPED = /<script(?![^>]*\ssrc=)|<style\b|<[^>]*\s(?:style|on[a-z]+)=/i;

/** The markup of an override; anything else is a fault of it. */
export function callOverride(override: Override, tools: object, inputs: readonly unknown[]): Html {
  const result = override.call(tools, inputs);
  if (!(result instanceof Html)) {
    const help = "Return markup that the `html` tag made: ({ html }) => html`<p>Text</p>`.";
    return override.refuse(`It returned ${kindOf(result)}, not markup.`, help);
  }
  const [stopped] = STOPPED.exec(result.value) ?? [];
  if (stopped === undefined) return result;
  const help =
    "Put styles into the style sheet that `css` in site.yaml names; scripts of your own do not run on the site.";
  return override.refuse(`Its markup holds \`${stopped.slice(0, 60)}\`, which the site's security policy stops.`, help);
}

function kindOf(value: unknown): string {
  if (typeof value === "string") return "text";
  if (value instanceof Promise) return "a promise (layouts are not asynchronous)";
  if (value === null || value === undefined) return "nothing";
  return Array.isArray(value) ? "a list" : `a ${typeof value}`;
}
