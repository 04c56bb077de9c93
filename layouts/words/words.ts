/** What a language of the interface has to say. */
import type { words as english } from "./languages/en.ts";

/** A catalogue: every word of the interface in one language. */
export type Words = Readonly<typeof english>;
