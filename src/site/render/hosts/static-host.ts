/** `_headers` and `_redirects`, which several static hosts read by themselves. */
import { encodeAddress } from "../../../base/model/address-text.ts";
import type { Hosting } from "./host-data.ts";
import { headerLines } from "./pattern.ts";

export function staticHeaders({ rules }: Hosting): string {
  return rules
    .map(({ pattern, headers }) => `${pattern}\n${headerLines(headers, (name, value) => `  ${name}: ${value}\n`)}`)
    .join("");
}

export function staticRedirects({ moves }: Hosting): string {
  return moves.map(({ from, to }) => `${encodeAddress(from)} ${to} 301\n`).join("");
}
