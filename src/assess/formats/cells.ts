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

/** Rows of text, separated by commas, semicolons or tabs, as the first line says. */
export function readRows(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, "");
  const separator = separatorOf(plain);
  const rows: string[][] = [];
  let row: string[] = [];
  let value = "";
  let isQuoted = false;
  let isStart = true;
  const endCell = () => {
    row.push(/^'/.test(value) && FORMULA.test(value) ? value.slice(1) : value);
    value = "";
    isStart = true;
  };
  for (let at = 0; at < plain.length; at++) {
    const sign = plain.charAt(at);
    if (isQuoted) {
      if (sign !== '"') value += sign;
      else if (plain.charAt(at + 1) === '"') {
        value += '"';
        at++;
      } else isQuoted = false;
    } else if (sign === '"' && isStart) {
      isQuoted = true;
      isStart = false;
    } else if (sign === separator) endCell();
    else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && plain.charAt(at + 1) === "\n") at++;
      endCell();
      rows.push(row);
      row = [];
    } else {
      value += sign;
      isStart = false;
    }
  }
  if (value !== "" || row.length > 0 || !isStart) {
    endCell();
    rows.push(row);
  }
  return rows.filter((cells) => cells.some((one) => one !== ""));
}

/** The sign that separates the cells of the first line. */
function separatorOf(text: string): string {
  const [first = ""] = text.split(/[\r\n]/, 1);
  const counts = [",", ";", "\t"].map((sign) => ({ sign, count: first.split(sign).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}
