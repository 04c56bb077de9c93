/**
 * Words whose stem is not left to rules. One family a line: a name, then the
 * words of it as they are written.
 */

/** Families that the rules would tear apart: their stem is the one of their name. */
const TOGETHER = `
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

/** Families that the rules would take for another, such as "personal" for "person": their stem is their name. */
const APART = `
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

/** The word whose stem a word shares. */
export const SAME_STEM_AS: ReadonlyMap<string, string> = familiesOf(TOGETHER);

/** The stem of a word that rules would get wrong. */
export const STEM_OF: ReadonlyMap<string, string> = familiesOf(APART);
