/**
 * Every word of the interface in English, and so the list of what another
 * language has to say: `Words` is the type of this file. Words that the scripts
 * in the browser write are templates; all others may be functions.
 */
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A small number as a word. */
const spelled = (count: number): string => NUMBERS[count] ?? String(count);

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** What the dialog on every page says. */
const searchDialog = {
  label: "Search the guidance",
  results: "Results",
  hint: "Type a word or a question.",
  keys: "↑ ↓ to move · Enter to open · Esc to close",
  close: "Close",
  level: "Level {number}",
  found: { one: "{count} page found for “{query}”", other: "{count} pages found for “{query}”" },
  empty: "Nothing found for “{query}”. Try fewer or other words.",
  allResults: "All results for “{query}”",
  browse: "Browse all practices",
  failed: "Search could not be loaded.",
  offline: "You seem to be offline, so search could not be loaded.",
};

/** What the search page says. */
const searchPage = {
  searching: "Searching…",
  found: searchDialog.found,
  empty: "Nothing found for “{query}”. Try fewer or other words, or look through the list below.",
  filteredOut: "Nothing found for “{query}” with these filters.",
  failed: "Search could not be loaded. Use the list below; your browser’s “find in page” works in it.",
  offline:
    "You seem to be offline, so search could not be loaded. Use the list below; your browser’s “find in page” works in it.",
  showingFor: "Showing results for",
  insteadFor: "Search instead for {words}",
  leftOut: "No page has all of these words. The best one lacks:",
  nearest: "Nearest practices",
  popular: "Often looked for",
  alsoIn: "Also in",
  level: searchDialog.level,
  more: "Show {count} more",
  filters: "Filter results",
  filtersChosen: { one: "Filter results ({count} chosen)", other: "Filter results ({count} chosen)" },
  clear: "Clear filters",
  topic: "Topic",
  levels: "Level",
  framework: "Framework",
  results: { one: "{count} result", other: "{count} results" },
};

export const words = {
  skip: "Skip to the main content",
  home: "Home",
  search: "Search",
  searchLabel: "Search the guidance",
  searchHint: "A word or a question, such as passwords or how to test backups",
  searchAbout: (site: string): string => `Search all practices and levels of “${site}”, or go through the whole list.`,
  searchReady: "Type what you are looking for. Results lead to the level that fits.",
  searchWithoutScript:
    "Search needs JavaScript. Without it, use the list below: your browser's “find in page” finds any practice or level in it.",
  siteNavigation: "Site",
  topics: "Topics",
  allTopics: "All topics",
  allPractices: "All practices and levels",
  breadcrumbs: "Breadcrumbs",
  onThisPage: "On this page",
  ladder: (count: number): string => (count === 5 ? "The five levels" : "The levels"),
  level: (number: number): string => `Level ${number}`,
  /** Comes before the statement of a level, for those who do not see its mark. */
  levelBefore: (number: number): string => `Level ${number}: `,
  levelOf: (number: number, count: number): string => `Level ${number} of ${count}`,
  levelsOf: (title: string): string => `Levels of: ${title}`,
  linkToLevel: (number: number): string => `Link to level ${number}`,
  linkToPart: (number: number, heading: string): string => `Link to “${heading}” of level ${number}`,
  partOf: (number: number, heading: string): string => `“${heading}” of level ${number}`,
  practiceCount: (count: number): string => (count === 1 ? "1 practice" : `${count} practices`),
  allInTopic: (count: number): string => `All ${count} practices of this topic`,
  morePractices: (count: number): string => (count === 1 ? "and 1 more" : `and ${count} more`),
  noPractices: "There are no practices here yet.",
  noTopics: "There is nothing here yet. Add a topic and a first practice to the content folder.",
  neighbours: "Previous and next practice",
  previous: "Previous practice",
  next: "Next practice",
  owner: "Owner",
  reviewed: "Last reviewed",
  reviewBy: "Next review by",
  aboutPractice: "About this practice",
  draft: "Draft: shown only in preview",
  glossary: "Glossary",
  glossaryIntro: "Words that the pages use, each in one sentence.",
  wordsUsed: "Words used on this page",
  allWords: "All words in the glossary",
  backToUse: (term: string): string => `Back to “${term}” in the text`,
  alsoCalled: (synonyms: readonly string[]): string => `Also: ${synonyms.join(", ")}.`,
  frameworks: "Frameworks",
  frameworksIntro: "Which practices and levels answer which requirement of a published framework.",
  whatItAnswers: "Requirements that this practice answers",
  official: "Official",
  officialMeans: "“Official” marks a mapping that a standards body publishes; every other one is our own judgement.",
  requirement: "Requirement",
  answeredBy: "Answered by",
  answersOf: (short: string): string => `What answers ${short}`,
  notAnswered: (count: number): string => `Not answered by this guidance (${count})`,
  publisher: "Publisher",
  licence: "Licence",
  source: "Source",
  coverage: (answered: number, all: number): string =>
    `${answered} of ${all} requirements are answered by at least one practice.`,
  backToTop: "Back to top",
  madeWith: "Published with Waymark",
  notFound: "Page not found",
  notFoundText: "The page may have moved, or the address may have a slip in it. Search for it, or begin with a topic.",
  howItWorks: "How the ladders work",
  howItWorksText: (count: number): readonly string[] => [
    `Each practice asks one question and answers it with a ladder of ${spelled(count)} levels, from the weakest to the best. Read the statements and stop at the last one that is true of your team today: that is your level.`,
    "Then read whether it is good enough for what you run. Often it is. If not, take the steps to the next level, and only to the next.",
    "Every level has an address of its own that never changes, so that a policy, a ticket or an audit can point at exactly one.",
  ],
  accessibility: "Accessibility",
  accessibilityIntro: (site: string): string =>
    `How “${site}” is made for everyone to read and use: what was tested and how, what is not known, and whom to tell.`,
  accessibilityStatement: [
    {
      heading: "What we aim for",
      text: [
        "Everyone should be able to read and use this site, with any device, browser or assistive technology. The measure is the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA.",
        "The pages are made with Waymark. What follows is about its layouts, which are the same on every site that uses it. It is no certificate, and it does not replace a test of this site's own texts, pictures and documents.",
      ],
      list: [],
    },
    {
      heading: "What was tested, and how",
      text: ["These tests are part of Waymark. They run on its own guidance, in Chromium:"],
      list: [
        "axe on every page, with its rules for WCAG 2.0, 2.1 and 2.2 at levels A and AA and for good practice, in light and in dark colours, 360 and 1280 pixels wide, also with search results and with a level that a link leads to",
        "the keyboard alone: from the home page to a level, from a glossary word to its meaning and back, and from a search to its answer; every place that has the focus is visible",
        "every page at a width of 320 pixels, as at 400 % zoom on a common screen: nothing is wider than the page",
        "JavaScript switched off: every page can be reached and read, and the search page lists every practice and level",
        "the HTML: it is valid, headings are in order, and no id comes twice",
      ],
    },
    {
      heading: "What is not known",
      text: [],
      list: [
        "No screen reader was used in these tests; only what a page offers to one was checked.",
        "No people with disabilities took part in them.",
        "Search results need JavaScript. Without it, the list of all practices and levels stands in their place.",
        "Documents to download, such as PDF files, and pages of other sites are not covered.",
      ],
    },
  ],
  accessibilityContact: "Tell us",
  accessibilityReport: "If something is in your way, or you need a page in another form, tell us:",
  accessibilityNoContact:
    "If something is in your way, or you need a page in another form, tell the organisation that publishes this site.",
  olderLinksLabel: "A note for older links",
  olderLinks: "Older links",
  somethingElse: "something else.",
  linksBefore: "Links made before",
  meantHere: "led here to",
  nowAt: "It is now at",
  goInstead: "Go instead to",
  formerLevels: "Moved and retired",
  pageMoved: "This page has moved",
  pageRetired: "This page is no longer published",
  movedOn: "It moved on",
  retiredOn: "It was given up on",
  itsLevels: "What became of its levels",
  lastChanged: "Last changed on",
  share: {
    copyLink: "Copy the link to {name}",
    copied: "The link is copied.",
    copyFailed: "Your browser does not allow copying. The text is selected: copy it yourself.",
    cite: "Cite this level",
    citeTitle: "Cite this level",
    citation: "Citation",
    format: "Format",
    plainText: "Plain text",
    copy: "Copy",
    close: "Close",
    lastChanged: "last changed on {date}",
  },
  rung: (number: number, count: number): string => (number === 1 ? "weakest" : number === count ? "best" : ""),
  rungs: (count: number): string => `${capital(spelled(count))} levels`,
  /** A day as readers write it; `month` is 1 for January. */
  date: (year: number, month: number, day: number): string => `${day} ${MONTHS[month - 1] ?? ""} ${year}`,
  /** What the scripts of search write. */
  searchDialog,
  searchPage,
};
