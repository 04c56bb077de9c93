import { defineConfig } from "vitest/config";

/** A browser on a busy machine may stumble once; a fault in Waymark fails twice. */
const retry = process.env.CI ? 1 : 0;

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts", "tests/cases.test.ts"],
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: { name: "site", include: ["tests/site/**/*.test.ts"], retry, testTimeout: 60_000, hookTimeout: 120_000 },
      },
      {
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
