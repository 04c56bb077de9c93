/** Rows of cells as text: quoted where needed, and safe to open in a spreadsheet program. */

/** A cell that a spreadsheet would take for a formula, with the apostrophes that already stand before it. */
const FORMULA = /^'*\s*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** UTF-8 with a byte order mark and CRLF, as spreadsheet programs want it. */
export function writeRows(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows of text, separated by commas, semicolons or tabs, whichever the first line has most of. */
export function readRows(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, "");
  const [first = ""] = plain.split(/[\r\n]/, 1);
  const [separator = ","] = [",", ";", "\t"].sort((a, b) => first.split(b).length - first.split(a).length);
  const rows: string[][] = [];
  let row: string[] = [];
  // A cell, quoted or not, and what ends it.
  const pattern = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"?)?([^${separator}\r\n]*)(${separator}|\r\n?|\n|$)`, "gy");
  for (;;) {
    const [whole = "", quoted, bare = "", end = ""] = pattern.exec(plain) ?? [];
    const value = (quoted?.replaceAll('""', '"') ?? "") + bare;
    row.push(/^'/.test(value) && FORMULA.test(value) ? value.slice(1) : value);
    if (end !== separator) {
      if (row.some((one) => one !== "")) rows.push(row);
      row = [];
    }
    if (whole === "" || end === "") return rows;
  }
}
