/** Runs `waymark serve` on a small site. */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { start, whenWatching } from "../command.ts";
import { smallSite, writeFiles } from "../content/content.ts";

export interface PreviewSite {
  /** Address of the preview, ending in the base path. */
  readonly url: string;
  /** The output folder. */
  readonly folder: string;
  readonly content: string;
  readonly close: () => void;
}

export async function preview(): Promise<PreviewSite> {
  const root = mkdtempSync(join(realpathSync(tmpdir()), "waymark-preview-"));
  const content = join(root, "content");
  const folder = join(root, "site");
  writeFiles(content, smallSite());
  const server = start(["serve", "--content", content, "--output", folder, "--port", "0"]);
  const url = await whenWatching(server);
  return {
    url,
    folder,
    content,
    close: () => {
      server.kill("SIGTERM");
      rmSync(root, { recursive: true, force: true });
    },
  };
}
