/**
 * All interface text in English. `Words`, the type of all catalogues, is the type of
 * this one. Text for scripts in the browser is a template; other text may be a function.
 */
import { assess } from "../assessment.ts";

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

/** A small number in words. */
const spelled = (count: number): string => NUMBERS[count] ?? String(count);

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Text of the search dialog. */
const searchDialog = {
  label: "Search the guidance",
  results: "Results",
  hint: "Type a word or a question.",
  keys: "↑ ↓ to move · Enter to open · Esc to close",
  slash: "“/” opens search",
  recent: "Recent questions",
  clearRecent: "Clear recent questions",
  popular: "Words to try",
  topics: "Topics",
  frameworks: "Frameworks",
  close: "Close",
  level: "Level {number}",
  found: { one: "{count} page found for “{query}”", other: "{count} pages found for “{query}”" },
  empty: "Nothing found for “{query}”. Try fewer or other words.",
  corrected: "Showing results for “{query}”.",
  allResults: "All results for “{query}”",
  browse: "Browse all practices",
  failed: "Search could not be loaded.",
  offline: "You seem to be offline, so search could not be loaded.",
};

/** Text of the search page. */
const searchPage = {
  searching: "Searching…",
  title: "{query} – {title}",
  found: searchDialog.found,
  empty: "Nothing found for “{query}”. Try fewer or other words, or look through the list below.",
  filteredOut: "Nothing found for “{query}” with these filters.",
  failed: "Search could not be loaded. Use the list below; your browser’s “find in page” works in it.",
  offline:
    "You seem to be offline, so search could not be loaded. Use the list below; your browser’s “find in page” works in it.",
  showingFor: "Showing results for",
  insteadFor: "Search instead for {words}",
  leftOut: "No page has all of these words. The best match lacks:",
  tried: "Looked for these words as written, in other forms and spellings, and for others that mean the same.",
  nearest: "Nearest practices",
  popular: "Words to try",
  alsoIn: "Also in",
  level: searchDialog.level,
  more: "Show {count} more",
  filters: "Filter results",
  filtersChosen: { one: "Filter results ({count} chosen)", other: "Filter results ({count} chosen)" },
  clear: "Clear filters",
  topic: "Topic",
  levels: "Level",
  framework: "Framework",
  tags: "Tags",
  audience: "Audience",
  results: { one: "{count} result", other: "{count} results" },
};

export const words = {
  skip: "Skip to the main content",
  home: "Home",
  search: "Search",
  searchLabel: "Search the guidance",
  searchKey: "Ctrl K",
  searchKeyOnMac: "⌘ K",
  searchHint: "A word or a question",
  searchAbout: (site: string): string => `Search all practices and levels of “${site}”, or go through the whole list.`,
  searchReady: "Type what you are looking for. Results lead to the level that fits.",
  searchWithoutScript:
    "Search needs JavaScript. Without it, use the list below: your browser’s “find in page” finds any practice or level in it.",
  siteNavigation: "Site",
  menu: "Menu",
  topics: "Topics",
  allTopics: "All topics",
  /** What scripts say of an anchor that the page does not have. */
  unknown: {
    place: "This page has no place called “{anchor}”. You are at its top.",
    level: "This practice has no level {number}. It has levels {first} to {last}.",
  },
  allPractices: "All practices and levels",
  practices: "Practices",
  practicesIntro: (count: number): string =>
    count === 1 ? "One practice with its levels." : `All ${count} practices by topic, each with its levels.`,
  breadcrumbs: "Breadcrumbs",
  onThisPage: "On this page",
  ladder: (count: number): string => (count === 5 ? "The five levels" : "The levels"),
  level: (number: number): string => `Level ${number}`,
  /** Before the statement of a level, for screen readers. */
  levelBefore: (number: number): string => `Level ${number}: `,
  levelOf: (number: number, count: number): string => `Level ${number} of ${count}`,
  /** The title of the page that says what a level means; its name may be missing. */
  levelNamed: (number: number, name: string | undefined): string =>
    name === undefined ? `Level ${number}` : `Level ${number}: ${name}`,
  practicesAtLevel: (number: number): string => `All practices at level ${number}`,
  noPracticesAtLevel: (number: number): string => `No practice has a level ${number} yet.`,
  /** Tags, and the roles that pages are for. */
  labels: {
    tags: { title: "Tags", any: "Any tag", of: (name: string): string => `Tag: ${name}` },
    audience: { title: "Audience", any: "Any audience", of: (name: string): string => `For: ${name}` },
  },
  /** Column headings of a ladder that is a table. */
  ladderTable: { level: "Level", says: "What it says" },
  /** Where levels are cumulative: a link to the level below, and what follows it. */
  allOfLevel: (number: number): string => `All of level ${number}`,
  andMore: ", and:",
  previousLevel: "Previous level",
  nextLevel: "Next level",
  /** The name of a level's link where only its number is seen. */
  levelOfPractice: (number: number, title: string): string => `Level ${number}: ${title}`,
  levelsOf: (title: string): string => `Levels of: ${title}`,
  /** Begins with what is seen, so that who speaks to a browser can say it. */
  linkToLevel: (number: number, anchor: string): string => `#${anchor}: Link to level ${number}`,
  linkToPart: (number: number, heading: string): string => `Link to “${heading}” of level ${number}`,
  linkToSection: (heading: string): string => `Link to “${heading}”`,
  partOf: (number: number, heading: string): string => `“${heading}” of level ${number}`,
  practiceCount: (count: number): string => (count === 1 ? "1 practice" : `${count} practices`),
  topicCount: (count: number): string => (count === 1 ? "1 topic" : `${count} topics`),
  pageCount: (count: number): string => (count === 1 ? "1 page" : `${count} pages`),
  allEntries: (count: number): string => `All ${count} in this topic`,
  allInTopic: (count: number): string => `All ${count} practices of this topic`,
  morePractices: (count: number): string => (count === 1 ? "and 1 more" : `and ${count} more`),
  noPractices: "There are no practices here yet.",
  noTopics: "There is nothing here yet. Add a topic and a first practice to the content folder.",
  neighbours: "Previous and next practice",
  previous: "Previous practice",
  next: "Next practice",
  neighbouringPages: "Previous and next page",
  previousPage: "Previous page",
  nextPage: "Next page",
  pages: "Pages",
  /** In place of the words of the same names, on a site where no page has levels. */
  pagesAlone: {
    searchAbout: (site: string): string => `Search all pages of “${site}”, or go through the whole list.`,
    searchHint: "A word or a question",
    searchReady: "Type what you are looking for.",
    searchWithoutScript:
      "Search needs JavaScript. Without it, use the list below: your browser’s “find in page” finds any page in it.",
    allPractices: "All pages",
    allPracticesShort: "All pages",
  },
  owner: "Owner",
  reviewed: "Last reviewed",
  reviewBy: "Next review by",
  aboutPractice: "About this practice",
  aboutPage: "About this page",
  draft: "Draft: shown only in preview",
  unwritten: "Not written yet: shown only in preview",
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
  mappingsAreOurs: "These mappings are our own judgement; “through” names the framework by which one was derived.",
  reasonsAtPractice: "Why each is answered stands on the page of the practice.",
  mappedThrough: (source: string): string => `through ${source}`,
  partlyFromLevel: (level: number): string => `Partly from level ${level}`,
  fromLevel: (level: number): string => `From level ${level}`,
  requirement: "Requirement",
  answeredBy: "Answered by",
  answersOf: (short: string): string => `What answers ${short}`,
  notAnswered: (count: number): string => `Not answered by this guidance (${count})`,
  publisher: "Publisher",
  licence: "Licence",
  source: "Source",
  coverage: (answered: number, all: number): string =>
    `${answered} of ${all} requirements are answered by at least one practice.`,
  answeredOf: (answered: number, all: number): string => `${answered} of ${all} requirements answered`,
  backToTop: "Back to top",
  madeWith: "Published with Waymark",
  notFound: "Page not found",
  notFoundText: "The page may have moved, or its address may be mistyped. Search for it, or begin with a topic.",
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
        "The pages are made with Waymark. What follows is about its layouts, which are the same on every site that uses it. It is not a certificate, and it does not replace a test of this site’s own texts, pictures and documents.",
      ],
      list: [],
    },
    {
      heading: "What was tested, and how",
      text: ["These tests are part of Waymark. They run on its own guidance, in Chromium:"],
      list: [
        "axe on every page, those for printing among them, with its rules for WCAG 2.0, 2.1 and 2.2 at levels A and AA and for good practice, in light and in dark colours, 360 and 1280 pixels wide; also with search results and filters, with the search dialog and the one that cites a level, with a level that a link leads to, in each view of a practice, and with a narrowed matrix",
        "the keyboard alone: browsing from the home page to a level, searching, following a link to a level, comparing two levels, narrowing down the matrix, and printing; on each kind of page, what has the focus is visible, and no bar lies over it",
        "every page at a width of 320 pixels, and each kind of page at 400 % zoom: reading needs scrolling one way only, and no bar takes up the screen",
        "each kind of page: what can be pointed at outside running text is at least 24 by 24 pixels",
        "forced colours, as in the contrast themes of Windows: levels, the focus and the current page are told apart without our colours",
        "readers who asked for less motion: nothing moves",
        "languages: with made-up ones, every word of the interface comes from its catalogue, and from right to left every page fits its window and its layout is mirrored",
        "JavaScript switched off: every page can be reached and read, all levels of a practice are there, and the search page lists every practice and level",
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
  linksToPage: "Links to this page",
  linksToLevel: (number: number): string => `Links to level ${number}`,
  linksToPart: (number: number, heading: string): string => `Links to “${heading}” of level ${number}`,
  linksToAnchor: (anchor: string): string => `Links to #${anchor}`,
  madeBefore: "made before",
  andBefore: "and before",
  meantHere: "led here to",
  ledTo: "led to",
  somethingElse: "something else.",
  nowAt: "It is now at",
  andAt: "and at",
  isHere: "It is now part of this.",
  goInstead: "Go instead to",
  formerLevels: "Moved and retired",
  pageMoved: "This page has moved",
  pageRetired: "This page is no longer published",
  movedOn: "It moved on",
  retiredOn: "It was retired on",
  itsLevels: "What became of its levels",
  lastChanged: "Last changed on",
  print: {
    everything: "Everything on one page",
    level: (number: number): string => `Level ${number} of every practice`,
    upToLevel: (number: number): string => `Everything up to level ${number}`,
    count: (practices: number, pages = 0): string => {
      const ofPages = pages === 1 ? "one page" : `${pages} pages`;
      if (pages === 0) return practices === 1 ? "One practice." : `${practices} practices, in reading order.`;
      if (practices === 0) return `${capital(ofPages)}, in reading order.`;
      return `${practices === 1 ? "One practice" : `${practices} practices`} and ${ofPages}, in reading order.`;
    },
    howTo: "To print this page or save it as a PDF, use your browser’s print command.",
    others: "Other pages for printing",
    byTopic: "This is too much for one page. Choose a topic.",
    contents: "Contents",
    answers: "Answers",
    page: "Address",
    withoutScript:
      "Without JavaScript this sheet has titles and statements. Each leads to its page, which prints well by itself.",
    sheet: {
      loading: "{count} of {all} practices are here.",
      done: "All {all} practices are on this page.",
      failed:
        "{count} of {all} practices could not be loaded. Their titles lead to them; load this page again to try once more.",
    },
  },
  /** Buttons at the head of a level; what follows the visible word is for screen readers. */
  tools: {
    copy: "Copy link",
    copyWhat: (number: number): string => `to level ${number}`,
    print: "Print",
    printWhat: (number: number): string => `level ${number}`,
  },
  banner: "Announcement",
  editions: {
    title: "Edition",
    here: (name: string): string => `You are reading edition ${name}.`,
    newest: (name: string): string => (name === "" ? "There is a newer one." : `The newest is ${name}.`),
    samePage: "The same page in the newest edition:",
    unchanged: "Unchanged in the newest edition:",
    changed: "Reworded in the newest edition:",
    moved: "In the newest edition it is here:",
    divided: "In the newest edition it is divided into",
    and: "and",
    pageGone: "This page is not in it.",
    levelGone: "This is not in the newest edition.",
    toNewest: "Go to the newest edition",
    newestName: "newest",
    latest: "The newest edition",
    within: (name: string, edition: string): string => `${name} (edition ${edition})`,
    list: "Editions",
    searchIn: (name: string): string => `Search edition ${name} instead`,
    searchNewest: "Search the newest edition instead",
  },
  contact: "Contact",
  /** Links for authors and readers; a level is named by its number. */
  pageLinks: {
    label: "About this page",
    editPage: (level: number | undefined): string => (level === undefined ? "Edit this page" : `Edit level ${level}`),
    feedbackOnPage: (level: number | undefined): string =>
      level === undefined ? "Feedback on this page" : `Feedback on level ${level}`,
  },
  share: {
    copiedShort: "Copied",
    copyLink: "Copy the link to {name}",
    copied: "The link is copied.",
    copyFailed: "Your browser does not allow copying. The text is selected: copy it yourself.",
    cite: "Cite this level",
    citeTitle: "Cite this level",
    citeItem: "Cite {name}",
    citation: "Citation",
    format: "Format",
    plainText: "Plain text",
    copy: "Copy",
    close: "Close",
    lastChanged: "last changed on {date}",
  },
  /** Before the title of a practice whose levels are shown as an example. */
  exampleLadder: "One of the ladders:",
  /** A date; `month` is 1 for January. */
  date: (year: number, month: number, day: number): string => `${day} ${MONTHS[month - 1] ?? ""} ${year}`,
  /** Text for the search scripts. */
  searchDialog,
  searchPage,
  minutes: (count: number): string => `${count} min read`,
  readingTime: (levels: number, minutes: number): string =>
    `${capital(spelled(levels))} levels, ${minutes} min to read straight through`,
  references: "References",
  theme: { label: "Colours", auto: "Auto", light: "Light", dark: "Dark" },
  views: {
    label: "How to read the levels",
    all: "All levels",
    one: "One at a time",
    compare: "Compare two",
    upTo: "Up to a level",
    print: "Print what is shown",
    first: "First level",
    with: "with",
    second: "Second level",
    pager: "Previous and next level",
    level: "Level {number}",
    levelTitle: "Level {number}: {title}",
    pairTitle: "Levels {lower} and {higher}: {title}",
    alone: "Level {number} of {count}, by itself.",
    upToTitle: "Up to level {number}: {title}",
    upToNote: "Everything up to level {number}.",
    pagerLevel: "Level {number}: {statement}",
    onlyHere: "New at this level: ",
    alike: "Similar at the lower level: ",
    legend:
      "Marked words are new in the statement of level {higher}. Of its points, + is new and ≈ is like one of level {lower}.",
  },
  assess,
  items: {
    title: "Requirements",
    /** Heading of the column of items. */
    item: "Requirement",
    intro: (count: number): string =>
      count === 1
        ? "One requirement, and the levels that it holds for."
        : `All ${count} requirements, and the levels that each holds for.`,
    alsoHere: "Also at this level:",
  },
  matrix: {
    title: "Levels",
    intro: "Every practice, and what a team can say of itself at each level. Each statement leads to its level.",
    splitIntro: (practices: number): string =>
      `Every practice, and what a team can say of itself at each level. There are ${practices} practices, so each topic has a page of its own.`,
    ofTopic: (topic: string): string => `${topic}: levels`,
    practice: "Practice",
    topic: "Topic",
    allTopics: "All topics",
    framework: "Framework",
    anyFramework: "Any framework",
    clear: "Clear",
    empty: "No practice of this topic answers a requirement of this framework. Choose another topic or framework.",
    emptyChoice: "No practice fits all that is chosen. Choose less.",
    script: {
      shown: "{count} of {all} practices",
      answers: "{count} of {all} practices answer a requirement of {framework}. Highlighted levels: {levels}.",
      answersNoLevel:
        "{count} of {all} practices answer a requirement of {framework}, each as a whole: no level is named.",
      answersHere: "Answers {framework}",
    },
  },
};
