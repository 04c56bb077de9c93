/**
 * Words that are near each other, one group a line. What stands before `>` is
 * what a reader may say, what follows is what a page may say; without `>` each
 * may stand for each other.
 */
export const NEAR = `
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
leave the company | leaves the company | leaves | quits | someone leaves | last day > leaver | offboarding | departure
new employee | new hire | new staff | starts work | first day > joiner | onboarding | new starter
change job | change team | moves team | promotion > mover | role change
hacked | been hacked | got hacked | intruder | break in > incident | compromise | intrusion | breach | attack
stolen laptop | lost laptop | lost phone | stolen phone | lose a laptop > device | lost | stolen | encryption
clicked on a link | click a link | dodgy email | suspicious email > phishing | report
spam > phishing
held to ransom | files encrypted > ransomware
files back | get data back | get back > restore | recovery | backup
undo | roll back | rollback | go back | going back | revert > rollback | undo | reverse | previous version | restore
release goes wrong | failed release | bad deployment | broken release > rollback | roll back | change failure | revert
paged | who gets called | woken | wake up | called out | pager > on call | rota | duty | page | escalation
night | weekend | evening | out of hours | after hours > on call | out of hours | rota | duty
burnout | tired | exhausted | stress | wellbeing > wellbeing | load | workload | interrupted
bill | invoice | expensive | how much | pay too much | overspend | overspending | cost too much > cost | spend | budget | invoice | price
money > budget | cost | funding | finance | spend
waste | wasted | wasting > idle | unused | oversized | saving
unused | nobody uses | not used | forgotten > idle | unused | unattached | orphan | dormant
turn off | switch off | shut down | overnight > shut down | schedule | switch off
discount | cheaper > reserved | saving | commitment | spot
green | greener | climate | environment friendly | eco > carbon | emission | sustainability | energy
recycle | e waste > disposal | reuse | refurbish | hardware
slow | slowness > performance | latency | response time
down | is down | goes down | crash | crashed | broken | breaks | offline > outage | unavailable | failure | incident | downtime
complain | complaint > feedback | report | help desk | users tell
notice | find out | would we know | how do we know > detect | alert | monitoring | detection
goes bust | bankrupt | insolvent | out of business > supplier | failure | exit | insolvency
supplier fails > exit | continuity | supplier
plan b | fallback | workaround > continuity | contingency | failover
fire | flood | disaster > continuity | recovery | failover
test our plan | practise | dry run | rehearse > exercise | rehearsal | simulation | drill
fail | failing | failed | failure > mistake | experiment | error
blame | punish | finger pointing > blameless | mistake | culture
try new things | innovate | innovation > experiment | pilot | prototype | trial
morale | happy staff | engagement > culture | survey | satisfaction
missing skills | skills are we missing | lack skills > skill | gap | capability
consultant | contractors | contractor | temps > contractor | supplier | third party | temporary
knowledge | know how > skill | knowledge | training | documentation
bus factor | key person | single point of knowledge > key person | dependency
career | promotion path > career | progression | role | ladder
recruit | hire | vacancy | job market > recruitment | vacancy | hiring
teach | learn | course | lessons > training | learning | skill
home | from home | remote | anywhere > remote | hybrid | laptop
own phone | own computer | personal laptop | own device > byod | personal device | device
kit | equipment | hardware > device | laptop | equipment | hardware
computers | computer | pc > device | laptop | server | workstation | technology
send files | share files | email a file | attachment > transfer | sharing | share | exchange
department | agency | council | other organisation > partner | organisation | department
numbers differ | different numbers | figures disagree | wrong numbers > disagree | quality | accuracy | inconsistent
wrong data | bad data | dirty data | mistakes in data > quality | error | accuracy | correct
duplicate | duplicates | twice > duplicate | golden record | unique
looks after | in charge | responsible for | accountable for | who owns > owner | responsible | accountable
information about people | data about people | personal details | customer details | private information > personal data | privacy
hold about them | data we hold | asked for their data | my data > subject access | individual | request | personal data
keep data | keep information | how long to keep | how long can we keep | hold on to > retention | retain
delete data | forget me > erase | deletion | retention
privacy > personal data | data protection | consent
consent | opt in | opt out > consent | permission | preference
fair | unfair | discriminate | discrimination > bias | equality | ethical
robot | chatbot | chatgpt | copilot | algorithm > ai | machine learning | model | algorithm | artificial intelligence
gut feeling | opinion | hunch > evidence | data | decision
chart | graph | figures | numbers > dashboard | report | metric | data
predict > forecast | model | trend
what to build | what next | build next | most important > prioritise | backlog | priority | roadmap | value
deadline | late > date | plan | schedule | due
waterfall | big bang > plan | agile | iterative
project ends | end of project | handover | hand over > live | support | hand over | product team | long lived
silo | waiting for other teams | blocked by > dependency | dependent
who is in the team | team members | which roles > role | multidisciplinary
bugs | bug | quality > test | defect | quality
manual testing | click through > test | script | manual
break things | broke | regression > test | regression
peak | busy day | traffic spike | surge > load | peak | capacity | scale
github | gitlab | bitbucket > repository | open source | version control | source code
source code | our code > code | repository | open
publish code | public code | code public | share our code > open source | open | repository
licence | licences | copyright > licence | open source
blind | deaf | disabled | disability | visually impaired | dyslexia | impairment | wheelchair > accessibility | accessible | disabled | assistive | screen reader
everyone can use | usable by all | inclusive > accessibility | inclusive | accessible
elderly | older people | not online | no internet | without internet | cannot use a computer | digitally excluded > offline | assisted | channel | telephone | digital inclusion | inclusion
interview | talk to users | speak to users | ask users > user research | research | interview | user
what people want | what users want > user need | need | research
jargon | simple words | easy to read | readable | wording > plain | language | comprehension | clear | content
web page | webpage | pages > page | content | website | website
out of date | outdated | stale | old pages > review | outdated | old | review date
translate | translation | welsh | other languages > translation | language
buy | buying | purchase | shop > procurement | purchase | contract | buy
tied to | locked in | stuck with | dependent on > lock in | exit | dependency | switching | portability
small company | small companies | startup | start up | local firm > small | sme | supplier
bad supplier | poor supplier | supplier performance > supplier | score | performance | contract
long contract | contract ends | renewal | renews > contract | end date | renew | break
vendor > supplier | provider
no longer supported | not supported | unsupported | obsolete > support | legacy | end of life
old systems | old technology | old software | ancient | mainframe | cobol > legacy | ageing | old
switch off | get rid of | retire > decommission | retire | switch off | disposal
copy and paste | retype | retyping | type again | rekey > integration | interface | retype | manual
talk to each other | connect systems | join up | connect > interface | integration | api
third party access > supplier | api
in our country | abroad | overseas | where data is stored | location of data | leave the country | stay in > residency | region | location | sovereignty
sovereignty > residency | jurisdiction | location
server room | own servers | our servers > data centre | on premises | server
which cloud | choose a cloud | aws or azure > provider | hosting | cloud
move to the cloud | go to cloud > migration | migrate | hosting | cloud
set up a server | build a server | new server | spin up > provision | build | environment | infrastructure
by hand | clicking | manually > manual | script | automation | by hand
without humans | hands off | no humans > automatic | automated | self healing
change control | permission to deploy | sign off | go ahead > approval | change | approve
freeze | lockdown > freeze | change | peak
small changes | small batches > batch | release | frequent
direction | vision | long term | five years > strategy | roadmap | vision | principle
board | directors | executives | leaders | top management > board | leadership | executive | senior
convince | business case | justify | worth it > benefit | business case | cost | value
rules | policies | what are we allowed > policy | standard | principle | guardrail
measure success | how are we doing | how well > measure | metric | outcome | indicator
progress > measure | roadmap | outcome
password > credential | secret | login
log in | login | sign in > authentication | sign in
prove who | who they say they are | identity check > identity | proofing | verification
fake > forged | impersonate | phishing | counterfeit
spy | spying | snoop > monitoring | surveillance | privacy
steal | thief | theft > exfiltration | theft | insider
angry employee | disgruntled > insider
bribe | fraud | corruption > insider | separation of duties | fraud
two people | second person | two signatures | four eyes > two person | separation | approval | review | dual
too much access | too many rights | more access than > excessive | privilege | permission | least privilege
admin password | root password > privileged | administrator | root
lock out | locked out > break glass | recovery | lockout
lost phone > recovery | reset | device
robot account | script password | app password > service account | workload | machine | secret
in the code | in git | committed > secret | code | repository | leaked
expired | ran out | run out | expires > expiry | expire | renew | certificate | end date
weak spot | hole | security hole | weakness > vulnerability | weakness | flaw
update | updates | upgrade | patches > patch | update | upgrade | version
log4j | zero day > vulnerability | exploited | dependency
library | package | npm | component > dependency | library | package | component
scan > scan | test | check
infected | virus > malware | isolate | quarantine
false alarm | noise | noisy | too many alerts | alert fatigue > false positive | noise | tune | alert
too many > noise | reduce | limit
who do we tell | who to tell | inform | report a breach > notify | report | regulator | communication
press | media | journalist > communication | statement
police > law enforcement | report
pay the ransom > ransomware
lessons | learn from > review | lesson | improve
unplug | pull the plug > isolate | disconnect | contain
share password | shared login > shared | account
visitor | guest | volunteer | agency worker | temp | intern > contractor | temporary | external | guest | non employee
wifi | wi fi | wireless > network
coffee shop | public wifi | hotel > vpn | remote | network
usb stick | memory stick | pen drive > removable media | removable
printing | paper > paper | print
cctv | badge | door > physical
shadow it | unapproved app | own tools > unapproved | approved software | tool
excel | spreadsheet > spreadsheet | report | manual
score | rate risks | scoring > score | rating | scale | likelihood
how bad | how serious | worst case > impact | severity | risk
accept a risk | live with > acceptance | tolerate | appetite
insurance > transfer | risk
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
turn on | switch on > enable | collect | activate
kick out | kick someone out | throw out > revoke | end session | disable | remove
fall for | falling for > phishing | fooled
look for | looking for > check | find | review
tell apart > distinguish | separate
set up > create | build | configure | provision
get rid of | throw away > remove | delete | retire | dispose
let in > allow | grant | access
keep out > block | deny | prevent
give access | get access | gets access > grant | access | request | permission
take away access | remove access > revoke | disable | leaver
hand over | handover > transfer | hand over
kept | store | stored | keep > stored | held | retain | location
fix | fixed | repair > remediate | patch | fix | correct
break into | get in > compromise | intrusion | attack
see | look at > read | view | access
stop | avoid > prevent | block | reduce
choose | pick | select > decide | choose | selection
spend | spending > cost | budget
send > transfer | share | exchange
ask permission | permission > approval | consent
join | joins > joiner | starter
chase | remind > reminder | overdue
speed up | faster | quicker > automate | performance | lead time
save money | cut costs | reduce costs > cost | saving | idle | waste | discount
share knowledge > community | pairing | knowledge
put right > correct | fix
make up > invent | fake
live with > accept
know who > identify | identity
own up > admit | report
plug in > connect | device
read logs > log | monitoring
who can see | who sees > access | permission
what we own | what we have > inventory | asset | register | list
what could go wrong | go wrong | goes wrong > risk | failure | threat
worth | value > benefit | value
how often | frequency > review | frequency | interval
how long > period | duration | time limit | retention
how many > number | measure
how good | how well > measure | quality | maturity
prove | proof | show > evidence | record | test
background check | screening | reference check > vetting | screening | pre employment | check
root | superuser > administrator | privileged | root
afternoon | few hours | one day | short time | for a while > temporary | just in time | time limit | expire | hours
forever | permanent | permanently | always on > standing | permanent | long lived
practise for | rehearse for | prepare for | get ready for > exercise | rehearse | simulation | plan | playbook
cyber attack | cyberattack | under attack > incident | attack | breach
criminal | criminals | gang > attacker | ransomware
encrypted by > ransomware
move from one | jump from | spread > lateral movement | segment | contain
inside the software | what is in | made of > component | bill of materials | dependency | inventory
tampered | meddled | messed with > tamper | integrity | signed | provenance
trust | trusted > zero trust | verify | trust
in the office | office network | on site > network | location | trusted location
stolen password | stolen passwords | leaked password > multi factor authentication | second factor | credential | reset
second step | two steps | code on my phone | text code > second factor | multi factor authentication
same login | one account | same account | same password > shared | account
one password | single password > single sign on | identity provider | shared
get into | gets into > access | sign in | compromise
last working day | end of employment > leaver | last day
maternity | long leave | sabbatical | absence > leave | suspended | mover
spot | discover | see it coming > detect | monitor | hunt | alert
evidence | traces | what happened > log | audit trail | evidence | record
erase | cover their tracks | tamper with logs > alter | delete | immutable | log
who did what | who did it > audit | log | accountable
suspicious | strange | odd | unusual > anomaly | unusual | alert | behaviour
stranger | researcher | outsider | member of the public > disclosure | external | report | public
hole | leak > vulnerability | weakness | exposure
quantum > post quantum | algorithm | cryptography
lock | padlock | scramble | scrambled > encryption | encrypt | key
expired again | certificate expired > renew | certificate | expiry
secret sauce | sensitive | confidential > sensitive | classified | classification
marked | marking | stamp > classification | label
lose everything | lost everything | start again > restore | rebuild | recovery | backup
tried restoring | test a backup > restore | test | backup
copies | copy of our data > backup | copy | replica
too slow | hangs | freezes > performance | latency | capacity
cope with | handle the load | big day | black friday > load | peak | capacity | scale | performance
survive | withstand > resilience | failover | continuity | redundancy
lose a data centre | building burns > failover | region | zone | continuity
ill | sick | sickness | on holiday > rota | cover | absence | second
who to call | who do i call | phone number > contact | on call | rota | escalation
roll out | go live | put live | launch > release | deploy | launch
bad deployment | bad release | went wrong > rollback | failure | revert
release more often | ship faster | deploy daily > continuous delivery | deployment | small | release
approve a change | allowed to change > change | approval | review
emergency change | urgent change > emergency | change
documentation | wiki | write it down > document | runbook | documentation
help desk | support desk | who helps > service desk | support
ticket | log a call > ticket | service desk | issue
what each project costs | each team costs | who pays > tag | allocation | showback | chargeback | cost
predict | guess next year > forecast | budget
buy capacity | buying capacity > reserved | commitment | capacity
idle | doing nothing | sitting there > idle | unused | rightsizing
too big | oversize > oversized | rightsizing | reduce
footprint | planet | co2 | climate change > carbon | emission | sustainability
old laptops | old computers | old hardware > disposal | recycle | refurbish | reuse
promoted | promotion | get ahead > career | ladder | progression
without becoming managers | specialist > specialist | career | ladder
how much training | courses > training | learning | budget
hard to hire | cannot find people | shortage > recruitment | skill | vacancy
work together | collaborate | collaboration > collaboration | team | share
video meetings | video call | meetings > video | collaboration tool
desk | chair | headset > equipment | device
hide | hidden | cover up > blame | hide | culture
improve how | get better | better every > improvement | retrospective | learning
try something | try out | have a go > experiment | pilot | trial | prototype
without copying | read only > interface | api | access
contract to exchange | contract to share > agreement | sharing
number come from | where does the number > lineage | source | trace | figure
recorded twice | same person twice > duplicate | golden record | matching
who owns the data | data owner > owner | steward
find data | what data exists > catalogue | metadata | inventory
clean data | tidy data > quality | correct
someone's details | people's details > personal data | consent | privacy
permission to use > consent | legal basis | permission
what do we know about > personal data | record | inventory
legal | lawful | against the law | law > legal | compliance | regulation | lawful
fine | penalty | penalties > compliance | regulator | law
own reports | make reports > self service | dashboard | report
biased | racist | sexist > bias | fair | equality
explain the decision | why did the computer > transparency | explain | algorithm
maintain software | after launch | keep it running > support | operate | live | owner | maintain
teams wait | waiting for > dependency | queue | handover
order of work | what first | work next > prioritise | backlog | priority | order
change the plan | changed our minds > plan | change | agile | iterative
estimate | how long will it take | when will it be ready > plan | estimate | roadmap | forecast
requirements | specification | spec > requirement | user need | backlog
demo | show and tell > demonstration | sprint
not break anything | nothing breaks | still works > test | regression | automated test
try before release | before users > test | staging | environment
test data | fake data | dummy data > test data | mask | anonymise | synthetic
use a library | download code | stack overflow > open source | dependency | licence
give away | share our software > open source | publish | reuse
disabled users | cannot see | cannot hear | colour blind | keyboard only > accessibility | accessible | screen reader | disabled
without a computer | no computer | no smartphone > offline | channel | assisted | telephone | paper
phone us | ring us | call centre | contact centre > support call | telephone | channel | feedback
give up | drop out | abandon > completion rate | completion | journey
nobody reads | nobody visits | unread > visit | delete | content | remove
long words | hard to understand | understand the text > plain | comprehension | reading age | content
agreement with the supplier | deal | supplier agreement > contract
choose a supplier | choose between | pick a supplier | compare suppliers > procurement | evaluate | score | select
cheapest | best price > value for money | price | procurement
bet on | which technology | what technology > strategy | standard | architecture | principle
why we chose | why did we choose | reason for > decision | decision record | architecture
old application | oldest application | replace our > legacy | replace | migration | modernise
exchange information | swap data | pass data > interface | api | integration | exchange
old version | previous version | new version > version | deprecate | retire
from scratch | rebuild | start over > rebuild | infrastructure as code | automated | restore
own building | basement | cupboard > data centre | on premises | server room
settings | set up the same | snowflake > configuration | baseline | drift | standard
wrong settings | badly set up | open to the world | publicly open > misconfiguration | exposed | public | posture
whose job | who does what | who should do > role | responsible | accountable | owner
who decides | who has the final say | who is in charge > owner | decision | authority | accountable | approve
tell the boss | tell management | report upwards > escalate | report | board
check up on | make sure people > assurance | audit | monitor | enforce
follow the rules | break the rules | obey > compliance | policy | enforce | standard
exception | special case | bend the rules > exception | waiver | exemption
guardrail | safety net > guardrail | policy | control
third party | partner company | other company > supplier | third party | partner
cloud company | cloud vendor > provider | cloud
app store | install apps | install software > approved software | application | self service | install
byo | own tablet | private phone > personal device | byod
public sector | government > government
templates | starter kit | example code > template | platform | paved road | reuse
wheel | reinvent | done before > reuse | shared | component | common
experts | specialists > specialist | skill | expert
boring work | repetitive | tedious > automate | toil | manual
mistake by a person | human error | typo > error | mistake | automated | review
`;
