/**
 * A site with every kind of page and no Latin letters in its content: all Latin
 * letters on its pages come from the interface.
 */

const PRACTICES = 13;

/** @param lang language tag of the site; decides the words of the interface */
export function greekSite(lang: string): Record<string, string> {
  const files: Record<string, string> = {
    "site.yaml": `title: Οδηγός
description: Καλές πρακτικές.
lang: ${lang}
url: https://example.org/
levels: { min: 3, max: 3 }
tokens: { font-text: sans-serif }
parts:
  - { id: good-enough, heading: Αρκεί, required: true }
  - { id: do-better, heading: Καλύτερα, required: true }
`,
    "glossary.yaml": "- term: κωδικός\n  meaning: Μυστική λέξη.\n  synonyms: [σύνθημα]\n",
    "frameworks/one.yaml":
      "title: Πλαίσιο\nshort: Π\npublisher: Αρχή\nlicence: Ελεύθερο\nids:\n  1.1: Πρώτο\n  1.2: Δεύτερο\n",
    "index.md": "---\ntitle: Οδηγός\n---\nΚαλώς ήρθατε. Ένας κωδικός.\n",
    "about.md":
      "---\ntitle: Σχετικά\n---\nΚείμενο.\n\n## Πρώτον\n\n| Α | Β |\n| --- | --- |\n| Γ | Δ |\n\n## Δεύτερον\n\n`κώδικας`\n",
    "safety/index.md": "---\ntitle: Ασφάλεια\neleventyNavigation:\n  key: safety\n---\nΓια την ασφάλεια.\n",
  };
  for (let number = 1; number <= PRACTICES; number++) files[`safety/practice-${number}.md`] = practice(number);
  return files;
}

function practice(number: number): string {
  const level = (statement: string) =>
    `### ${statement}\n\n#### Αρκεί\n\nΑρκεί προς το παρόν, με κωδικό και αντίγραφα.\n\n#### Καλύτερα\n\nΈνα βήμα ακόμη.\n`;
  return `---
title: Ερώτηση ${number};
description: Περιγραφή ${number}.
eleventyNavigation:
  parent: safety
owner: Ομάδα
reviewed: 2026-03-09
review_by: 2027-03-09
mappings:
  one: { official: ["1.1"] }
level_mappings:
  2: { one: ["1.1"] }
---

Ένας κωδικός για όλους.

${level("Μαντεύουμε για τα αντίγραφα.")}
${level("Γνωρίζουμε για τα αντίγραφα.")}
${level("Μετράμε τα αντίγραφα.")}`;
}
