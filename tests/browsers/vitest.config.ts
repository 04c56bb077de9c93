/** A look at the built site in further browsers: `npm run test:browsers`, not part of `npm test`. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/../..`,
    include: ["tests/browsers/**/*.test.ts"],
    globalSetup: "tests/support/run-folder.ts",
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
