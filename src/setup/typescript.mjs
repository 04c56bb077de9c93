/**
 * Lets Eleventy's command import `.eleventy.ts` on Node before 22.18, by tsx.
 * `.npmrc` loads this file into every command that npm starts; it does nothing in
 * others.
 * Plain JavaScript, because it runs before TypeScript can.
 */
const isEleventy = /eleventy(\.c?js)?$|@11ty[\\/]eleventy[\\/]cmd\.c?js$/.test(process.argv[1] ?? "");

if (isEleventy && !("typescript" in process.features && process.features.typescript)) {
  const { register } = await import("tsx/esm/api");
  register({ tsconfig: false });
}
