/**
 * A last look at a site before it goes live: every link inside it must lead to
 * a file that will be there, every anchor to an element, no id may come twice, and
 * nothing that the content named may take the place of a file of ours.
 * The content was checked before; what is found here is a fault of the layouts.
 */
import { isForbiddenFile } from "../../base/address/own-names.ts";
import { decodeQuietly, encodeAddress, pathOfAddress } from "../../base/model/address-text.ts";
import { isPage, type Output } from "../render/output.ts";

/** Most faults that are told one by one. */
const MAX_TOLD = 20;

/** How an attribute begins whose value names an element or a file. */
const NAMING = new Set(["href", "src", "action", "id", "for", "aria-labelledby", "aria-describedby"]);

export class SiteVerifier {
  readonly #base: string;
  readonly #faults: string[] = [];
  readonly #paths = new Set<string>();
  readonly #idsOf = new Map<string, ReadonlySet<string>>();
  /** Links inside the site, each with one page that has it. */
  readonly #links = new Map<string, string>();

  /** Links that the site's author knows to be broken. */
  readonly #broken: ReadonlySet<string>;

  /**
   * @param base path under which the site is published
   * @param broken links of the content that lead nowhere, which the site's `rules:` let pass
   */
  constructor(base: string, broken: Iterable<string> = []) {
    this.#base = base;
    this.#broken = new Set(
      [...broken].map((link) => (link.startsWith("/") ? encodeAddress(base + link.slice(1)) : link)),
    );
  }

  /** Passes outputs on, having looked at each. */
  *watch(outputs: Iterable<Output>): Generator<Output> {
    for (const output of outputs) {
      this.#see(output);
      yield output;
    }
  }

  #see(output: Output): void {
    const { path } = output;
    if (this.#paths.has(path)) this.#faults.push(`two files are both called ${path}`);
    this.#paths.add(path);
    if (output.isNamedByContent && isForbiddenFile(path)) this.#faults.push(`${path} is a name of Waymark's own`);
    if (!isPage(output)) return;
    const ids = new Set<string>();
    const wanted: string[] = [];
    eachNaming(output.body, (name, value) => {
      if (name === "id") {
        if (ids.has(value)) this.#faults.push(`${path}: the id "${value}" comes twice`);
        ids.add(value);
      } else if (name === "href" || name === "src" || name === "action") {
        if (this.#broken.has(value)) return;
        if (value.startsWith("#")) wanted.push(value.slice(1));
        else if (!/^[a-z]+:/i.test(value)) this.#links.set(value, path);
      } else if (name === "for") wanted.push(value);
      else wanted.push(...value.split(" "));
    });
    for (const id of wanted) {
      if (id !== "" && !hasId(ids, id)) this.#faults.push(`${path}: nothing has the id "${id}"`);
    }
    this.#idsOf.set(path, ids);
  }

  /**
   * Ends the look.
   *
   * @param isElsewhere tells files that are written besides the outputs, such as the search index
   * @throws Error that tells the faults, when there are any
   */
  finish(isElsewhere: (path: string) => boolean): void {
    for (const path of this.#paths) if (isElsewhere(path)) this.#faults.push(`two files are both called ${path}`);
    for (const [to, from] of this.#links) {
      const fault = this.#faultOf(to, isElsewhere);
      if (fault) this.#faults.push(`${from}: ${fault}`);
    }
    if (this.#faults.length === 0) return;
    const told = this.#faults.slice(0, MAX_TOLD);
    const more = this.#faults.length > told.length ? `\n  and ${this.#faults.length - told.length} more` : "";
    throw new Error(`the site is not whole and was not published:\n  ${told.join("\n  ")}${more}`);
  }

  /**
   * Holds addresses that something else leads to, such as the search index, against the finished site.
   *
   * @param addresses without the base path
   * @throws Error that names the first that leads nowhere
   */
  assertLead(addresses: Iterable<string>, from: string): void {
    for (const address of addresses) {
      const fault = this.#faultOf(encodeAddress(this.#base + address.slice(1)), () => false);
      if (fault) throw new Error(`the site is not whole and was not published:\n  ${from}: ${fault}`);
    }
  }

  #faultOf(to: string, isElsewhere: (path: string) => boolean): string | undefined {
    const [, plain = "", anchor = ""] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(to) ?? [];
    if (!plain.startsWith(this.#base)) return `the link ${to} does not begin with ${this.#base}`;
    const path = pathOfAddress(`/${plain.slice(this.#base.length)}`);
    if (!this.#paths.has(path) && !isElsewhere(path)) return `the link ${to} leads to no file`;
    if (anchor === "" || hasId(this.#idsOf.get(path), anchor)) return undefined;
    return `the link ${to} leads to no element`;
  }
}

/**
 * Calls for each attribute of a page that names an element or a file. Quotes in
 * text are escaped, so `="` is found in tags alone; going from one to the next
 * takes a fraction of what a search for patterns over all pages does.
 */
function eachNaming(html: string, call: (name: string, value: string) => void): void {
  for (let at = html.indexOf('="'); at !== -1; ) {
    const end = html.indexOf('"', at + 2);
    if (end === -1) return;
    let start = at;
    while (isOfName(html.charCodeAt(start - 1))) start--;
    const name = html.slice(start, at);
    if (NAMING.has(name)) call(name, unescapeHtml(html.slice(at + 2, end)));
    at = html.indexOf('="', end);
  }
}

/** True when an anchor leads to an element: browsers look for it as it is written, then decoded. */
function hasId(ids: ReadonlySet<string> | undefined, anchor: string): boolean {
  return ids !== undefined && (ids.has(anchor) || ids.has(decodeQuietly(anchor)));
}

/** The text of an attribute; these are all the signs that layouts and Markdown escape. */
function unescapeHtml(text: string): string {
  return text.includes("&") ? text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity) : text;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** True for the letters of an attribute's name. */
function isOfName(code: number): boolean {
  return (code >= 97 && code <= 122) || code === 45;
}
