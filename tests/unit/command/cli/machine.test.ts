/** When the machine fails, that is told in one sentence, with exit code 3, and never as a stack trace. */
import { spawn } from "node:child_process";
import { arch } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PACKAGE_FOLDER } from "../../../../src/setup/package-folder.mjs";
import { type Ended, ended, LAUNCHER } from "../../../support/command.ts";
import { smallSite, temporaryFolder, writeFiles } from "../../../support/content/content.ts";

function site(): string {
  const folder = temporaryFolder();
  writeFiles(join(folder, "content"), smallSite());
  return folder;
}

/** Runs a shell script in which `$WAYMARK` is the command. */
function shell(script: string, folder: string, env: Record<string, string> = {}): Promise<Ended> {
  const WAYMARK = `${process.execPath} ${LAUNCHER}`;
  return ended(
    spawn("bash", ["-c", script], {
      cwd: folder,
      env: { ...process.env, NODE_OPTIONS: "", NO_COLOR: "1", WAYMARK, ...env },
    }),
  );
}

const ONE_SENTENCE = /^waymark: [^\n]+\n$/;

describe.runIf(process.platform === "linux")("exit code 3 and one sentence tell of", () => {
  test.each([
    ["a full standard output", "$WAYMARK check --format json > /dev/full", /the standard output takes no more/],
    ["a standard output that is closed early", "$WAYMARK check --format json | true; exit ${PIPESTATUS[0]}", /EPIPE/],
    [
      "a working folder that is gone",
      "mkdir gone; cd gone; rmdir ../gone; $WAYMARK check",
      /the working folder is gone/,
    ],
    ["no descriptors", "ulimit -n 20; $WAYMARK build", /EMFILE/],
    ["files that may not grow", "ulimit -f 4; $WAYMARK build", /_site\.waymark/],
    [
      "a new page that does not fit on the disk",
      'ulimit -f 0; $WAYMARK new practice "How?" --topic safety',
      /content\/safety\/how\.md cannot be written/,
    ],
  ])("%s", async (_what, script, told) => {
    const { code, stderr } = await shell(script, site());
    expect(stderr).toMatch(ONE_SENTENCE);
    expect(stderr).toMatch(told);
    expect(code).toBe(3);
  });

  test("a Pagefind that is killed, with the folder that it was writing to", async () => {
    const folder = site();
    writeFiles(folder, { pagefind: "#!/bin/sh\nhead -c 50 > /dev/null\nkill -9 $$\n" });
    const { code, stderr } = await shell("chmod +x pagefind; $WAYMARK build", folder, {
      PAGEFIND_EXTENDED_BINARY_PATH: join(folder, "pagefind"),
    });
    expect(stderr).toMatch(ONE_SENTENCE);
    expect(stderr).toContain(join(folder, "._site.waymark"));
    expect(code).toBe(3);
  });

  test.each([
    ["memory", 20_000, /was ended by SIGABRT: memory allocation of \d+ bytes failed\n$/],
    ["memory for threads", 35_000, /: (?:Resource temporarily unavailable|memory allocation of \d+ bytes failed)\n$/],
  ])("a Pagefind that gets no more %s, with what it says of that", async (_what, kilobytes, told) => {
    const folder = site();
    const binary = join(PACKAGE_FOLDER, `node_modules/@pagefind/linux-${arch()}/bin/pagefind_extended`);
    writeFiles(folder, { pagefind: `#!/bin/sh\nulimit -v ${kilobytes}\nexec "${binary}" "$@"\n` });
    const { code, stderr } = await shell("chmod +x pagefind; $WAYMARK build", folder, {
      PAGEFIND_EXTENDED_BINARY_PATH: join(folder, "pagefind"),
    });
    expect(stderr).toMatch(ONE_SENTENCE);
    expect(stderr).toContain(join(folder, "._site.waymark"));
    expect(stderr).toMatch(told);
    expect(code).toBe(3);
  });

  test.each([
    ["check", 32],
    ["check --content=content", 100],
    ["links status", 100],
    ["serve --port 0 2>&1 >&3 | grep -v '^Building' >&2; exit ${PIPESTATUS[0]}", 70],
  ])("memory that is too little: %s, %i MB", async (words, megabytes) => {
    const folder = site();
    writeFiles(folder, { "content/large.md": `---\ntitle: Large\n---\n${"<b>\n".repeat(200_000)}` });
    const options = `--max-old-space-size=${megabytes}`;
    const { code, stderr } = await shell(`exec 3>&1; $WAYMARK ${words}`, folder, { NODE_OPTIONS: options });
    expect(stderr).toMatch(ONE_SENTENCE);
    expect(stderr).toMatch(/more memory than there is/);
    expect(code).toBe(3);
  });

  test("nothing that can be written to, by the exit code alone", async () => {
    expect(await shell("$WAYMARK check > /dev/full 2> /dev/full", site())).toEqual({ code: 3, stdout: "", stderr: "" });
  });
});
