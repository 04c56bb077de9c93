/** `edit` and `feedback`: addresses with placeholders, from which each page and level gets a link of its own. */
import { nearest } from "../../base/diagnostics/nearest.ts";
import { PLACEHOLDERS } from "../../base/model/link-template.ts";
import { linkTarget } from "../parse/link-target.ts";
import { isPlainUrl } from "./plain-url.ts";

export type TemplateKey = "edit" | "feedback";

/** Schemes by key: a page cannot be edited by mail. */
const SCHEMES: Readonly<Record<TemplateKey, readonly string[]>> = { edit: ["https"], feedback: ["https", "mailto"] };

const EXAMPLES: Readonly<Record<TemplateKey, string>> = {
  edit: "https://example.org/edit/main/content/{file}",
  feedback: "https://example.org/feedback?about={address}",
};

/** What comes before the first placeholder: at least a host, or a mailbox. */
const BEGINNING = /^(https:\/\/[^/?#{}]+[/?#]|mailto:[^?{}]+[?])/i;

export interface TemplateFault {
  /** Goes on after the name of the key. */
  readonly message: string;
  readonly help: string;
}

export function* templateFaults(key: TemplateKey, template: string): Iterable<TemplateFault> {
  const names = PLACEHOLDERS.map((name) => `{${name}}`).join(", ");
  const example = `Write it as \`${key}: ${EXAMPLES[key]}\`.`;
  const rest = template.replace(/\{([^{}]*)\}/g, (_whole, name: string) => (isPlaceholder(name) ? "x" : ""));
  for (const [whole, name = ""] of template.matchAll(/\{([^{}]*)\}/g)) {
    if (isPlaceholder(name)) continue;
    const guess = nearest(name.trim().toLowerCase(), PLACEHOLDERS);
    const help = guess ? `Did you mean {${guess}}?` : `Placeholders are ${names}.`;
    yield { message: `has ${whole}, which is no placeholder.`, help };
  }
  if (/[{}]/.test(rest)) {
    yield {
      message: "has a brace without the other.",
      help: `Placeholders are ${names}; encode a brace as %7B or %7D.`,
    };
    return;
  }
  const target = linkTarget(template);
  const scheme = target.kind === "internal" ? undefined : target.scheme;
  if (scheme === undefined || !SCHEMES[key].includes(scheme)) {
    const schemes = SCHEMES[key].map((name) => `${name}:`).join(" or ");
    yield { message: `must be a whole address that begins with ${schemes}.`, help: example };
  } else if (scheme === "https" ? !isPlainUrl(rest) : /[\s\p{C}"'<>`\\]/u.test(rest)) {
    yield { message: "is no address that can be written into a link.", help: example };
  } else if (template.includes("{") && !BEGINNING.test(template)) {
    yield { message: "has a placeholder before its path: no page may choose the host.", help: example };
  } else if (key === "edit" && !template.includes("{")) {
    yield { message: "has no placeholder, so every page would be edited at one address.", help: example };
  }
}

function isPlaceholder(name: string): boolean {
  return PLACEHOLDERS.some((known) => known === name);
}
