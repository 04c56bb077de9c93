/**
 * Verifies a site before it is published: every internal link must lead to a file
 * and every anchor to an element, ids must be unique, and no name from the content
 * may be that of a file of ours. The content was checked before, so what is found
 * here is a fault of the layouts.
 */
import { isForbiddenFile } from "../../base/address/own-names.ts";
import { decodeQuietly, encodeAddress, pathOfAddress } from "../../base/model/address-text.ts";
import { OwnTexts } from "../../base/source/own-text.ts";
import { isPage, type Output } from "../render/output.ts";

/** Most faults that are listed. */
const MAX_LISTED = 20;

/** Attributes with the id of an element or the address of a file. */
const REFERENCE_ATTRIBUTES = ["href", "src", "action", "id", "for", "aria-labelledby", "aria-describedby"];

export class SiteVerifier {
  readonly #base: string;
  readonly #faults: string[] = [];
  readonly #paths = new Set<string>();
  readonly #idsOf = new Map<string, ReadonlySet<string>>();
  /** Files of the live site that stay, with their texts. */
  readonly #kept = new Map<string, () => string>();
  /** Internal links, each with a page that has it. */
  readonly #links = new Map<string, string>();

  /** Ids and links, so that no page stays in memory because of them. */
  readonly #own = new OwnTexts();

  /** Links that are known to be broken. */
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

  /** Yields the outputs and collects their ids and links. */
  *inspect(outputs: Iterable<Output>): Generator<Output> {
    for (const output of outputs) {
      this.#collect(output);
      yield output;
    }
  }

  /** Takes in a file that was verified when it was made, together with others that are like those of now. */
  keep(path: string, read: () => string): void {
    this.#paths.add(path);
    this.#kept.set(path, read);
  }

  #collect(output: Output): void {
    const { path } = output;
    if (this.#paths.has(path)) this.#faults.push(`two files are both called ${path}`);
    this.#paths.add(path);
    if (output.isNamedByContent && isForbiddenFile(path)) this.#faults.push(`${path} is a name of Waymark's own`);
    if (!isPage(output)) return;
    const ids = new Set<string>();
    const wanted: string[] = [];
    const own = this.#own;
    forEachReference(output.body, (name, value) => {
      if (name === "id") {
        if (ids.has(value)) this.#faults.push(`${path}: the id "${value}" comes twice`);
        ids.add(own.of(value));
      } else if (name === "href" || name === "src" || name === "action") {
        if (this.#broken.has(value)) return;
        if (value.startsWith("#")) wanted.push(value.slice(1));
        else if (!/^[a-z]+:/i.test(value)) this.#links.set(own.of(value), path);
      } else if (name === "for") wanted.push(value);
      else wanted.push(...value.split(" "));
    });
    for (const id of wanted) {
      if (id !== "" && !hasId(ids, id)) this.#faults.push(`${path}: nothing has the id "${id}"`);
    }
    this.#idsOf.set(path, ids);
  }

  /**
   * Checks what was collected.
   *
   * @param isElsewhere true for files that are not outputs, such as the search index
   * @throws Error that lists the faults
   */
  finish(isElsewhere: (path: string) => boolean): void {
    for (const path of this.#paths) if (isElsewhere(path)) this.#faults.push(`two files are both called ${path}`);
    for (const [to, from] of this.#links) {
      const fault = this.#faultOf(to, isElsewhere);
      if (fault) this.#faults.push(`${from}: ${fault}`);
    }
    if (this.#faults.length === 0) return;
    const listed = this.#faults.slice(0, MAX_LISTED);
    const more = this.#faults.length > listed.length ? `\n  and ${this.#faults.length - listed.length} more` : "";
    throw new Error(`the site is not whole and was not published:\n  ${listed.join("\n  ")}${more}`);
  }

  /**
   * Checks that addresses exist in the site, such as those of search results.
   *
   * @param addresses without the base path
   * @param from where the addresses are used, for the message
   * @throws Error that names the first that does not exist
   */
  assertExist(addresses: Iterable<string>, from: string): void {
    for (const address of addresses) {
      if (this.#kept.has(pathOfAddress(address.replace(/#.*/, "")))) continue; // It has its levels, as before.
      const fault = this.#faultOf(encodeAddress(this.#base + address.slice(1)), () => false);
      if (fault) throw new Error(`the site is not whole and was not published:\n  ${from}: ${fault}`);
    }
  }

  #idsIn(path: string): ReadonlySet<string> | undefined {
    const known = this.#idsOf.get(path);
    const kept = this.#kept.get(path);
    if (known !== undefined || kept === undefined) return known;
    const ids = idsOf(kept());
    this.#idsOf.set(path, ids);
    return ids;
  }

  #faultOf(to: string, isElsewhere: (path: string) => boolean): string | undefined {
    const [, plain = "", anchor = ""] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(to) ?? [];
    if (!plain.startsWith(this.#base)) return `the link ${to} does not begin with ${this.#base}`;
    const path = pathOfAddress(`/${plain.slice(this.#base.length)}`);
    if (!this.#paths.has(path) && !isElsewhere(path)) return `the link ${to} leads to no file`;
    if (anchor === "" || hasId(this.#idsIn(path), anchor)) return undefined;
    return `the link ${to} leads to no element`;
  }
}

/** The ids of a page. */
function idsOf(html: string): ReadonlySet<string> {
  const ids = new Set<string>();
  forEachReference(html, (name, value) => {
    if (name === "id") ids.add(value);
  });
  return ids;
}

/**
 * Calls back for each reference attribute of a page. Quotes in text are escaped, so
 * `="` occurs only in tags; searching for it is several times faster than a regular
 * expression.
 */
function forEachReference(html: string, call: (name: string, value: string) => void): void {
  for (let at = html.indexOf('="'); at !== -1; ) {
    const end = html.indexOf('"', at + 2);
    if (end === -1) return;
    const name = referenceBefore(html, at);
    // Most links of a page lead to other sites.
    const isElsewhere = name === "href" && (html.startsWith("https://", at + 2) || html.startsWith("http://", at + 2));
    if (name !== undefined && !isElsewhere) call(name, unescapeHtml(html.slice(at + 2, end)));
    at = html.indexOf('="', end);
  }
}

/** The reference attribute whose name ends at a position, if it is one. */
function referenceBefore(html: string, end: number): string | undefined {
  const last = html.charCodeAt(end - 1);
  return REFERENCE_ATTRIBUTES.find(
    (name) =>
      name.charCodeAt(name.length - 1) === last &&
      html.startsWith(name, end - name.length) &&
      !isNameCharacter(html.charCodeAt(end - name.length - 1)),
  );
}

/** True if an anchor leads to an element: browsers look for it as written, then decoded. */
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

/** True for `a` to `z` and `-`. */
function isNameCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || code === 45;
}
