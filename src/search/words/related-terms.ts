/** Related technical terms: weaker than synonyms. One group a line. */
export const RELATED_TERMS = `
siem | logging | monitoring | detection
soc | monitoring | detection | security operations
edr | malware | endpoint | detection
hacker | attacker | intruder | adversary | criminal | threat actor
hacked | compromised | breached | attacked | attack | breach
stolen | theft | leaked | steal
lost | loss | missing
leak | exposed | disclosure | exposure | leaked
fired | dismissed | dismissal | sacked | leaver
quit | resign | leaver | leave | left | departed
hire | recruit | joiner | recruitment | hiring | new starter
contractor | supplier | third party | agency worker | temporary staff | non employee | freelancer | consultant
outsourced | supplier | contracted
staff | employee | colleague | people | personnel | worker | workforce
employee | staff | insider
boss | manager | line manager
executive | director | board | senior leader | leadership
leader | senior | management | leadership
customer | citizen | user | client
developer | engineer | programmer | coder
dev | developer | development
ops | operations
database administrator | dba
laptop | device | computer | workstation | endpoint
phone | mobile | device
usb | removable media | removable disk
website | web site | web application | online service | public site
app | application
machine | server | host
program | software | application | workload
service account | machine account | workload identity | machine identity | non human identity | technical account
account | identity | user account
shared account | shared login | generic account
dormant | inactive | unused | stale | idle | sleeping | orphan
orphaned | unowned | ownerless
permission | access right | entitlement | privilege | access | authorisation
excessive | over wide | too broad | wildcard
elevate | privileged | escalate | activation
revoke | remove | withdraw | disable | end
expire | lapse | end date | expiry | time limited
recertification | access review | attestation
recertify | review | recertification
grant | approve | assign
approve | approval | sign off | consent
secret | credential | password | key | token
credential | password | secret
hard coded | in code | embedded
vault | secret store | key vault | password manager | managed store
rotate | change | renew | rotation
renew | renewal
certificate | cert
cert | certificate
cryptographic | encryption | key
text message | sms | texting
code | software | source code
commit | push | merge
deploy | release | ship | go live | publish | deployment | rollout
live | production
prod | production
rollback | roll back | revert | undo
bug | defect | flaw | fault
flaw | vulnerability | weakness
exploit | exploited | attack
library | dependency | package | third party component | component
dependency | package | library | third party code
artefact | build | package | image
tamper | alter | modify | change
signed | signature | signing
scan | scanning | scanner
audit | review | assurance | inspection
auditor | assessor | assessment
compliance | compliant | regulatory | regulation
evidence | proof | prove
alert | alarm | notification | warning
noise | false positive | false alarm
false positive | false alarm | noise
detect | notice | spot | detection
monitor | watch | observe | monitoring | observability
logs | log | audit trail | logging | audit log
retention | keep | stored for
hunt | threat hunting
contain | isolate | quarantine | containment
quarantine | isolate | contain
respond | response | react
emergency | urgent | crisis
out of hours | night | weekend | on call | round the clock | 24 7
on call | rota | duty | out of hours
weekend | night | out of hours
simulate | act out | exercise | simulation
notify | report | inform | tell
regulator | ico | authority
recover | restore | rebuild | recovery | restoration
restore | recovery | recover
wipe | delete | erase | destroy
delete | remove | erase | destroy
immutable | locked | undeletable | retention lock | vault lock | tamper proof
offline | isolated | disconnected
disaster recovery | recover | restore | backup
deadline | due date | time limit
outage | downtime | failure | unavailable
resilience | availability | redundancy | fault tolerance
failover | redundancy | standby
scaling | scale | autoscaling | capacity
performance | speed | latency
legacy | old | outdated | ageing
technical debt | legacy | refactoring
migrate | migration | move
modernise | transformation | migration
data centre | datacentre | on premises | hosting
on prem | on premises
cloud | hosting | cloud provider
multicloud | multi cloud | several clouds
lock in | portability | exit plan | vendor lock in
cost | spend | spending | budget | price | bill
budget | funding | finance | spend
cheap | cost | saving
saving | cost reduction | optimisation
tagging | tag | label
training | skill | learning | education | awareness | course
skill | capability | training
awareness | training | culture
culture | behaviour | mindset
accountable | owner | responsible | ownership
owner | ownership | responsible
responsibility | role | accountability
policy | rule | standard
standard | guideline | policy
enforce | enforcement | block | guardrail
guardrail | policy | boundary
automatic | automated | automation | machine
automated | automatic | automation
manual | by hand
document | write down | documentation | record
documentation | document | written
inventory | register | list | catalogue
classify | classification | label | labelling
classification | label | labelling | marking
sensitive | confidential | personal
anonymise | mask | pseudonymise | tokenise
archive | retention | archiving
disposal | deletion | destroy
backlog | queue
prioritise | rank | order | priority
priority | prioritise | rank
appetite | tolerance | limit
tolerance | appetite | limit
likelihood | probability | chance
probability | likelihood | chance
impact | harm | effect
mitigate | reduce | treat | control
threat | danger | attack
forecast | prediction | predict
spying | surveillance | monitoring | privacy
surveillance | monitoring | watching
firewall | network rule | security group
trusted network | office network | location | internal network
network | networking
partner | third party | supplier
open source | third party code
procurement | buy | purchase | purchasing | contract
agile | scrum | iterative | sprint
feedback | survey | user research
collaborate | share | cooperation | collaboration
silo | separate team
experiment | pilot | prototype | trial
strategy | roadmap | vision
carbon | sustainability | energy | green
accessible | accessibility
api | interface | integration
reuse | shared component | common platform
`;
