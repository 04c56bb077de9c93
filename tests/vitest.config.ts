import { basename } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** A browser on a busy machine may stumble once; a fault in Waymark fails twice. */
const retry = process.env.CI ? 1 : 0;

/** Files that take longest, longest first: two workers end together only if these begin. */
const LONGEST = ["address-history", "axe-first-half", "axe-second-half", "build"];

/** One project after the other, as a worker serves only one; in each, the longest first. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project, moduleId }: TestSpecification) => {
      const place = LONGEST.findIndex((name) => basename(moduleId).startsWith(`${name}.`));
      return ["browser", "site", "unit"].indexOf(project.name) * 100 + (place < 0 ? LONGEST.length : place);
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    maxWorkers: 2,
    // Test files of a worker share modules, and so its browser and the sites that it has built.
    isolate: false,
    globalSetup: "tests/support/run-folder.ts",
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts", "tests/cases.test.ts"],
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: "site", include: ["tests/site/**/*.test.ts"], retry, testTimeout: 60_000, hookTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          retry,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
