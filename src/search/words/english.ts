/** Word lists for reading English questions; synonyms are in the other files of this folder. */
import type { LanguageData } from "../query/index/format.ts";

const list = (text: string): string[] => text.trim().split(/\s+/);

/** Stop words. */
export const ENGLISH_STOP: readonly string[] = list(`
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
  against along although among amongst across beyond despite except per regarding throughout unless versus vs whilst
`);

export const ENGLISH: LanguageData = {
  weak: list(`
    able accept acceptable add affect afford afternoon ago agree alone already although amount annoy answer anymore
    approach appropriate area arrive available aware awful back bad based becoming begin believe belong benefit big
    bit bother brief bring bunch business busy buy call care careful carefully carry case catch cause certain chance
    change check choose clear clearly close comfortable coming common company complete completely concern confident
    confuse confused consider correct correctly couple cover crazy current currently cut cyber daily danger dangerous
    day deal decide deep definitely depend describe detail difference different difficult digital direct directly
    disagree drop early easy effective eight end ensure entire entirely evening everywhere exact example expect
    experience extra fact fail far fast feel fetch fifty fill final finally find fine first five follow forever forget
    forgot form former forward four framework fresh full fully funny future gather general giant giving goal great
    grow growing guess guy half hard hardly hear heard hit hold hope hour huge hundred idea ideal imagine immediate
    immediately important improve include initiative interest involve issue job judge jump keep lack land large last
    lately later least left life line list little live long longer look lots love lucky main manage management mark
    matter maturity meanwhile meet member mention method mind minimum minute miss model modern moment month monthly
    morning mostly move moved nearly necessary new next nice nine normal normally number obvious odd offer old online
    open opinion option order organisation otherwise outside overall part particular pass past people perfect perform
    person piece place plan play plenty point popular position possible practice prefer prepare present pretty prevent
    previous probably problem procedure program programme project proper properly provide purpose quick reach read
    ready real realise realize reason receive recent recently recommended refuse regular related rely remain remember
    required rest result return rich right rough round rule run sad safe same save second seen sense separate serious
    seriously service set seven several short side similar simple simply single sit situation six size slow small
    smart solution sorry special specific split spot staff stand standard start stay stop straight strange strategy
    strict strictest strong struggle stuck stuff subject success suddenly suggest surprise system talk team technology
    ten tend term terrible thirty thought thousand three throw time tiny today tomorrow tonight tool top total totally
    touch trouble true truth turn twenty twice two type typical understand unless user usual various view visit wait
    walk want week weekly whole wide willing win wish wonder word work world worry worse worst worth write wrong year
    yearly yesterday
  `),
  level: ["level", "levels", "lvl", "stage", "rung", "tier"],
  asking: list(
    "are can could did do does has have how is may must shall should was were what when where which who whom whose why will would",
  ),
  low: list(
    "bare basic basics begin beginner beginners beginning elementary fundamentals introduction introductory minimal minimum simplest start started starter starting",
  ),
  high: list(
    "advanced best cutting excellence excellent expert fully highest leading mature optimal optimised optimized strictest strongest top toughest ultimate world",
  ),
  prefixes: list("anti auto cyber hyper micro multi over pre re semi sub super under un up"),
  numbers: list("one two three four five six seven eight nine ten"),
};
