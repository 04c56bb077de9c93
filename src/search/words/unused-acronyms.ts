/** Acronyms, and words of pages that never use them: before and after `>` as in `everyday-words.ts`. One group a line. */
export const UNUSED_ACRONYMS = `
kpi > measure | metric | indicator | target
okr > outcome | objective | goal
sla | slo > target | availability | agreement | objective
rpo | rto > recovery | restore | hours
bcp | bcdr > continuity | recovery | failover | contingency
mttr > restore | recover | recovery time
dora | dora metrics > change failure | deployment frequency | lead time | delivery measure
ci | cd | cicd > pipeline | build | deploy | commit | release
iac > script | template | configuration | version control
tdd | bdd | uat | qa > test | acceptance | quality
sre > reliability | error budget | on call
apm > monitoring | response time | trace
eol | eos > legacy | ageing | unsupported | outdated | old | support date
finops > cost | spend | budget
greenops > carbon | emission | energy
tco | roi > cost | benefit | value
gdpr | ccpa > personal data | consent | retention | privacy
dpia | pia > privacy | impact assessment | personal data
ropa > processing | personal data
wcag | a11y > accessible | accessibility | screen reader | keyboard
etl | elt > data | pipeline | warehouse
bi > dashboard | report | chart
ml | llm | ai > model | algorithm | machine learning | artificial intelligence
crm > customer
raci > responsible | accountable | role
nps | csat > satisfaction | survey | feedback
vdi | daas > remote | desktop
byod > personal | device | laptop
mdm > device | laptop | phone
rpa > automate | automation
sme > small
nda > confidential | agreement
cmdb > inventory | register | list
itsm | itil > incident | change | service desk
cab > change | approval | board
wip > limit | work in progress
poc > prototype | pilot | trial
adr > decision
esg > sustainability | carbon
soc2 | iso 27001 > audit | certification | standard
`;
