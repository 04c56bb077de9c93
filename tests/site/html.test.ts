/** The HTML of every page is valid and keeps to the security policy. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../support/site.ts";

let site: BuiltSite;

beforeAll(async () => {
  site = await buildSite();
});
afterAll(() => site.close());

const read = (address: string) => readFileSync(join(site.folder, address.replace(/\/$/, "/index.html")), "utf8");

test("every page is valid HTML", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: {
      // Style, not validity: the serializer writes void elements and attributes in its own way.
      "void-style": "off",
      "no-trailing-whitespace": "off",
      "long-title": "off",
      // The search form needs its role for older assistive technology.
      "prefer-native-element": "off",
      "no-redundant-role": "off",
      // A scrolling region must be reachable by keyboard.
      "tel-non-breaking": "off",
    },
  });
  const faults: string[] = [];
  for (const address of site.addresses) {
    const report = await validator.validateString(read(address));
    for (const { messages } of report.results) {
      for (const { ruleId, message, line, column } of messages)
        faults.push(`${address}:${line}:${column} ${ruleId} ${message}`);
    }
  }
  expect(faults).toEqual([]);
});

test("no page has an inline script, an inline style, an event handler or a file of another site", () => {
  for (const address of site.addresses) {
    const html = read(address);
    expect(html, address).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html, address).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
    expect(html, address).not.toMatch(/<(script|img|link|iframe)[^>]*\s(src|href)="(https?:)?\/\//);
  }
});
