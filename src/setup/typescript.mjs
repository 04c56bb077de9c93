/**
 * Lets Eleventy's own command read `.eleventy.ts`. Node from 22.18 on imports
 * TypeScript by itself; Node 20 needs tsx. `.npmrc` loads this file into every
 * command that npm starts, so it does nothing for the others.
 * Plain JavaScript, because it runs before TypeScript can.
 */
const isEleventy = /eleventy(\.c?js)?$|@11ty[\\/]eleventy[\\/]cmd\.c?js$/.test(process.argv[1] ?? "");

if (isEleventy && !("typescript" in process.features && process.features.typescript)) {
  const { register } = await import("tsx/esm/api");
  register({ tsconfig: false });
}
