/** A long made-up history: no address ever changes its meaning without being asked about, and none is lost. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nextRegister } from "../../src/links/record.ts";
import { writeRegister } from "../../src/links/register-file.ts";
import type { Settlement } from "../../src/links/settlement.ts";
import { bestSettlement } from "../../src/links/settlement.ts";
import { load } from "../../src/pipeline.ts";
import { temporaryFolder } from "../support/content.ts";
import { History, ORDINARY } from "../support/history.ts";

const STEPS = 320;

describe.each([1, 2, 3])("seed %i", (seed) => {
  test(`${STEPS} edits, every question answered from the truth`, async () => {
    const content = temporaryFolder();
    const history = new History(seed);
    /** Every meaning that every address ever had. */
    const published = new Map<string, Set<string>>();
    let before = new Map<string, string>();
    const last = new Map<string, string>();
    const asked = new Map<string, number>();
    const good: boolean[] = [];
    const bad: string[] = [];
    const needless: string[] = [];
    const silent: string[] = [];

    for (let step = 0; step <= STEPS; step++) {
      const edits = step === 0 ? [] : history.steps();
      const edit = edits.join("+");
      history.write(content);
      const { held, diagnostics } = await load({ content });
      const { holding } = held;
      if (!holding) throw new Error(JSON.stringify(diagnostics));
      const fates = holding.questions.flatMap(({ fates }) => fates);
      const questioned = new Set(fates.map(({ entry }) => entry.address));
      if (fates.length > 0) asked.set(edit, (asked.get(edit) ?? 0) + 1);
      if (edits.every((one) => ORDINARY.some((name) => name === one)) && fates.length > 0)
        needless.push(`${step} ${edit}: ${[...questioned].join(" ")}`);

      const now = history.meanings();
      for (const [address, meaning] of before) {
        const truth = history.whereIs(meaning);
        const isAsWas = now.get(address) === meaning || ("address" in truth && truth.address === address);
        if (!isAsWas && !questioned.has(address)) silent.push(`${step} ${edit}: ${address} (${meaning})`);
      }
      for (const fate of fates) {
        const meaning = last.get(fate.entry.address);
        if (!meaning) continue;
        const truth = history.whereIs(meaning);
        const best = bestSettlement(fate);
        const to = "gone" in truth ? undefined : truth.address;
        const ok = to === undefined ? best.because !== undefined : best.to === to && best.because === undefined;
        good.push(ok);
        if (!ok)
          bad.push(`${step} ${edit} ${fate.entry.address} best ${best.to} (${fate.alike.toFixed(2)}) truth ${to}`);
      }
      const settlements = fates.map(({ entry: { address } }): Settlement => {
        const meaning = last.get(address);
        if (meaning === undefined) throw new Error(`${address} was never published`);
        const truth = history.whereIs(meaning);
        if ("gone" in truth) return { kind: "ended", address, to: undefined, because: "It was given up." };
        if (truth.address === address) return { kind: "same", address };
        return { kind: "ended", address, to: truth.address, because: undefined };
      });
      const next = nextRegister(
        holding,
        settlements,
        `20${10 + Math.floor(step / 300)}-01-${String((step % 28) + 1).padStart(2, "0")}`,
      );
      writeFileSync(join(content, "register.json"), writeRegister(next));
      for (const [address, meaning] of now) published.set(address, (published.get(address) ?? new Set()).add(meaning));
      before = now;
      for (const [address, meaning] of now) last.set(address, meaning);
    }

    console.log(good.filter(Boolean).length, bad.length, bad.slice(0, 40).join("\n"));
    expect(silent).toEqual([]);
    expect(needless).toEqual([]);
    expect(published.size).toBeGreaterThan(800);
    console.log(seed, published.size, [...asked], readFileSync(join(content, "register.json")).length);
  });
});
