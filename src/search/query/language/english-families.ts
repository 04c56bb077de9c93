/** Exceptions to the stemming rules. One word family a line: its stem or its head word, then the other words as written. */

/** Words that the rules would give different stems: all get the stem of the head word. */
const SAME_STEM = `
  acknowledgment: acknowledgement
  aging: ageing
  aluminum: aluminium
  analyse: analysis analyses analytic analytics analytical
  artifact: artefact artefacts
  automate: automatic automatically
  break: broke broken
  build: built
  buy: bought
  catch: caught
  category: categorise categorised categorize categorized categorisation categorization
  check: cheque cheques
  choose: chose chosen choice choices
  close: closure closures
  comply: compliance compliant
  decide: decision decisions
  die: dying
  disclose: disclosure disclosures
  draw: drawn drew
  expose: exposure exposures
  fail: failure failures
  fall: fallen fell
  gray: grey
  hide: hidden hid
  hold: held
  inquiry: enquiry enquiries
  judgment: judgement judgements
  leave: left
  lie: lying
  lose: lost loss losses
  maintain: maintenance
  pay: paid payment payments
  person: people
  priority: prioritise prioritised prioritises prioritising prioritize prioritized prioritizes prioritizing prioritisation prioritization
  program: programme programmes
  respond: response responses responsive
  retain: retention
  run: ran
  safe: safety
  scale: scalable scalability
  sell: sold sale sales
  send: sent
  skeptic: sceptic sceptics
  speak: spoke spoken
  spend: spent
  steal: stole stolen
  story: storey
  strategy: strategic strategically
  teach: taught
  tie: tying
  treat: treatment treatments
  wake: woke woken
  while: whilst
  write: wrote written
`;

/** Words that the rules would give the stem of another family, such as "personal" that of "person": the stem is given. */
const FIXED_STEM = `
  access: access
  accessib: accessible accessibility
  accountab: accountable accountability
  authoris: authorise authorised authorises authorising authorisation authorisations authorize authorized authorizes authorizing authorization authorizations
  aws: aws
  commitment: commitment commitments
  container: container containers containerised containerized
  continuity: continuity
  continuous: continuous continuously
  customer: customer customers
  department: department departments departmental
  director: director directors
  dns: dns
  engineer: engineer engineers engineering
  executive: executive executives
  experiment: experiment experiments experimental experimented experimenting experimentation
  government: government governments governmental
  important: important importance
  insider: insider insiders
  integrity: integrity
  internal: internal internally
  kubernetes: kubernetes
  news: news
  objective: objective objectives
  os: os
  personal: personal personally
  process: process
  production: production
  productivity: productivity productive
  residual: residual
  responsible: responsible responsibly responsibility responsibilities
  sms: sms
  tls: tls
  unauthoris: unauthorised unauthorized
`;

function familiesOf(text: string): Map<string, string> {
  const families = text.trim().split("\n");
  return new Map(
    families.flatMap((line) => {
      const [name = "", words = ""] = line.trim().split(": ");
      return words.split(" ").map((word) => [word, name] as const);
    }),
  );
}

/** By word: the head word whose stem it gets. */
export const SAME_STEM_AS: ReadonlyMap<string, string> = familiesOf(SAME_STEM);

const SMALL_NUMBERS =
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";

/** Numbers in words have the stem of their figures: "thirty days" is "30 days". "One" is mostly no number. */
function numberWords(): [word: string, figures: string][] {
  const small = SMALL_NUMBERS.split(" ").map((word, index): [string, number] => [word, index + 2]);
  const tens = TENS.split(" ").map((word, index): [string, number] => [word, (index + 2) * 10]);
  const units: [string, number][] = [["one", 1], ...small.slice(0, 8)];
  const joined = tens.flatMap(([ten, value]) =>
    units.map(([unit, more]): [string, number] => [ten + unit, value + more]),
  );
  const large: [string, number][] = [
    ["hundred", 100],
    ["thousand", 1000],
  ];
  return [...small, ...tens, ...joined, ...large].map(([word, value]) => [word, String(value)]);
}

/** By word: its stem. */
export const STEM_OF: ReadonlyMap<string, string> = new Map([...familiesOf(FIXED_STEM), ...numberWords()]);
