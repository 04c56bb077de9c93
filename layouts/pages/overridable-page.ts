/** Pages that a site may replace by a function of its own. Head, header and footer stay around it. */
import { type Html, raw } from "../base/html.ts";
import { callOverride, declareOverridable, type Tools, toolsFor } from "../base/overridable.ts";
import type { PageContext } from "../base/page-context.ts";
import { type Frame, page } from "./base.ts";

/** How an override makes a page. */
const CALL = "page({ address, title, description: undefined, main: html`…` })";

/** What an override of a page gets before the page's inputs. */
export interface PageTools<Inputs extends readonly unknown[]> extends Tools<Inputs> {
  /** A whole page around its main part. */
  readonly page: (frame: Frame) => Html;
}

/**
 * A page that a site may replace.
 *
 * @param name of its file
 */
export function sitePage<Inputs extends readonly unknown[]>(
  name: string,
  original: (context: PageContext, ...inputs: Inputs) => string,
): (context: PageContext, ...inputs: Inputs) => string {
  declareOverridable(name);
  return (context, ...inputs) => {
    const override = context.overrides?.get(name);
    if (override === undefined) return original(context, ...inputs);
    const tools: PageTools<Inputs> = {
      ...toolsFor(context, (...others: Inputs) => raw(original(context, ...others))),
      page: (frame) => {
        const missing = ["address", "title", "main"].filter((key) => !(key in frame));
        if (missing.length > 0) throw new TypeError(`page needs ${missing.join(", ")}: ${CALL}`);
        return raw(page(context, frame));
      },
    };
    const markup = callOverride(override, tools, inputs).value;
    if (markup.startsWith("<!doctype html>")) return markup;
    return override.refuse("It returned a part of a page.", `Return a whole page: ({ html, page }) => ${CALL}.`);
  };
}
