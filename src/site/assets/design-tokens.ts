/** The design tokens that `layouts/styles/tokens.css` declares. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_FOLDER } from "../../setup/package-folder.mjs";

/** The tokens of `:root` with their values; names without the hyphens in front. */
export function designTokens(): ReadonlyMap<string, string> {
  const css = readFileSync(join(PACKAGE_FOLDER, "layouts/styles/tokens.css"), "utf8");
  const root = /:root\s*\{([^}]*)\}/.exec(css)?.[1] ?? "";
  return new Map([...root.matchAll(/^\s*--([\w-]+):\s*([^;]*);/gm)].map(([, name = "", value = ""]) => [name, value]));
}
