/** English for search: words that ask, words that say little. For what means the same, see `english-synonyms.ts`. */
import type { LanguageData } from "../../query/format.ts";

const list = (text: string): string[] => text.trim().split(/\s+/);

export const ENGLISH: LanguageData = {
  stop: list(`
    a about above actually after again all also always am an and another any anybody anyone anything anyway are aren
    arent around as ask at away be became because become been before being below beside best better between both but by
    came can cant cannot come comes could couldnt did didnt do does doesnt doing done dont down during each either else
    enough etc even ever every everybody everyone everything exactly explain few find for from further gave get gets
    getting give given gives go goes going good got had hadnt happen happens has hasnt have havent having he hello help
    her here hers herself hi him himself his how however i id if ill im in instead into is isnt it its itself ive just
    keep keeps kept kind knew know known less let lets like likely lot make makes making many may maybe me mean means meant might mine
    more most much must my myself need needed needs neither never no nobody none nor not nothing now of off often oh ok
    okay on once one ones only onto or other others our ours ourselves out over own perhaps please put quickly quite
    rather really s say says see seem seems shall she should shouldnt show since so some somebody someone something
    somewhere soon sort still such suppose supposed sure t take takes taking tell than thank thanks that thats the their
    theirs them themselves then there theres these they theyre thing things think this those though through thus to
    together too towards try trying under until up upon us use used uses using usually very via want wants was wasnt way
    ways we well went were werent what whatever whats when whenever where whereas wherever whether which while who
    whoever whom whose why will with within without wont would wouldnt yes yet you your youre yours yourself advice
    allowed asked asking gonna guidance guide level levels question suitable telling told wanna whos
  `),
  weak: list(`
    able accept acceptable add agree answer approach appropriate area back bad begin big bring catch certain change check choose common
    company consider cyber day decide digital difference different early easy effective end ensure example fast fetch find first follow full hard hold
    important improve involve issue keep large last long look main manage meet method minimum month new next
    framework initiative management maturity model number old online open order organisation part people person place plan point possible practice prevent problem procedure program programme proper
    provide quick read reason recommended regular required right run safe same second separate service set short simple
    single small solution staff standard start stop strategy system team technology three time today tool turn two type
    typical user various want week whole wide based related work worry wrong year
  `),
  level: ["level", "levels", "lvl", "stage", "rung", "tier"],
  asking: list(
    "are can could did do does has have how is may must shall should was were what when where which who whom whose why will would",
  ),
  low: list(
    "basic basics beginner beginners beginning elementary fundamentals introduction introductory minimal minimum simplest starter starting",
  ),
  high: list(
    "advanced best cutting excellence excellent expert fully highest leading mature optimal optimised optimized world",
  ),
  numbers: list("one two three four five six seven eight nine ten"),
};
