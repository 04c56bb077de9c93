/** What stood at the addresses of a question and what stands there now, side by side, as far as the register quotes it. */
import type { Comparison } from "../../../register/review/compare.ts";
import type { OpenQuestion } from "../../../register/review/outcomes.ts";
import { anchorOf } from "../../../register/store/register.ts";
import { visible } from "../../report/visible.ts";

/** Characters of a column. */
const WIDTH = 36;

export function sideBySide({ outcomes }: OpenQuestion, { site }: Comparison): string {
  const rows = outcomes.flatMap(({ entry, now, to, also = [], similarity }) => {
    const name = anchorOf(entry.address) === "" ? entry.address : `#${anchorOf(entry.address)}`;
    const where = similarity > 0 && to !== entry.address ? [to, ...also].join(" and ") : undefined;
    const there = to === undefined ? undefined : site.byAddress.get(to);
    return [
      [name, now ? name : "(gone)"],
      [entry.says || "(not quoted)", now ? now.says || "(nothing)" : ""],
      ...(where ? [["", `→ ${where}${there && there !== now ? `: ${there.says}` : ""}`]] : []),
      ["", ""],
    ];
  });
  const lines = [["it was", "it is"], ...rows].flatMap(([left = "", right = ""]) => {
    const [a, b] = [wrapped(visible(left)), wrapped(visible(right))];
    return Array.from({ length: Math.max(a.length, b.length, 1) }, (_, at) =>
      `  ${(a[at] ?? "").padEnd(WIDTH)} │ ${b[at] ?? ""}`.trimEnd(),
    );
  });
  return `${lines.join("\n")}\n`;
}

/** A text in lines of a column's width; words that are too long are cut. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ").flatMap((one) => one.match(new RegExp(`.{1,${WIDTH}}`, "gu")) ?? [])) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
