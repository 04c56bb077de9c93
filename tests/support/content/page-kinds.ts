/** One page of our own site for each kind of page, by name; addresses without the base path. */
export const PAGE_KINDS = {
  home: "/",
  topic: "/identity-and-access/",
  practice: "/identity-and-access/privileged-access/",
  page: "/about/",
  search: "/search/",
  practices: "/practices/",
  matrix: "/matrix/",
  frameworks: "/frameworks/",
  framework: "/frameworks/caf-4.0/",
  glossary: "/glossary/",
  sheet: "/print/level-3/",
  "not-found": "/404.html",
} as const;
