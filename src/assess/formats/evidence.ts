/** Evidence as one line of text, as tables and text fields show it. */
import type { Evidence } from "../model/answers.ts";
import { isDate, isSafeUrl } from "./checks.ts";
import { LIMITS } from "./limits.ts";

/** One line: title, address and day, separated by bars. */
export function writeEvidence({ title, url, on }: Evidence): string {
  const escaped = title.replace(/[\\|]/g, "\\$&").replace(/\s*[\r\n]+\s*/g, " ");
  return [escaped, url, on].filter((part) => part !== undefined).join(" | ");
}

export function readEvidence(line: string): Evidence {
  const [escaped = "", ...rest] = line.split(" | ");
  const title = escaped.replace(/\\([\\|])/g, "$1");
  const url = rest.find(isSafeUrl) ?? (isSafeUrl(title.trim()) ? title.trim() : undefined);
  const on = rest.find(isDate);
  return { title: title.slice(0, LIMITS.name), url, on };
}
