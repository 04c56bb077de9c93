/** Links to edit pages and to say something about them: what a template may be, and what becomes of its values. */
import { describe, expect, test } from "vitest";
import { fillTemplate } from "../../../../src/base/model/link-template.ts";
import { type TemplateKey, templateFaults } from "../../../../src/content/config/link-template.ts";

const told = (key: TemplateKey, template: string) => [...templateFaults(key, template)].map(({ message }) => message);

describe("a template", () => {
  test.each<[TemplateKey, string]>([
    ["edit", "https://example.org/edit/main/content/{file}"],
    ["edit", "https://example.org?file={file}&at=%7Bx%7D"],
    ["feedback", "https://example.org/form"],
    ["feedback", "https://example.org/new?title={title}&body={address}%0A{level}"],
    ["feedback", "mailto:guidance@example.org?subject={title}%20{level}"],
    ["feedback", "mailto:guidance@example.org"],
  ])("for %s may be %s", (key, template) => expect(told(key, template)).toEqual([]));

  test.each<[TemplateKey, string]>([
    ["edit", ""],
    ["edit", "{file}"],
    ["edit", "edit/{file}"],
    ["edit", "/edit/{file}"],
    ["edit", "//example.org/{file}"],
    ["edit", "http://example.org/{file}"],
    ["edit", "mailto:guidance@example.org?subject={file}"],
    ["edit", "https://example.org/edit"],
    ["edit", "https://{file}/"],
    ["edit", "https://example.org{file}"],
    ["edit", "https://user:password@example.org/{file}"],
    ["edit", "https://example.org/{file}/{page}"],
    ["edit", "https://example.org/{File}"],
    ["edit", "https://example.org/{}"],
    ["edit", "https://example.org/{file"],
    ["edit", "https://example.org/{{file}}"],
    ["edit", "https://example.org/a b/{file}"],
    ["edit", 'https://example.org/"{file}'],
    ["feedback", "javascript:alert('{title}')"],
    ["feedback", " jAva\tscript:alert({level})"],
    ["feedback", "data:text/html,{title}"],
    ["feedback", "{address}"],
    ["feedback", "mailto:{title}@example.org"],
    ["feedback", "tel:{level}"],
  ])("for %s may not be %j", (key, template) => expect(told(key, template)).toHaveLength(1));
});

test("no value can end the address or add to it", () => {
  const values = {
    file: "a b/ü?#&.md",
    address: "https://example.org/a/#level-2",
    title: "50 % & \"more\" (or 'less')?\ud800",
    level: "2",
  };
  expect(fillTemplate("https://example.org/{file}?a={address}&t={title}&l={level}&x={y}", values)).toBe(
    "https://example.org/a%20b/%C3%BC%3F%23%26.md?a=https%3A%2F%2Fexample.org%2Fa%2F%23level-2&t=50%20%25%20%26%20%22more%22%20%28or%20%27less%27%29%3F%EF%BF%BD&l=2&x={y}",
  );
});
