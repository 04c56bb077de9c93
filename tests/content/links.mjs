/**
 * Checks the words of links. On one page no address has two texts and no text two
 * addresses, no text could stand for any page ("here", "a page of its own"), and every
 * https link leads to a document, not to a site's front door.
 * Ends with 1 if one does not. With `--list` it prints all external links by host.
 *
 *     node tests/content/links.mjs [content] [--list]
 */
import { posix } from "node:path";
import { readPages, withoutCode } from "./pages.mjs";

/** Texts that say nothing of where they lead. */
const SAYS_NOTHING =
  /^(?:(?:click |read |see )?(?:here|this|that|more|there)|(?:this|that|the|another|a|an|your|our|its|their) (?:article|document|guidance|guide|link|list|page|section|site)|(?:a|the) page of (?:its|their) own|learn more|link)$/;

const options = process.argv.slice(2);
const folder = options.find((option) => !option.startsWith("--")) ?? "content";

const pages = readPages(folder).map(({ file, body }) => ({ file, links: linksOf(file, body) }));
const faults = pages.flatMap(({ file, links }) => faultsOf(links).map((fault) => `${file}: ${fault}`));
if (options.includes("--list")) printExternal();
for (const fault of faults) console.log(fault);
const count = pages.reduce((sum, { links }) => sum + links.length, 0);
console.log(`${pages.length} pages with ${count} links; ${faults.length} faults.`);
if (pages.length === 0 || faults.length > 0) process.exitCode = 1;

/**
 * The links of a page in the order of their kinds: in place, by reference, address alone.
 *
 * @param {string} file
 * @param {string} body
 */
function linksOf(file, body) {
  const prose = withoutCode(body, (code) => code.replace(/[[\]()<>]/g, " "));
  const addresses = new Map(
    [...prose.matchAll(/^ {0,3}\[([^\]\n]+)\]: *<?([^\s>]+)>?/gm)].map(([, name = "", address = ""]) => [
      name.toLowerCase(),
      address,
    ]),
  );
  const inPlace = prose.matchAll(/(?<!!)\[([^[\]]+)\]\(<?([^\s()>]*(?:\([^\s()]*\)[^\s()>]*)*)>?(?:\s[^)]*)?\)/g);
  const byReference = prose.matchAll(/(?<!!)\[([^[\]]+)\](?:\[([^\]]*)\])?(?![(:[])/g);
  const alone = prose.matchAll(/<(https?:[^>\s]+)>/gi);
  return [
    ...[...inPlace].map(([, text = "", address = ""]) => [text, address]),
    ...[...byReference].map(([, text = "", name]) => [text, addresses.get((name || text).toLowerCase()) ?? ""]),
    ...[...alone].map(([, address = ""]) => [address, address]),
  ]
    .filter(([, address]) => address)
    .map(([text = "", address = ""]) => ({ text: plain(text), address: absolute(file, address) }));
}

/**
 * How the text of a link sounds: without marks, and whatever the letter case and spacing.
 *
 * @param {string} text
 */
function plain(text) {
  return text.replace(/[*_]/g, "").replace(/\s+/g, " ").trim().toLowerCase();
}

/**
 * One spelling for each address: relative ones from the content folder.
 *
 * @param {string} file
 * @param {string} address
 */
function absolute(file, address) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return URL.canParse(address) ? new URL(address).href : address;
  if (address.startsWith("#")) return file + address;
  return address.startsWith("/") ? address : posix.join(posix.dirname(file), address);
}

/** @param {{ text: string, address: string }[]} links */
function faultsOf(links) {
  /** @type {Map<string, Set<string>>} */
  const texts = new Map();
  /** @type {Map<string, Set<string>>} */
  const addresses = new Map();
  for (const { text, address } of links) {
    texts.set(address, (texts.get(address) ?? new Set()).add(text));
    addresses.set(text, (addresses.get(text) ?? new Set()).add(address));
  }
  return [
    ...[...texts]
      .filter(([, several]) => several.size > 1)
      .map(
        ([address, several]) => `${address} has the texts ${[...several].map((text) => `"${text}"`).join(" and ")}.`,
      ),
    ...[...addresses]
      .filter(([, several]) => several.size > 1)
      .map(([text, several]) => `"${text}" leads to ${[...several].join(" and ")}.`),
    ...[...addresses.keys()]
      .filter((text) => SAYS_NOTHING.test(text))
      .map((text) => `"${text}" does not say where it leads.`),
    ...[...texts.keys()]
      .filter((address) => /^https?:\/\/[^/?#]+\/?[?#]?$/i.test(address))
      .map((address) => `${address} is a home page, not a document.`),
  ];
}

/** Every external address with the pages that link to it, under its host. */
function printExternal() {
  /** @type {Map<string, Map<string, string[]>>} */
  const hosts = new Map();
  for (const { file, links } of pages) {
    for (const address of new Set(links.map((link) => link.address))) {
      const host = /^https?:\/\/([^/?#]+)/i.exec(address)?.[1];
      if (host === undefined) continue;
      const known = hosts.get(host) ?? new Map();
      hosts.set(host, known.set(address, [...(known.get(address) ?? []), file]));
    }
  }
  for (const [host, known] of [...hosts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`${host} (${known.size})`);
    for (const [address, files] of [...known].sort(([a], [b]) => (a < b ? -1 : 1)))
      console.log(`  ${address}  ← ${files.join(", ")}`);
  }
  console.log("");
}
