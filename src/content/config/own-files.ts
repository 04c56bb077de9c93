/** The files that `site.yaml` names: the site's own style sheet and icon. They are published only where it names them. */
import { relativePath } from "../../base/address/relative-path.ts";
import type { Code } from "../../base/diagnostics/catalogue.ts";
import { type Finding, finding } from "../../base/diagnostics/diagnostic.ts";
import { nearest } from "../../base/diagnostics/nearest.ts";
import { didYouMean } from "../../base/diagnostics/unseen.ts";
import { decodeQuietly, encodeAddress, pathInAddress } from "../../base/model/address-text.ts";
import type { Span } from "../../base/source/position.ts";
import type { AssetFile, SourceFile } from "../../base/source/source-file.ts";
import { scanCss } from "./look/css-scan.ts";
import { svgFault } from "./look/svg-check.ts";

/** Where published style sheets are. */
const STYLE_FOLDER = "assets/style.css";

/** A style sheet as text. */
export function textFile({ path, bytes }: AssetFile): SourceFile {
  return { path, text: new TextDecoder().decode(bytes).replace(/\r\n?/g, "\n") };
}

/** Reports what an own style sheet may not hold. */
export function* cssFaults({ path, text }: SourceFile, assets: readonly string[]): Iterable<Finding> {
  const note = (start: number, message: string, help: string | (() => string)) =>
    finding("site-file-shape", path, spanAt(text, start), message, help);
  const { urls, atRules, faults } = scanCss(text);
  for (const { message, start } of faults)
    yield note(start, message, "Mend the style sheet; a browser would lose rules from here on.");
  for (const { name, start } of atRules) {
    if (name === "import")
      yield note(
        start,
        "An `@import` loads another style sheet.",
        "Put its rules into this file; nothing is loaded from elsewhere.",
      );
    else if (name === "namespace")
      yield note(start, "`@namespace` has no effect in a cascade layer.", "Remove the line.");
  }
  for (const url of urls) {
    const target = targetOf(path, url.url);
    if (target === undefined)
      yield note(
        url.start,
        `"${url.url}" is loaded from elsewhere, which the site's security policy stops.`,
        "Put the picture into the content folder, and write its path.",
      );
    else if (target !== "" && !assets.includes(target)) {
      const guess = () => nearest(target, assets);
      const help = () => {
        const like = guess();
        if (like !== undefined) return didYouMean(url.url, relativePath(path, like));
        return "Pictures (png, jpg, gif, webp, avif) of the content folder can be loaded; fonts are those of the system.";
      };
      yield note(url.start, `The content folder has no picture \`${target}\`.`, help);
    }
  }
}

/** A style sheet as it is published: its addresses seen from where it is then. */
export function publishedCss({ path, text }: SourceFile): string {
  let css = "";
  let at = 0;
  for (const { url, start, end } of scanCss(text).urls) {
    const target = targetOf(path, url);
    if (!target) continue;
    const address = encodeAddress(pathInAddress(relativePath(STYLE_FOLDER, target)));
    const isString = /["']/.test(text.charAt(start));
    css += `${text.slice(at, start)}${isString ? `"${address}"` : `url("${address}")`}`;
    at = end;
  }
  // A style sheet may say how it is encoded, but only at its start, where ours is.
  return (css + text.slice(at)).replace(/^@charset\s+["'][^"'\n]*["'];?/i, "").trim();
}

/** The path of a file that a style sheet loads; empty for a part of the page, undefined for what is elsewhere. */
function targetOf(css: string, url: string): string | undefined {
  const [plain = ""] = url.trim().split(/[?#]/);
  if (plain === "") return url.trim() === "" ? undefined : "";
  if (/^[a-z][a-z0-9+.-]*:|^[\\/]{2}|\\/i.test(plain)) return undefined;
  const steps = plain.startsWith("/") ? [] : css.split("/").slice(0, -1);
  for (const step of decodeQuietly(plain).split("/")) {
    if (step === "..") {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/").normalize("NFC");
}

const SIGNATURES: Readonly<Record<string, readonly number[]>> = { png: [0x89, 0x50, 0x4e, 0x47], ico: [0, 0, 1, 0] };

/** Reports an icon that is not what its name says, or that is more than a picture. */
export function* faviconFaults({ path, bytes }: AssetFile): Iterable<Finding> {
  const note = (span: Span, message: string, help: string, code: Code = "site-file-shape") =>
    finding(code, path, span, message, help);
  const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  const signature = SIGNATURES[ending];
  if (signature === undefined) {
    const text = new TextDecoder().decode(bytes);
    const fault = svgFault(text);
    const help = "Save it as a plain SVG without scripts, links and fonts, or as PNG.";
    if (fault !== undefined) yield note(spanAt(text, fault.start), fault.message, help);
  } else if (!signature.every((byte, at) => bytes[at] === byte)) {
    yield note(
      spanAt("", 0),
      `This file is no ${ending.toUpperCase()} picture.`,
      "Save the picture in the format that its name says.",
    );
  }
}

function spanAt(text: string, offset: number): Span {
  const before = text.slice(0, offset).split("\n");
  const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
  return { line, column, endLine: line, endColumn: column + 1 };
}
