/**
 * Puts the texts into the sheet of a large topic, from the pages of its practices. What cannot be fetched
 * stays a title with its statements, each a link.
 */
import { element } from "./page/dom.ts";
import { parseWords } from "./page/interface-words.ts";

/** How long a page is waited for, in milliseconds. */
const LONGEST = 30_000;

/** Pages fetched at a time. */
const AT_ONCE = 4;

const status = document.querySelector<HTMLElement>("[data-sheet]");
const articles = [...document.querySelectorAll<HTMLElement>("[data-sheet-part]")];
if (status) void fill(status);

async function fill(status: HTMLElement): Promise<void> {
  const translate = parseWords(status.dataset["sheet"]);
  const all = String(articles.length);
  let done = 0;
  let failed = 0;
  const queue = articles.values();
  const work = async () => {
    for (const article of queue) {
      try {
        put(await fetchPage(pathOf(article)), article);
      } catch {
        failed++;
      }
      status.textContent = translate("loading", { count: String(++done), all });
    }
  };
  status.dataset["sheetState"] = "loading";
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  keepLinksHere();
  status.textContent = failed === 0 ? translate("done", { all }) : translate("failed", { count: String(failed), all });
  status.dataset["sheetState"] = failed === 0 ? "done" : "failed";
  // The texts moved what a link leads to.
  document.querySelector(":target")?.scrollIntoView();
}

/** A page as a document. `fetch` would give text, which trusted types let nobody parse. */
function fetchPage(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.onload = () => {
      const page = request.status === 200 ? request.responseXML : null;
      if (page) resolve(page);
      else reject(new Error(`no page at ${address}`));
    };
    request.timeout = LONGEST;
    request.onerror = () => reject(new Error(`no answer from ${address}`));
    request.ontimeout = request.onerror;
    request.send();
  });
}

/** Puts the texts of a practice's page under its title and statements. */
function put(page: Document, article: HTMLElement): void {
  const prefix = `${article.id}--`;
  const own = pathOf(article);
  const shift = Number(article.querySelector(".sheet-title")?.localName.slice(1) ?? 2) - 1;
  const copyOf = (from: Element, name: string) => imported(from, name, prefix, own, shift);
  const take = (from: Element | null, name: string) => (from ? [copyOf(from, name)] : []);
  const levels = [...article.querySelectorAll<HTMLElement>(":scope > .sheet-level")];
  if (levels.some((level) => page.getElementById(level.id.slice(prefix.length)) === null))
    throw new Error("another practice");
  const [first] = levels;
  if (article.dataset["sheetPart"] === "all") {
    const before = [...take(page.querySelector(".practice-lead > .prose"), "prose lead")];
    const behind: HTMLElement[] = [];
    const ladder = page.querySelector(".reading");
    for (const section of page.querySelectorAll(".practice-section")) {
      const isBefore = ladder && section.compareDocumentPosition(ladder) & Node.DOCUMENT_POSITION_FOLLOWING;
      (isBefore ? before : behind).push(copyOf(section, "sheet-section"));
    }
    for (const one of [...addressOf(article, ".sheet-title a"), ...before]) article.insertBefore(one, first ?? null);
    article.append(...behind);
  }
  for (const level of levels) {
    const source = page.getElementById(level.id.slice(prefix.length));
    level.querySelector(".sheet-level-head")?.append(...addressOf(level, ".sheet-statement a"));
    level.append(...take(source?.querySelector(".level-intro > .prose") ?? null, "prose"));
    for (const part of source?.querySelectorAll(".part") ?? []) level.append(copyOf(part, "sheet-part"));
    level.removeAttribute("data-short");
  }
}

/** The whole address of a link, as paper shows it. */
function addressOf(within: HTMLElement, link: string): HTMLElement[] {
  const href = within.querySelector<HTMLAnchorElement>(link)?.href;
  return href === undefined ? [] : [element("p", { class: "address-line" }, element("a", { href }, href))];
}

/** A copy of an element: ids get a prefix, headings a lower rank, and what is for screens goes. */
function imported(from: Element, className: string, prefix: string, own: string, shift: number): HTMLElement {
  const copy = element(from.localName === "section" ? "section" : "div", { class: className });
  if (from.id) copy.id = prefix + from.id;
  copy.append(...[...from.childNodes].map((child) => document.importNode(child, true)));
  for (const gone of copy.querySelectorAll(".anchor, .edition-level, .signpost, .visually-hidden")) gone.remove();
  for (const one of copy.querySelectorAll("[id]")) one.id = prefix + one.id;
  for (const link of copy.querySelectorAll<HTMLAnchorElement>('a[href^="#"]'))
    link.setAttribute("href", `${own}${link.getAttribute("href") ?? ""}`);
  for (const heading of copy.querySelectorAll("h2, h3, h4, h5")) {
    const lower = document.createElement(`h${Math.min(6, Number(heading.localName.slice(1)) + shift)}`);
    if (heading.id) lower.id = heading.id;
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
  return copy;
}

/** Links to what is on the sheet lead to the sheet. */
function keepLinksHere(): void {
  const ids = new Map(articles.map((article) => [pathOf(article), article.id]));
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".sheet-level a[href], .sheet-section a[href]")) {
    if (link.closest(".sheet-statement")) continue;
    const { pathname, hash, origin } = new URL(link.href, location.href);
    if (origin !== location.origin) continue;
    const practice = ids.get(pathname);
    // Words are explained once, at the end of the sheet.
    const isWord = hash.startsWith("#word-");
    const id = isWord ? hash.slice(1) : [practice, hash.slice(1)].filter(Boolean).join("--");
    if ((isWord || practice !== undefined) && document.getElementById(decoded(id))) link.setAttribute("href", `#${id}`);
  }
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

function pathOf(article: HTMLElement): string {
  const link = article.querySelector<HTMLAnchorElement>(".sheet-title a");
  return link ? new URL(link.href, location.href).pathname : "";
}
