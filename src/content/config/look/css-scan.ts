/**
 * Reads a style sheet as far as we must know it: where blocks open and close, what it loads, and its
 * at-rules. It stands inside a cascade layer, so a bracket too many would end the layer.
 */

export interface CssUrl {
  /** Decoded. */
  readonly url: string;
  /** Offsets of the whole `url(…)`, or of a string that stands for one. */
  readonly start: number;
  readonly end: number;
}

export interface CssScan {
  readonly urls: readonly CssUrl[];
  /** Names of at-rules in lower case, with their offsets. */
  readonly atRules: readonly { readonly name: string; readonly start: number }[];
  /** What stops the reading of the sheet, in a sentence. */
  readonly faults: readonly { readonly message: string; readonly start: number }[];
}

const CLOSING: Readonly<Record<string, string>> = { "{": "}", "(": ")", "[": "]" };

/** Comments, strings, addresses without quotes, names and escapes; anything else is one sign. */
const TOKEN =
  /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[\s\S])*(?:"|(?=\n)|$)|'(?:[^'\\\n]|\\[\s\S])*(?:'|(?=\n)|$)|@?(?:[-\w\u0080-\uffff]|\\[^\n])+\(?|[\s\S]/g;

/** Functions whose strings are addresses. */
const LOADING = /^(?:url|src|image|image-set|-webkit-image-set|cross-fade)\($/;

export function scanCss(css: string): CssScan {
  const urls: CssUrl[] = [];
  const atRules: { name: string; start: number }[] = [];
  const faults: { message: string; start: number }[] = [];
  const open: { sign: string; start: number; loads: boolean }[] = [];
  let isImport = false; // What it loads is told as one fault.
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(css); found !== null; found = TOKEN.exec(css)) {
    const [token] = found;
    const start = found.index;
    const first = token.charAt(0);
    if (token.startsWith("/*")) {
      if (!token.endsWith("*/") || token.length < 4) faults.push({ message: "This comment does not end.", start });
    } else if (first === '"' || first === "'") {
      if (token.length < 2 || !token.endsWith(first))
        faults.push({ message: "This text in quotes does not end.", start });
      else if (open.some(({ loads }) => loads) && !isImport)
        urls.push({ url: decode(token.slice(1, -1)), start, end: start + token.length });
    } else if (token.endsWith("(") && token.length > 1) {
      const name = decode(token).toLowerCase();
      const bare = name === "url(" ? bareUrl(css, TOKEN.lastIndex) : undefined;
      if (bare !== undefined) {
        if (!isImport) urls.push({ url: decode(bare.text), start, end: bare.end });
        TOKEN.lastIndex = bare.end;
      } else open.push({ sign: "(", start, loads: LOADING.test(name) });
    } else if (first === "@") {
      atRules.push({ name: decode(token.slice(1)).toLowerCase(), start });
      isImport = atRules.at(-1)?.name === "import";
    } else if (token === ";") isImport = false;
    else if (token in CLOSING) open.push({ sign: token, start, loads: false });
    else if (token === "}" || token === ")" || token === "]") {
      const last = open.pop();
      if (last === undefined || CLOSING[last.sign] !== token) {
        faults.push({ message: `This \`${token}\` closes nothing.`, start });
        return { urls, atRules, faults };
      }
    }
  }
  const left = open.at(-1);
  if (left !== undefined) faults.push({ message: `This \`${left.sign}\` is not closed.`, start: left.start });
  return { urls, atRules, faults };
}

/** The text of a `url(` without quotes, and the offset behind its bracket; undefined where quotes follow. */
function bareUrl(css: string, at: number): { text: string; end: number } | undefined {
  const pattern = /\s*((?:[^\s"'()\\]|\\[^\n])*)\s*\)/y;
  pattern.lastIndex = at;
  const found = pattern.exec(css);
  return found === null ? undefined : { text: found[1] ?? "", end: pattern.lastIndex };
}

/** A name or a text with its escapes resolved. */
function decode(text: string): string {
  return text.replace(/\\(?:([0-9a-f]{1,6})\s?|\n|([\s\S]))/gi, (_whole, code: string | undefined, sign = "") => {
    const point = Number.parseInt(code ?? "", 16);
    return code === undefined ? sign : point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd";
  });
}
