/**
 * Practices made up for measuring: always the same ones, of about 18 kB each,
 * shaped as real ones are (five levels, two parts, numbered steps, links).
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A small generator of numbers from 0 to 1, the same for the same seed.
 *
 * @param {number} seed
 */
function numbers(seed) {
  let state = seed * 2654435761 + 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const SYLLABLES = "ba de ki lo mu ra se ti vo na pe du fa gi ho ju ka le mi no".split(" ");

/** Made-up words, the early ones to be used most. */
const WORDS = Array.from({ length: 6000 }, (_, index) => {
  const next = numbers(index + 7);
  const count = 1 + Math.floor(next() * 3) + (index > 300 ? 1 : 0);
  return Array.from({ length: count }, () => SYLLABLES[Math.floor(next() * SYLLABLES.length)]).join("");
});

/**
 * @param {() => number} next
 * @param {number} count
 */
function sentence(next, count) {
  const words = Array.from({ length: count }, () => WORDS[Math.floor(WORDS.length * next() ** 3)]);
  if (next() < 0.35)
    words.splice(3, 0, `[${words.slice(0, 3).join(" ")}](https://example.org/${words[4]}/${words[5]}/)`);
  const text = words.join(" ");
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

/** @param {() => number} next */
function part(next) {
  const steps = Array.from({ length: 4 }, (_, index) => {
    const bullets = Array.from({ length: 2 }, () => `   - ${sentence(next, 14)}\n`).join("");
    return `${index + 1}. **${sentence(next, 4)}**\n\n${bullets}`;
  });
  return `${sentence(next, 18)} ${sentence(next, 14)}\n\n${steps.join("\n")}\n${sentence(next, 18)} ${sentence(next, 15)}\n`;
}

/** @param {number} number */
function ladder(number) {
  const next = numbers(number + 1000);
  const level = () =>
    `### ${sentence(next, 12)}\n\n#### How to determine if this is good enough\n\n${part(next)}\n#### How to do better\n\n${part(next)}`;
  return Array.from({ length: 5 }, level).join("\n");
}

/**
 * Writes `count` practices in about √count topics, with front matter that both
 * Waymark and plain Eleventy understand.
 *
 * @param {string} folder
 * @param {number} count
 */
export function writePractices(folder, count) {
  const topics = Math.ceil(Math.sqrt(count));
  writeFileSync(join(folder, "site.yaml"), "title: Measured guidance\n");
  writeFileSync(join(folder, "index.md"), "---\ntitle: Home\n---\nMeasured guidance.\n");
  for (let topic = 0; topic < topics; topic++) {
    mkdirSync(join(folder, `topic-${topic}`), { recursive: true });
    writeFileSync(
      join(folder, `topic-${topic}`, "index.md"),
      `---\ntitle: Topic ${topic}\ntags: topic\neleventyNavigation:\n  key: topic-${topic}\n---\nPractices.\n`,
    );
  }
  for (let number = 0; number < count; number++) {
    const topic = Math.floor((number * topics) / count);
    const title = `How do you ${sentence(numbers(number + 5), 6)
      .slice(0, -1)
      .toLowerCase()
      .replace(/\[.*?\]\(.*?\)/, "this")}?`;
    const front = `---\ntitle: ${JSON.stringify(title)}\ntags: practice\neleventyNavigation:\n  parent: topic-${topic}\n---\n\n`;
    writeFileSync(join(folder, `topic-${topic}`, `practice-${number}.md`), front + ladder(number));
  }
}
