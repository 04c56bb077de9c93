/** Where the releases of an output folder are, written out so that a change of the layout on disk is noticed. */
import { basename, dirname, join } from "node:path";

export function waymarkStore(output: string): string {
  return join(dirname(output), `.${basename(output)}.waymark`);
}
