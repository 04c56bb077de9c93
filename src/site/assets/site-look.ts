/**
 * What a site adds to our style sheet, at its end and so without a further request: styles of parts that
 * few sites show, the site's values for design tokens, in the layer of ours, and its own style sheet, in a
 * layer above all others.
 */
import { createHash } from "node:crypto";
import type { Site } from "../../base/model/guidance.ts";
import { type Output, outputOf } from "../render/output.ts";
import type { BrowserFiles } from "./browser-files.ts";

/** Our icon, which gives way to the site's own. */
const OUR_ICON = "favicon.svg";

type Look = Pick<Site, "tokens" | "css" | "favicon" | "banner" | "edit" | "feedback">;

/**
 * The browser files of one site; a changed style sheet has a name with another hash.
 *
 * @param isEdition true for a frozen edition, whose pages say so
 */
export function withSiteLook<P extends { readonly style: string }>(
  files: Pick<BrowserFiles, "optionalStyle" | "outputs"> & { readonly paths: P },
  { tokens, css, favicon, banner, edit, feedback }: Look,
  isEdition = false,
): { readonly paths: P; readonly outputs: readonly Output[] } {
  const rules = [...tokens].map(([name, value]) => `--${name}:${value};`).join("");
  const more = [
    !isEdition && (banner ?? edit ?? feedback) === undefined ? "" : files.optionalStyle,
    rules && `@layer tokens{:root{${rules}}}\n`,
    css && `@layer site{\n${css}\n}\n`,
  ]
    .filter(Boolean)
    .join("");
  const outputs = favicon === undefined ? files.outputs : files.outputs.filter(({ path }) => path !== OUR_ICON);
  const stylePath = files.paths.style.slice(1);
  const sheet = outputs.find(({ path }) => path === stylePath);
  if (more === "" || !sheet) return { paths: files.paths, outputs };
  const text = `${textOf(sheet)}${more}`;
  const path = `assets/style-${createHash("sha256").update(text).digest("hex").slice(0, 8).toUpperCase()}.css`;
  return {
    paths: { ...files.paths, style: `/${path}` },
    outputs: outputs.map((output) => (output === sheet ? outputOf(path, text) : output)),
  };
}

function textOf({ body }: Output): string {
  return typeof body === "string" ? body : new TextDecoder().decode(body);
}
