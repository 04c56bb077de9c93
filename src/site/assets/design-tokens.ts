/**
 * The design tokens that `layouts/styles/tokens.css` declares, and a site's own
 * values for them. Those are appended to the style sheet in the same cascade
 * layer, so that they override our values and nothing else.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_FOLDER } from "../../setup/package-folder.mjs";
import { type Output, outputOf } from "../render/output.ts";

/** The tokens of `:root` with their values; names without the hyphens in front. */
export function designTokens(): ReadonlyMap<string, string> {
  const css = readFileSync(join(PACKAGE_FOLDER, "layouts/styles/tokens.css"), "utf8");
  const root = /:root\s*\{([^}]*)\}/.exec(css)?.[1] ?? "";
  return new Map([...root.matchAll(/^\s*--([\w-]+):\s*([^;]*);/gm)].map(([, name = "", value = ""]) => [name, value]));
}

/** The browser files with a site's values at the end of the style sheet, under a name with the new hash. */
export function withTokens<P extends { readonly style: string }>(
  files: { readonly paths: P; readonly outputs: readonly Output[] },
  tokens: ReadonlyMap<string, string>,
): { readonly paths: P; readonly outputs: readonly Output[] } {
  const stylePath = files.paths.style.slice(1);
  const sheet = files.outputs.find(({ path }) => path === stylePath);
  if (tokens.size === 0 || !sheet) return files;
  const rules = [...tokens].map(([name, value]) => `--${name}:${value};`).join("");
  const text = `${textOf(sheet)}@layer tokens{:root{${rules}}}\n`;
  const path = `assets/style-${createHash("sha256").update(text).digest("hex").slice(0, 8).toUpperCase()}.css`;
  return {
    paths: { ...files.paths, style: `/${path}` },
    outputs: files.outputs.map((output) => (output === sheet ? outputOf(path, text) : output)),
  };
}

function textOf({ body }: Output): string {
  return typeof body === "string" ? body : new TextDecoder().decode(body);
}
