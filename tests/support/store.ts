/** The folder of an output folder's releases, written out so that a change of it fails tests. */
import { basename, dirname, join } from "node:path";

export function waymarkStore(output: string): string {
  return join(dirname(output), `.${basename(output)}.waymark`);
}
