/** The page that lists all practices. */
import type { Address } from "./guidance.ts";

export const PRACTICES_ADDRESS: Address = "/practices/";
