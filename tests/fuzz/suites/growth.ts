/**
 * Check takes time in proportion to what it reads: a content folder with a
 * fragment repeated twice as often takes at most 2.6 times as long.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createPainter } from "../../../src/command/report/painter.ts";
import { prettyReport } from "../../../src/command/report/pretty.ts";
import { load } from "../../../src/pipeline.ts";
import type { Input, Suite } from "../frame/suite.ts";
import { REPEATS, SHAPES } from "../growth/shapes.ts";

/** Each size is twice the one before; the first that grows too fast ends the look, so that none takes long. */
const SIZES = [4, 8, 16, 32, 64, 128].map((kilobytes) => kilobytes * 1024);
const MOST_RATIO = 2.6;
/** Milliseconds below which a time says nothing; even growing by the square from here stays in bounds at 1 MB. */
const QUICK = 15;
/** Times that a slow pair is measured before it counts: a machine has other things to do. */
const ATTEMPTS = 6;

export const suite: Suite = {
  name: "growth",
  holds: "Twice the input takes at most 2.6 times as long to check.",
  share: 1,
  make: (random) => {
    const shape = random.pick(SHAPES);
    const first = random.pick(shape.fragments);
    const fragment = random.oneIn(2) ? first : first + random.pick(shape.fragments);
    return { shape: shape.name, repeat: random.pick(Object.keys(REPEATS)), fragment };
  },
  look: async (input, { folder }) => {
    const { shape: name, repeat: how = "", fragment } = input;
    const shape = SHAPES.find((candidate) => candidate.name === name);
    const repeat = REPEATS[how];
    if (!shape || !repeat || !fragment) return undefined;
    const timeOf = (size: number) => timeToCheck(shape.files(repeat(fragment, size)), folder);
    let before = await timeOf(SIZES[0] ?? 0);
    for (const size of SIZES.slice(1)) {
      let now = await timeOf(size);
      for (let attempt = 1; now > QUICK && now / before > MOST_RATIO; attempt++) {
        if (attempt === ATTEMPTS)
          return `${name}, ${how}: ${JSON.stringify(fragment)} takes ${before.toFixed(0)} ms, twice as much takes ${now.toFixed(0)} ms.`;
        before = Math.max(before, await timeOf(size / 2));
        now = Math.min(now, await timeOf(size));
      }
      before = now;
    }
    return undefined;
  },
};

/** Milliseconds of processor time for a check with its report. */
async function timeToCheck(files: Input, folder: string): Promise<number> {
  const content = join(folder, "content");
  rmSync(content, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  const before = process.cpuUsage();
  const { diagnostics, sources } = await load({ content });
  prettyReport(diagnostics, sources, createPainter(false));
  return process.cpuUsage(before).user / 1000;
}
