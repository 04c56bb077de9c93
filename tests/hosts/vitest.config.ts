/** Tests against real web servers: `npm run test:hosts`, not part of `npm test`. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/../..`,
    include: ["tests/hosts/**/*.test.ts"],
    globalSetup: "tests/support/run-folder.ts",
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
