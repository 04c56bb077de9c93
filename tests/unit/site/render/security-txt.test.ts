/** When `security.txt` says where it is. */
import { expect, test } from "vitest";
import { readSiteConfig } from "../../../../src/content/config/site-config.ts";
import { securityTxt } from "../../../../src/site/render/security-txt.ts";

function written(settings: string, url: string | undefined): string {
  const { value, findings } = readSiteConfig({ path: "site.yaml", text: `title: Site\nsecurity: ${settings}\n` });
  expect(findings).toEqual([]);
  return value.security ? securityTxt(value.security, url) : "";
}

const LEAST = "{ contact: tel:+441234567890, expires: 2027-05-31 }";

test("the site's own address is named where the file counts, at the root of a host", () => {
  expect(written(LEAST, "https://example.org/")).toContain("Canonical: https://example.org/.well-known/security.txt\n");
  expect(written(LEAST, "https://example.org/guide/")).not.toContain("Canonical");
  expect(written(LEAST, undefined)).toBe("Contact: tel:+441234567890\nExpires: 2027-05-31T00:00:00Z\n");
});

test("what the site says wins, also more than one", () => {
  const own = "[https://example.org/.well-known/security.txt, https://www.example.org/.well-known/security.txt]";
  const text = written(`{ contact: a@example.org, expires: 2027-05-31, canonical: ${own} }`, "https://example.net/");
  expect(text.match(/^Canonical: .*$/gm)).toEqual([
    "Canonical: https://example.org/.well-known/security.txt",
    "Canonical: https://www.example.org/.well-known/security.txt",
  ]);
});
