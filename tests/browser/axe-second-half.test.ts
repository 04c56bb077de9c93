import { axeTests } from "../support/axe-pages.ts";

await axeTests(1);
