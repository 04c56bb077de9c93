/** Fingerprints and likeness: what counts as the same text, and how near a sketch comes to the truth. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  decodeSketch,
  encodeSketch,
  fingerprintOf,
  SKETCH_SIZE,
  sketchOf,
  textOf,
} from "../../../../src/register/match/fingerprint.ts";
import { SAME_TEXT, UNSURE } from "../../../../src/register/match/levels.ts";
import { similarityOf, termWeights } from "../../../../src/register/match/similarity.ts";
import { PACKAGE_FOLDER } from "../../../../src/setup/package-folder.mjs";
import { BACKUPS, INCIDENTS, PASSWORDS, RELEASES, type SampleLevel } from "../../../support/content/ladders.ts";

const evenly = () => 1;
const similarity = (a: string, b: string) => similarityOf(sketchOf(a), sketchOf(b), evenly).similarity;
const wholeOf = ({ statement, enough, better }: SampleLevel) => `${statement}\n${enough}\n${better}`;
const TEXTS = [BACKUPS, PASSWORDS, RELEASES, INCIDENTS].map((ladder) => ladder.map(wholeOf));

/** Different made-up words, so that the true likeness of two lists is known. */
const wordsFrom = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `${(from + index).toString(36).padStart(4, "q")}x`).join(" ");

describe("the likeness of two texts", () => {
  test("is 1 for one text and 0 for texts without a word in common", () => {
    expect(similarityOf(sketchOf(wordsFrom(0, 60)), sketchOf(wordsFrom(0, 60)), evenly)).toEqual({
      similarity: 1,
      containment: 1,
    });
    expect(similarityOf(sketchOf(wordsFrom(0, 60)), sketchOf(wordsFrom(60, 120)), evenly)).toEqual({
      similarity: 0,
      containment: 0,
    });
  });

  test("does not depend on order, case, marks, line ends, repetition or which comes first", () => {
    const [text = ""] = TEXTS[0] ?? [];
    const words = text.split(/\s+/);
    expect(similarity(text, words.toReversed().join("\n"))).toBe(1);
    expect(similarity(text, text.toUpperCase())).toBe(1);
    expect(similarity(text, text.replace(/[.,:;]/g, "").replaceAll(" ", "\r\n"))).toBe(1);
    expect(similarity(text, `${text} ${text}`)).toBe(1);
    const [, other = ""] = TEXTS[0] ?? [];
    expect(similarity(text, other)).toBe(similarity(other, text));
  });

  test("counts the endings of words as nothing", () => {
    expect(similarity("review reviews reviewed reviewing", "reviewers")).toBe(1);
  });

  test("of nothing is 0, also to nothing", () => {
    expect(similarityOf(sketchOf(""), sketchOf(""), evenly)).toEqual({ similarity: 0, containment: 0 });
    expect(similarity("", "a written plan")).toBe(0);
    expect(similarity("a written plan", " — …\n")).toBe(0);
  });

  test("tells how much of the first the second holds", () => {
    const { similarity, containment } = similarityOf(sketchOf(wordsFrom(0, 30)), sketchOf(wordsFrom(0, 60)), evenly);
    expect(similarity).toBe(0.5);
    expect(containment).toBe(1);
  });

  test.each([
    [400, 400, 0],
    [400, 400, 100],
    [400, 400, 200],
    [400, 400, 360],
    [300, 900, 250],
    [40, 900, 30],
  ])("of long texts of %i and %i words that share %i is near the true value", (first, second, shared) => {
    const [a, b] = [wordsFrom(0, first), wordsFrom(first - shared, first - shared + second)];
    const truth = shared / (first + second - shared);
    expect(Math.abs(similarity(a, b) - truth)).toBeLessThan(0.08);
  });

  test("of a short text that is part of a long one still says that it is held", () => {
    const { containment } = similarityOf(sketchOf(wordsFrom(0, 40)), sketchOf(wordsFrom(0, 900)), evenly);
    expect(containment).toBe(1);
  });

  test("weighs a word less the more levels of a ladder use it", () => {
    const levels = [`${wordsFrom(0, 20)} common`, `${wordsFrom(20, 40)} common`, `${wordsFrom(40, 60)} common`];
    const sketches = levels.map(sketchOf);
    const weigh = termWeights(sketches);
    const [common = 0] = sketchOf("common");
    expect(weigh(common)).toBeCloseTo(1 / 3);
    expect(weigh(-1)).toBe(1);
    const [a = [], b = []] = sketches;
    expect(similarityOf(a, b, weigh).similarity).toBeLessThan(similarityOf(a, b, evenly).similarity);
  });
});

describe("the bounds hold for texts as people write them", () => {
  test("no two levels are taken for one another", () => {
    const all = TEXTS.flat();
    for (const ladder of TEXTS) {
      const weigh = termWeights(ladder.map(sketchOf));
      for (const a of ladder)
        for (const b of all)
          if (a !== b) expect(similarityOf(sketchOf(a), sketchOf(b), weigh).similarity).toBeLessThan(UNSURE);
    }
  });

  test("a level without every fifth word and with new ones in their place is the same", () => {
    for (const ladder of TEXTS) {
      const weigh = termWeights(ladder.map(sketchOf));
      for (const text of ladder) {
        const reworded = text
          .split(/\s+/)
          .map((word, index) => (index % 5 === 0 ? `other${index}` : word))
          .join(" ");
        expect(similarityOf(sketchOf(text), sketchOf(reworded), weigh).similarity).toBeGreaterThan(SAME_TEXT);
      }
    }
  });

  test("over our own guidance a sketch is near the true value", () => {
    const content = join(PACKAGE_FOLDER, "content");
    const levels = readdirSync(content, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".md"))
      .flatMap((path) => readFileSync(join(content, path), "utf8").split(/^### /m).slice(1))
      .slice(0, 60);
    expect(levels.length).toBeGreaterThan(20);
    const stems = levels.map(
      (text) =>
        new Set(
          [
            ...text
              .normalize("NFKD")
              .toLowerCase()
              .matchAll(/[\p{L}\p{N}]{3,}/gu),
          ].map(([word]) => word.slice(0, 6)),
        ),
    );
    const sketches = levels.map(sketchOf);
    for (let i = 0; i < levels.length; i++)
      for (let j = i + 1; j < levels.length; j++) {
        const [a = new Set<string>(), b = new Set<string>()] = [stems[i], stems[j]];
        const shared = [...a].filter((stem) => b.has(stem)).length;
        const truth = shared / (a.size + b.size - shared);
        const guess = similarityOf(sketches[i] ?? [], sketches[j] ?? [], evenly).similarity;
        expect(Math.abs(guess - truth), `levels ${i} and ${j}`).toBeLessThan(0.13);
      }
  });
});

describe("texts in any script", () => {
  test("without spaces between words are compared by pairs of characters", () => {
    const text = "毎晩すべてのサーバーを別の部屋にバックアップし、四半期ごとに一つを復元して時間を測る。";
    const edited = "毎晩すべてのサーバーを別の建物にバックアップし、四半期ごとに一つを復元して時間を測る。";
    const other = "当番の担当者は昼夜を問わず十五分以内に警報へ応答し、記録係が経過を書き留める。";
    expect(similarity(text, text)).toBe(1);
    expect(similarity(text, edited)).toBeGreaterThan(0.6);
    expect(similarity(text, other)).toBeLessThan(UNSURE);
  });

  test("in Chinese and Thai have sketches too", () => {
    expect(sketchOf("备份存放在远处，每季度恢复一次。").length).toBeGreaterThan(5);
    expect(sketchOf("เราสำรองข้อมูลทุกคืน").length).toBeGreaterThan(3);
  });

  test("are the same whether accents are composed or not", () => {
    const text = "Les sauvegardes sont vérifiées à l’étranger, où un élève les relève fréquemment.";
    expect(text.normalize("NFC")).not.toBe(text.normalize("NFD"));
    expect(sketchOf(text.normalize("NFC"))).toEqual(sketchOf(text.normalize("NFD")));
  });

  test.each(["vérifiées", "über", "Škoda", "nécessité", "mañana"])("%s is one word, accents or not", (word) => {
    expect(sketchOf(word)).toHaveLength(1);
    for (const piece of word.normalize("NFD").split(/\p{M}/u)) expect(sketchOf(word)).not.toEqual(sketchOf(piece));
  });

  test("Japanese with voiced marks is compared by the same pairs, composed or not", () => {
    const text = "バックアップが必要";
    expect(sketchOf(text).length).toBeGreaterThanOrEqual(8);
    expect(sketchOf(text.normalize("NFD"))).toEqual(sketchOf(text));
  });

  test.each([
    ["French", "Vérifiées, élèves, étranger, fréquemment, sécurité, équipe.", 6],
    ["Greek", "Κάθε νύχτα αντίγραφα όλων των διακομιστών.", 6],
    ["Russian", "Каждую ночь копируются все серверы.", 5],
    ["Vietnamese", "Mỗi đêm chúng tôi sao lưu máy chủ.", 5],
    ["Korean", "매일밤 모든서버를 백업하고 분기마다 복원한다.", 5],
    ["Hindi", "हर रात सभी सर्वरों का बैकअप दूसरे कमरे में रखा जाता है।", 5],
    ["Arabic", "ننسخ جميع الخوادم كل ليلة إلى غرفة أخرى.", 5],
  ])("keep the words of %s whole", (_, text, least) => {
    expect(sketchOf(text).length).toBeGreaterThanOrEqual(least);
  });
});

describe("sketches and prints", () => {
  test("a sketch is sorted, has no number twice and is never longer than it may be", () => {
    for (const text of ["", "one word", ...TEXTS.flat(), wordsFrom(0, 5000)]) {
      const sketch = sketchOf(text);
      expect(sketch).toEqual([...new Set(sketch)].sort((a, b) => a - b));
      expect(sketch.length).toBeLessThanOrEqual(SKETCH_SIZE);
    }
    expect(sketchOf(wordsFrom(0, 5000))).toHaveLength(SKETCH_SIZE);
  });

  test("a sketch comes back from its text as it was", () => {
    for (const sketch of [[], [0], [65_535], [0, 1, 255, 256, 65_535], ...TEXTS.flat().map(sketchOf)]) {
      const text = encodeSketch(sketch);
      expect(text).toMatch(/^[\w-]*$/);
      expect(decodeSketch(text)).toEqual(sketch);
    }
  });

  test("an odd byte at the end of a sketch is left out", () => {
    expect(decodeSketch(Buffer.from([0, 7, 9]).toString("base64url"))).toEqual([7]);
  });

  test("a print is the same for texts that differ in white space, and another for any other difference", () => {
    expect(fingerprintOf(" a\n\tb ")).toBe(fingerprintOf("a b"));
    expect(fingerprintOf("a b")).not.toBe(fingerprintOf("a. b"));
    expect(fingerprintOf("a b")).toHaveLength(12);
  });

  test("the text of HTML is its words without marks", () => {
    expect(sketchOf(textOf('<p class="lead">Copies <em>lie</em>&nbsp;far<br>away</p>'))).toEqual(
      sketchOf("copies lie far away"),
    );
    expect(sketchOf(textOf("<p>Rock &amp; roll</p>"))).toEqual(sketchOf("rock roll"));
  });
});
