/** Pagefind's end is noticed at once, however it comes; each of these stood in for Pagefind in a build that waited. */
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { PagefindProcess } from "../../../../src/search/index/pagefind-process.ts";
import { temporaryFolder } from "../../../support/content/content.ts";

afterEach(() => vi.unstubAllEnvs());

/** Has a shell script stand in for Pagefind. */
function standIn(script: string): string {
  const folder = temporaryFolder();
  const file = join(folder, "pagefind");
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  vi.stubEnv("PAGEFIND_EXTENDED_BINARY_PATH", file);
  return folder;
}

const ANSWER = Buffer.from('{"message_id":1,"payload":{"type":"NewIndex","index_id":0}}').toString("base64");

describe("a Pagefind that", () => {
  test.each([
    ["ends before it reads", "exit 4", "ended with 4"],
    ["is killed", "kill -9 $$", "was ended by SIGKILL"],
    ["is killed while it reads", "head -c 10 > /dev/null; kill -9 $$", "was ended by SIGKILL"],
    ["closes its output and stays", "exec 1>&-; exec sleep 1000", "was ended by SIGKILL"],
    ["answers with something else", "printf 'nonsense,'; exec sleep 1000", "answered in a form that is not understood"],
    [
      "gets no more memory",
      "echo 'memory allocation of 25104 bytes failed' >&2; kill -ABRT $$",
      "was ended by SIGABRT: memory allocation of 25104 bytes failed",
    ],
    [
      "gets no more threads",
      `echo 'ThreadPoolBuildError { kind: IOError(Os { code: 11, message: "Resource unavailable" }) }' >&2; exit 101`,
      "ended with 101: Resource unavailable",
    ],
    [
      "finds no room on the disk",
      "echo 'panicked: No space left on device (os error 28)' >&2; exit 101",
      "ended with 101: No space left on device (os error 28)",
    ],
  ])("%s", async (_what, script, told) => {
    const folder = standIn(script);
    const pagefind = new PagefindProcess(folder);
    await expect(pagefind.ask({ type: "NewIndex" })).rejects.toThrow(
      `Pagefind, which was making the search index in ${folder}, ${told}`,
    );
    await expect(pagefind.ask({ type: "AddFile" })).rejects.toThrow(told);
    await pagefind.close();
  });

  test("ends after an answer, with more than one question open, fails them all", async () => {
    const pagefind = new PagefindProcess(standIn(`printf '${ANSWER},'; head -c 60 > /dev/null; kill -9 $$`));
    expect(await pagefind.ask({ type: "NewIndex" })).toEqual({ type: "NewIndex", index_id: 0 });
    const big = "a".repeat(100_000);
    const asked = await Promise.allSettled([1, 2, 3].map(() => pagefind.ask({ type: "AddFile", file_contents: big })));
    expect(asked.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    await pagefind.close();
  });

  test("is not there is told as such", async () => {
    vi.stubEnv("PAGEFIND_EXTENDED_BINARY_PATH", join(temporaryFolder(), "nothing"));
    const pagefind = new PagefindProcess(temporaryFolder());
    await expect(pagefind.ask({ type: "NewIndex" })).rejects.toThrow("did not start");
    await pagefind.close();
  });
});

test("a Pagefind that is closed fails what it was asked and has not answered", async () => {
  const pagefind = new PagefindProcess(standIn("exec sleep 1000"));
  const asked = pagefind.ask({ type: "NewIndex" });
  await Promise.all([expect(asked).rejects.toThrow("was ended by SIGKILL"), pagefind.close()]);
});

test("Pagefind stands in the folder that it is given, and no setting of Pagefind's reaches it", async () => {
  vi.stubEnv("PAGEFIND_LOGFILE", "/tmp/log");
  const folder = standIn(`[ "$(ls)" = pagefind ] && [ -z "$PAGEFIND_LOGFILE" ] && exit 7; exit 8`);
  const pagefind = new PagefindProcess(folder);
  await expect(pagefind.ask({ type: "NewIndex" })).rejects.toThrow("ended with 7");
  await pagefind.close();
});
