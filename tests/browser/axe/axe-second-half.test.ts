import { axeTests } from "../../support/browser/axe-pages.ts";

await axeTests(1);
