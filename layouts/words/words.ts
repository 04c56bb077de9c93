/** The type of the interface's message catalogues. */
import type { words as english } from "./languages/en.ts";

/** All interface text in one language. */
export type Words = Readonly<typeof english>;
