import { axeTests } from "../support/axe.ts";

await axeTests("dark");
