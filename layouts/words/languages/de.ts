/** Deutsch. Readers are addressed as “Sie”; a level is a “Stufe”, a practice a “Praxis”, a topic a “Thema”. */
import type { Words } from "../words.ts";

const NUMBERS = ["null", "eine", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"];

/** A small number as a word. */
const spelled = (count: number): string => NUMBERS[count] ?? String(count);

/** Nouns with their number, such as “1 Praxis” and “3 Praktiken”. */
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ");

export const words: Words = {
  lang: "de",
  dir: "ltr",
  date: (day, month, year) => `${day}. ${MONTHS[month - 1] ?? ""} ${year}`,
  skip: "Zum Hauptinhalt springen",
  home: "Startseite",
  search: "Suche",
  searchLabel: "Leitfaden durchsuchen",
  searchHint: "Ein Wort oder eine Frage, zum Beispiel „Passwörter“ oder „Wie testet man Backups?“",
  searchReady: "Geben Sie ein, was Sie suchen. Die Ergebnisse führen zur passenden Stufe.",
  searchWithoutScript:
    "Die Suche braucht JavaScript. Ohne JavaScript hilft die Liste unten: Die Seitensuche Ihres Browsers findet darin jede Praxis und jede Stufe.",
  siteNavigation: "Website",
  topics: "Themen",
  allTopics: "Alle Themen",
  allPractices: "Alle Praktiken und Stufen",
  breadcrumbs: "Sie sind hier",
  onThisPage: "Auf dieser Seite",
  ladder: (count) => (count === 5 ? "Die fünf Stufen" : "Die Stufen"),
  level: (number) => `Stufe ${number}`,
  levelOf: (number, count) => `Stufe ${number} von ${count}`,
  levelsOf: (title) => `Stufen von: ${title}`,
  linkToLevel: (number) => `Link zu Stufe ${number}`,
  linkToPart: (number, heading) => `Link zu „${heading}“ von Stufe ${number}`,
  partOf: (number, heading) => `„${heading}“ von Stufe ${number}`,
  practiceCount: (count) => counted(count, "Praxis", "Praktiken"),
  allInTopic: (count) => `Alle ${count} Praktiken zu diesem Thema`,
  morePractices: (count) => `und ${count === 1 ? "eine weitere" : `${count} weitere`}`,
  noPractices: "Hier gibt es noch keine Praktiken.",
  noTopics: "Hier gibt es noch nichts. Legen Sie im Inhaltsordner ein Thema und eine erste Praxis an.",
  neighbours: "Vorherige und nächste Praxis",
  previous: "Vorherige Praxis",
  next: "Nächste Praxis",
  owner: "Zuständig",
  reviewed: "Zuletzt geprüft",
  reviewBy: "Nächste Prüfung bis",
  aboutPractice: "Zu dieser Praxis",
  draft: "Entwurf: nur in der Vorschau zu sehen",
  glossary: "Glossar",
  glossaryIntro: "Wörter, die auf den Seiten vorkommen, jedes in einem Satz erklärt.",
  wordsUsed: "Wörter auf dieser Seite",
  allWords: "Alle Wörter im Glossar",
  backToUse: (term) => `Zurück zu „${term}“ im Text`,
  alsoCalled: (synonyms) => `Auch: ${synonyms.join(", ")}.`,
  frameworks: "Rahmenwerke",
  frameworksIntro: "Welche Praktiken und Stufen welche Anforderung eines veröffentlichten Rahmenwerks erfüllen.",
  whatItAnswers: "Anforderungen, die diese Praxis erfüllt",
  official: "Offiziell",
  officialMeans:
    "„Offiziell“ heißt: Eine Normungsstelle hat die Zuordnung veröffentlicht. Alle anderen beruhen auf unserer eigenen Einschätzung.",
  requirement: "Anforderung",
  answeredBy: "Erfüllt durch",
  answersOf: (short) => `Was ${short} erfüllt`,
  notAnswered: (count) => `In diesem Leitfaden nicht behandelt (${count})`,
  publisher: "Herausgeber",
  licence: "Lizenz",
  source: "Quelle",
  coverage: (answered, all) => `${answered} von ${all} Anforderungen werden von mindestens einer Praxis erfüllt.`,
  backToTop: "Zum Seitenanfang",
  madeWith: "Veröffentlicht mit Waymark",
  notFound: "Seite nicht gefunden",
  notFoundText:
    "Vielleicht ist die Seite umgezogen, oder in der Adresse steckt ein Tippfehler. Suchen Sie danach, oder beginnen Sie bei einem Thema.",
  howItWorks: "So funktionieren die Stufen",
  howItWorksText: (count) => [
    `Jede Praxis stellt eine Frage und beantwortet sie mit ${spelled(count)} Stufen, von der schwächsten bis zur besten. Lesen Sie die Aussagen, und halten Sie bei der letzten an, die heute auf Ihr Team zutrifft: Das ist Ihre Stufe.`,
    "Lesen Sie dann, ob sie für das genügt, was Sie betreiben. Oft ist das so. Wenn nicht, gehen Sie die Schritte zur nächsten Stufe, und nur zur nächsten.",
    "Jede Stufe hat eine eigene Adresse, die sich nie ändert. So kann eine Richtlinie, ein Ticket oder ein Prüfbericht auf genau eine verweisen.",
  ],
  olderLinks: "Hinweis zu älteren Links",
  linksBefore: "Links von vor dem",
  meantHere: "führten hier zu",
  nowAt: "Das steht jetzt hier:",
  goInstead: "Lesen Sie stattdessen:",
  formerLevels: "Umgezogen und aufgegeben",
  pageMoved: "Diese Seite ist umgezogen",
  pageRetired: "Diese Seite wird nicht mehr veröffentlicht",
  movedOn: "Sie ist umgezogen am",
  retiredOn: "Sie wurde aufgegeben am",
  itsLevels: "Was aus ihren Stufen wurde",
  lastChanged: "Zuletzt geändert am",
  share: {
    copyLink: "Link zu {name} kopieren",
    copied: "Der Link ist kopiert.",
    copyFailed: "Ihr Browser erlaubt das Kopieren nicht. Der Text ist markiert: Kopieren Sie ihn selbst.",
    cite: "Diese Stufe zitieren",
    citeTitle: "Diese Stufe zitieren",
    citation: "Zitat",
    format: "Format",
    plainText: "Nur Text",
    copy: "Kopieren",
    close: "Schließen",
    lastChanged: "zuletzt geändert am {date}",
  },
  rung: (number, count) => (number === 1 ? "am schwächsten" : number === count ? "am besten" : ""),
  rungs: (count) => (count === 1 ? "Eine Stufe" : `${capital(spelled(count))} Stufen`),
};
