/**
 * One-way synonyms: before `>` everyday words and phrases of questions, in
 * alphabetical order; after it technical terms that pages use for them. One group a line.
 */
export const EVERYDAY_WORDS = `
3am | middle of the night | without asking | without waiting for permission | authority to act > authority | authorised | on call | decide
72 hours | legal deadline | within three days > notify | report | regulator
abandoned library | unmaintained | single maintainer > dependency | maintain | support
accept a risk | live with > acceptance | tolerate | appetite
accumulate | accumulated | collected access | piled up | over the years | in 20 years > accumulate | review | entitlement | mover
admin leaves | administrator leaves > leaver | rotate | privileged | revoke
admin on their laptop | admin rights on laptops | local admin > local administrator | privileged | device
admin password | root password > privileged | administrator | root
after an incident | afterwards > review | lesson
afternoon | few hours | one day | short time | for a while > temporary | just in time | time limit | expire | hours
agreement with the supplier | deal | supplier agreement > contract
allowed to watch | watch staff | watch employees | watch what staff do | watch workers > monitoring | privacy | proportionate | insider
angry employee | disgruntled > insider
antivirus | virus scanner > malware | endpoint
anyone with the link | public link | sharing link > sharing | external | link
api key | access key > key | secret | credential | token
app store | install apps | install software > approved software | application | self service | install
approve a change | allowed to change > change | approval | review
ask permission | permission > approval | consent
attack us | who would attack | hackers think > threat | threat model | adversary
autocorrect address | email to the wrong person | wrong recipient | wrong person > data loss | email | label | mistake
back up and running | up and running | time to recover > recovery time | restore | rebuild
backdoor | slip in code | sneak code | rogue developer | rogue engineer > review | two person | commit | branch | separation
background check | screening | reference check > vetting | screening | pre employment | check
bad apple | bad employee | bad employees | untrustworthy > insider | vetting
bad deployment | bad release | went wrong > rollback | failure | revert
bad supplier | poor supplier | supplier performance > supplier | score | performance | contract
be in the plan | write a plan > plan | playbook | contact
bet on | which technology | what technology > strategy | standard | architecture | principle
biased | racist | sexist > bias | fair | equality
bill | invoice | expensive | how much | pay too much | overspend | overspending | cost too much > cost | spend | budget | invoice | price
bitcoin | ransom note | files locked | all files locked | locked files | locked screens > ransomware | restore | backup
blame | punish | finger pointing > blameless | mistake | culture
blind | deaf | disabled | disability | visually impaired | dyslexia | impairment | wheelchair > accessibility | accessible | disabled | assistive | screen reader
board interested | explain to the board | persuade > board | leadership | report | risk
board | directors | executives | leaders | top management > board | leadership | executive | senior
boring work | repetitive | tedious > automate | toil | manual
bot | bots | scripts > service account | workload | automation | machine
break into | get in > compromise | intrusion | attack
break our own | attack ourselves | test our defences > red team | penetration test | exercise
break things | broke | regression > test | regression
bribe | fraud | corruption > insider | separation of duties | fraud
brute force | password spraying | credential stuffing | guess passwords > password | block | lock | sign in
bugs | bug | quality > test | defect | quality
build server | build machine > pipeline | build | runner
burnout | tired | exhausted | stress | wellbeing > wellbeing | load | workload | interrupted
bus factor | key person | single point of knowledge > key person | dependency
buy capacity | buying capacity > reserved | commitment | capacity
buy | buying | purchase | shop > procurement | purchase | contract | buy
by hand | clicking | manually > manual | script | automation | by hand
byo | own tablet | private phone > personal device | byod
call any website | reach the internet | phone home | calls out > egress | outbound | allow list
cannot patch | cannot be patched | unpatchable > exception | mitigate | compensating | isolate
career | promotion path > career | progression | role | ladder
cctv | badge | door > physical
chain of custody | forensics | forensic > evidence | preserve | image
change control | permission to deploy | sign off | go ahead > approval | change | approve
change job | change team | moves team | promotion > mover | role change
change logs | edit logs | tamper logs > log | alter | immutable
change password every | password rules | password policy | 90 days > password | length | expire | rotate
change the plan | changed our minds > plan | change | agile | iterative
chart | graph | figures | numbers > dashboard | report | metric | data
chase | remind > reminder | overdue
cheapest | best price > value for money | price | procurement
check the checkers | who checks | second pair of eyes > review | second person | independent | audit
check up on | make sure people > assurance | audit | monitor | enforce
choose a supplier | choose between | pick a supplier | compare suppliers > procurement | evaluate | score | select
choose | pick | select > decide | choose | selection
clean data | tidy data > quality | correct
clean | infected backup > clean | scan | malware | restore
clicked on a link | click a link | dodgy email | suspicious email > phishing | report
cloud company | cloud vendor > provider | cloud
code by text | text message codes | sms code | sim swap > sms | phone number | factor | code
coffee shop | public wifi | hotel > vpn | remote | network
comes back | rehire | returner > rejoin | joiner
complain | complaint > feedback | report | help desk | users tell
computers | computer | pc > device | laptop | server | workstation | technology
confidential files | only go to | approved places > destination | approved | sensitive | label
conflicting | conflict of interest > separation of duties | conflict | role
consent | opt in | opt out > consent | permission | preference
consultant | contractors | contractor | temps > contractor | supplier | third party | temporary
contract to exchange | contract to share > agreement | sharing
convince | business case | justify | worth it > benefit | business case | cost | value
cope with | handle the load | big day | black friday > load | peak | capacity | scale | performance
copies | copy of our data > backup | copy | replica
copy and paste | retype | retyping | type again | rekey > integration | interface | retype | manual
cost us | what would it cost | in money | in pounds | in dollars | numbers for > quantify | loss | range | financial
criminal | criminals | gang > attacker | ransomware
customer list | take data | takes data | copy data | walk out with > exfiltration | download | leaver | insider
customers hear | tell customers | tell our customers > communication | notify | customer
cyber attack | cyberattack | under attack > incident | attack | breach
deadline | late > date | plan | schedule | due
debt | gambling | money troubles | stressed colleague | grudge > support | wellbeing | concern
delete data | forget me > erase | deletion | retention
demo | show and tell > demonstration | sprint
department | agency | council | other organisation > partner | organisation | department
dependabot | renovate | auto update | bump > dependency | update | automated
deploy on friday | push to main | straight to production | who can merge > branch | review | approve | deploy
desk | chair | headset > equipment | device
direction | vision | long term | five years > strategy | roadmap | vision | principle
disabled users | cannot see | cannot hear | colour blind | keyboard only > accessibility | accessible | screen reader | disabled
discount | cheaper > reserved | saving | commitment | spot
disposable | recreate | recreated | throwaway | cattle > rebuild | image | immutable
documentation | wiki | write it down > document | runbook | documentation
domain admin | global admin | sudo | god mode > privileged | administrator
down | is down | goes down | crash | crashed | broken | breaks | offline > outage | unavailable | failure | incident | downtime
duplicate | duplicates | twice > duplicate | golden record | unique
east west | flat network | one big network > segment | segmentation | lateral
elderly | older people | not online | no internet | without internet | cannot use a computer | digitally excluded > offline | assisted | channel | telephone | digital inclusion | inclusion
emergency change | urgent change > emergency | change
emergency plan | crisis plan | plan for an emergency > incident | response | plan
employees | workers | personnel > staff | employee | person
encrypted by > ransomware
encrypted everything > ransomware
end up in git | in our code | checked in | in the repo > secret | commit | scan | repository
env file | environment variable | config file | dotenv > secret | configuration | file
erase | cover their tracks | tamper with logs > alter | delete | immutable | log
estimate | how long will it take | when will it be ready > plan | estimate | roadmap | forecast
everyone can open | everybody can open | everyone can see | half the company | half of the company > access | permission | need | review
everyone can use | usable by all | inclusive > accessibility | inclusive | accessible
evidence | traces | what happened > log | audit trail | evidence | record
excel | spreadsheet > spreadsheet | report | manual
exception | special case | bend the rules > exception | waiver | exemption
exchange information | swap data | pass data > interface | api | integration | exchange
exit interview | garden leave | notice period | resignation | resigned > leaver | last day | departure
experts | specialists > specialist | skill | expert
expired again | certificate expired > renew | certificate | expiry
expired | ran out | run out | expires > expiry | expire | renew | certificate | end date
explain the decision | why did the computer > transparency | explain | algorithm
face id | touch id | windows hello > biometric | passkey | device
fail | failing | failed | failure > mistake | experiment | error
fair | unfair | discriminate | discrimination > bias | equality | ethical
fake > forged | impersonate | phishing | counterfeit
fake customers | fake records | planted | trap > canary | decoy | seeded | marker | synthetic
fake website | fake page | lookalike > phishing
fall for | falling for > phishing | fooled
false alarm | noise | noisy | too many alerts | alert fatigue > false positive | noise | tune | alert
false sense | sure | certain | confident > test | verify | evidence | assurance
files back | get data back | get back > restore | recovery | backup
find data | what data exists > catalogue | metadata | inventory
fine | penalty | penalties > compliance | regulator | law
fingerprint | face | biometric > biometric | factor | passkey
fire | flood | disaster > continuity | recovery | failover
first day access | day one access > joiner | starter | birthright
first hour | first thing to do | hacked right now > incident | plan | contain | lead
fix | fixed | repair > remediate | patch | fix | correct
follow the rules | break the rules | obey > compliance | policy | enforce | standard
footprint | planet | co2 | climate change > carbon | emission | sustainability
forever | permanent | permanently | always on > standing | permanent | long lived
found a bug | found a flaw | reports a bug > disclosure | report | vulnerability
freeze | lockdown > freeze | change | peak
from home | coffee shop | public network > remote | vpn | zero trust | network
from scratch | rebuild | start over > rebuild | infrastructure as code | automated | restore
frozen | freeze versions | lock file | lockfile | pinned > pin | lock | version
get into | gets into > access | sign in | compromise
get rid of | throw away > remove | delete | retire | dispose
github actions | gitlab ci | jenkins | ci server > pipeline | workload | build | federation
github | gitlab | bitbucket > repository | open source | version control | source code
give access | get access | gets access > grant | access | request | permission
give away | share our software > open source | publish | reuse
give up | drop out | abandon > completion rate | completion | journey
goes bust | bankrupt | insolvent | out of business > supplier | failure | exit | insolvency
green | greener | climate | environment friendly | eco > carbon | emission | sustainability | energy
guardrail | safety net > guardrail | policy | control
guest network | visitors network > network | guest | segment
gut feeling | opinion | hunch > evidence | data | decision
gut | feeling | worry | worried > risk | assess
hacked | been hacked | got hacked | intruder | break in > incident | compromise | intrusion | breach | attack
hand over | handover > transfer | hand over
hard to hire | cannot find people | shortage > recruitment | skill | vacancy
hardcoded | hard coded > secret | code | scan | embedded
heat map | red amber green | traffic light > register | score | scale
held to ransom | files encrypted > ransomware
help desk | support desk | who helps > service desk | support
hide | hidden | cover up > blame | hide | culture
hold about them | data we hold | asked for their data | my data > subject access | individual | request | personal data
hole | leak > vulnerability | weakness | exposure
holiday | sabbatical > leave | absence | review
home | from home | remote | anywhere > remote | hybrid | laptop
how bad | how serious | worst case > impact | severity | risk
how good | how well > measure | quality | maturity
how likely | chances > likelihood | probability | risk
how long > period | duration | time limit | retention
how many > number | measure
how much data could we lose | data could we lose > recovery point | backup | loss
how much training | courses > training | learning | budget
how often | frequency > review | frequency | interval
https | website certificate > tls | certificate
idle | doing nothing | sitting there > idle | unused | rightsizing
idor | owasp | sql injection | xss | csrf | ssrf | injection > weakness | abuse | test | access control
ill | sick | sickness | on holiday > rota | cover | absence | second
image | images | container image > image | container | base
impossible travel | odd country | foreign country | another country > location | unusual | condition | sign in
improve how | get better | better every > improvement | retrospective | learning
in charge during | who leads | leads the response > lead | incident | commander | decide
in our country | abroad | overseas | where data is stored | location of data | leave the country | stay in > residency | region | location | sovereignty
in the code | in git | committed > secret | code | repository | leaked
in the office | office network | on site > network | location | trusted location
infected | virus > malware | isolate | quarantine
information about people | data about people | personal details | customer details | private information > personal data | privacy
inside the software | what is in | made of > component | bill of materials | dependency | inventory
instead of vpn | vpn replacement | replace vpn > zero trust | access | gateway
insurance > transfer | risk
internet facing | exposed servers > exposed | internet | attack surface
interview | talk to users | speak to users | ask users > user research | research | interview | user
jargon | simple words | easy to read | readable | wording > plain | language | comprehension | clear | content
join | joins > joiner | starter
jump between | between systems | server to server | machine to machine > lateral | segment | network | service
keep data | keep information | how long to keep | how long can we keep | hold on to > retention | retain
keep out > block | deny | prevent
kept access | keeps access | still has access | still have access | old rights | old permissions | old access > revoke | remove | mover | leaver | review
kept | store | stored | keep > stored | held | retain | location
key lost | lose the key | lost the key | lost keys > key | recovery | escrow
keys to the kingdom > privileged | administrator | crown jewels
kick out | kick someone out | throw out > revoke | end session | disable | remove
kit | equipment | hardware > device | laptop | equipment | hardware
know who > identify | identity
knowledge | know how > skill | knowledge | training | documentation
last working day | end of employment > leaver | last day
leaked key | pushed a key | committed password | published key | leaked secret > leaked | rotate | revoke | secret
leave the building | go missing | lost usb > removable | loss | data
leave the company | leaves the company | leaves | quits | someone leaves | last day > leaver | offboarding | departure
legal | lawful | against the law | law > legal | compliance | regulation | lawful
lessons | learn from > review | lesson | improve
let go | make redundant | redundancy notice | terminate | termination | terminated > leaver | dismissal | revoke
let in > allow | grant | access
library | package | npm | component > dependency | library | package | component
licence | licences | copyright > licence | open source
live with > accept
lock out | locked out > break glass | recovery | lockout
lock | padlock | scramble | scrambled > encryption | encrypt | key
locked out quickly | cut off | shut out > disable | revoke | session
log in | login | sign in > authentication | sign in
log4j | zero day > vulnerability | exploited | dependency
long contract | contract ends | renewal | renews > contract | end date | renew | break
long words | hard to understand | understand the text > plain | comprehension | reading age | content
look for | looking for > check | find | review
looks after | in charge | responsible for | accountable for | who owns > owner | responsible | accountable
lose a data centre | building burns > failover | region | zone | continuity
lose everything | lost everything | start again > restore | rebuild | recovery | backup
lost authenticator | new phone | lost my phone > recovery | reset | factor | device
lost phone > recovery | reset | device
machine log in | program log in | app log in | without a password > workload | service account | credential | identity
maintain software | after launch | keep it running > support | operate | live | owner | maintain
make up > invent | fake
manual testing | click through > test | script | manual
marked | marking | stamp > classification | label
maternity | long leave | sabbatical | absence > leave | suspended | mover
measure success | how are we doing | how well > measure | metric | outcome | indicator
mfa bombing | prompt bombing | push bombing | tap approve > push | number matching | factor
missing skills | skills are we missing | lack skills > skill | gap | capability
mistake by a person | human error | typo > error | mistake | automated | review
money > budget | cost | funding | finance | spend
money for security | security budget > budget | investment | risk | priority
morale | happy staff | engagement > culture | survey | satisfaction
more access than | access they do not need | do not need > least privilege | excessive | unused | permission
move from one | jump from | spread > lateral movement | segment | contain
move to the cloud | go to cloud > migration | migrate | hosting | cloud
moves to another team | moved team | new role | new job | different job > mover | role | transfer
new employee | new hire | new staff | starts work | first day > joiner | onboarding | new starter
new password | forgot my password | forgotten password | reset my password > reset | recovery | password
new vulnerabilities | new weaknesses | security news > vulnerability | advisory | scan | threat
night watch | around the clock | all night | 24 hours > 24 7 | out of hours | on call | monitoring
night | weekend | evening | out of hours | after hours > on call | out of hours | rota | duty
no longer supported | not supported | unsupported | obsolete > support | legacy | end of life
nobody looks | nobody watches | nobody reads them | ignored alerts > alert | triage | noise | review | monitor
nobody reads | nobody visits | unread > visit | delete | content | remove
not break anything | nothing breaks | still works > test | regression | automated test
notice | find out | would we know | how do we know > detect | alert | monitoring | detection
number come from | where does the number > lineage | source | trace | figure
numbers differ | different numbers | figures disagree | wrong numbers > disagree | quality | accuracy | inconsistent
nurse | doctor | teacher | social worker > staff | user
okta | google workspace | entra > identity provider | directory | single sign on
old application | oldest application | replace our > legacy | replace | migration | modernise
old keys | key too old > rotate | rotation | key
old laptops | old computers | old hardware > disposal | recycle | refurbish | reuse
old protocol | old protocols | weak protocol > legacy | protocol | block
old systems | old technology | old software | ancient | mainframe | cobol > legacy | ageing | old
old version | previous version | new version > version | deprecate | retire
onboard | first morning > joiner | onboarding | starter
one password | single password > single sign on | identity provider | shared
onedrive | dropbox | google drive | sync folder | office 365 mail | exchange online > backup | copy | software as a service | cloud
open port | ports | exposed to the internet > port | firewall | internet | exposed
order of work | what first | work next > prioritise | backlog | priority | order
out of date | outdated | stale | old pages > review | outdated | old | review date
own building | basement | cupboard > data centre | on premises | server room
own phone | own computer | personal laptop | own device > byod | personal device | device
own reports | make reports > self service | dashboard | report
own up > admit | report
paged | who gets called | woken | wake up | called out | pager > on call | rota | duty | page | escalation
password > credential | secret | login
paste into | chatgpt | ai tool | upload to > ai | destination | approved | data loss
patch breaks | update breaks > rollback | test | patch
patch tuesday | how quickly to patch | how fast to patch > patch | deadline | days
pay the ransom > ransomware
peak | busy day | traffic spike | surge > load | peak | capacity | scale
permission to use > consent | legal basis | permission
phone us | ring us | call centre | contact centre > support call | telephone | channel | feedback
plan b | fallback | workaround > continuity | contingency | failover
plug in > connect | device
pods | pod | containers > workload | network | container
police > law enforcement | report
practice for | practice before | what should we practice | fire drill > exercise | rehearse | simulation | tabletop
practise for | rehearse for | prepare for | get ready for > exercise | rehearse | simulation | plan | playbook
predict > forecast | model | trend
predict | guess next year > forecast | budget
press | media | journalist > communication | statement
pretend | pretends | pretended to be | pretending | caller | impostor > impersonate | help desk | verify | reset
printing | paper > paper | print
privacy > personal data | data protection | consent
program uses it | who uses this key | nobody knows what uses | what uses this > owner | inventory | service account | workload
progress > measure | roadmap | outcome
project ends | end of project | handover | hand over > live | support | hand over | product team | long lived
promoted | promotion | get ahead > career | ladder | progression
prove who | who they say they are | identity check > identity | proofing | verification
prove | proof | show > evidence | record | test
public bucket | open bucket | open to everyone | anyone can see > public | exposed | misconfiguration | storage
public sector | government > government
publish code | public code | code public | share our code > open source | open | repository
push notification | keeps asking me to approve | mfa fatigue > push | number matching | factor
put right > correct | fix
quantum > post quantum | algorithm | cryptography
reach the backups | destroy backups | delete backups | kill backups > immutable | offline | separate | backup
read logs > log | monitoring
really that person | real person | who they claim | the right person > proofing | verification | identity
record what admins do | screen recording | session recording > session | record | privileged
recorded twice | same person twice > duplicate | golden record | matching
recruit | hire | vacancy | job market > recruitment | vacancy | hiring
recycle | e waste > disposal | reuse | refurbish | hardware
red tape | too strict > friction | exception
release goes wrong | failed release | bad deployment | broken release > rollback | roll back | change failure | revert
release more often | ship faster | deploy daily > continuous delivery | deployment | small | release
report a colleague | snitch | suspicion | suspect a colleague > report | concern | confidential
report something | raise the alarm | tell someone > report | alarm | incident
requirements | specification | spec > requirement | user need | backlog
retired | dead account | ghost account | zombie > dormant | leaver | inactive | disable
robot account | script password | app password > service account | workload | machine | secret
robot | chatbot | chatgpt | copilot | algorithm > ai | machine learning | model | algorithm | artificial intelligence
roll out | go live | put live | launch > release | deploy | launch
root | superuser > administrator | privileged | root
rubber stamp | tick every | click approve > review | approve | reviewer
rules | policies | what are we allowed > policy | standard | principle | guardrail
same login | one account | same account | same password > shared | account
same scale | rate differently | everyone rates | their risk is the biggest > scale | score | criteria | consistent
save money | cut costs | reduce costs > cost | saving | idle | waste | discount
saved key | saving a key | stored key | static key | without a key > federation | workload identity | short lived | key
scan > test | check
scanner found | thousands of findings | too many vulnerabilities > prioritise | exploited | triage
score | rate risks | scoring > score | rating | scale | likelihood
second step | two steps | code on my phone | text code > second factor | multi factor authentication
secret sauce | sensitive | confidential > sensitive | classified | classification
see | look at > read | view | access
send > transfer | share | exchange
send files | share files | email a file | attachment > transfer | sharing | share | exchange
sent securely | in transit | on the wire > transit | tls | encrypt
server room | own servers | our servers > data centre | on premises | server
set up > create | build | configure | provision
set up a server | build a server | new server | spin up > provision | build | environment | infrastructure
settings | set up the same | snowflake > configuration | baseline | drift | standard
shadow it | unapproved app | own tools > unapproved | approved software | tool
share a password | passwords shared | team password > shared | vault | password manager | secret
share knowledge > community | pairing | knowledge
share password | shared login > shared | account
she moved | he moved | who moved | moved from | moved teams | moved departments | changed teams | internal transfer > mover | role change | transfer
silo | waiting for other teams | blocked by > dependency | dependent
slack | whatsapp | chat message | over email | by email > message | share | channel
slip | slips > mistake | bypass
slow | slowness > performance | latency | response time
small changes | small batches > batch | release | frequent
small company | small companies | startup | start up | local firm > small | sme | supplier
snapshot | snapshots > backup | copy | immutable
someone's details | people's details > personal data | consent | privacy
source code | our code > code | repository | open
sovereignty > residency | jurisdiction | location
spam > phishing
special laptop | dedicated laptop | separate laptop | separate computer > privileged access workstation | workstation | admin
speed up | faster | quicker > automate | performance | lead time
spend | spending > cost | budget
spot check | spot checks | random check > sample | review | independent | audit
spot | discover | see it coming > detect | monitor | hunt | alert
spy | spying | snoop > monitoring | surveillance | privacy
stay logged in | logged out > session | token | sign in
steal | thief | theft > exfiltration | theft | insider
sticky note | written on paper | spreadsheet of passwords > password | vault | secret
stolen laptop | lost laptop | lost phone | stolen phone | lose a laptop > device | lost | stolen | encryption
stolen password | stolen passwords | leaked password > multi factor authentication | second factor | credential | reset
stop | avoid > prevent | block | reduce
store logs | keep logs | logs be kept > retention | log | archive
stored securely | at rest > rest | encrypt | storage
strange login | strange sign in | login from > sign in | alert | anomaly | location
stranger | researcher | outsider | member of the public > disclosure | external | report | public
supplier fails > exit | continuity | supplier
supplier gets hacked | supplier breach | supplier hacked > supply chain | supplier | incident
supplier questionnaire | third party risk > supplier | assessment
survive | withstand > resilience | failover | continuity | redundancy
suspicious | strange | odd | unusual > anomaly | unusual | alert | behaviour
switch off | get rid of | retire > decommission | retire | switch off | disposal
take away access | remove access > revoke | disable | leaver
takes clients | resigning salesperson | steal clients > exfiltration | insider | leaver | download
talk to each other | connect systems | join up | connect > interface | integration | api
tampered | meddled | messed with > tamper | integrity | signed | provenance
teach | learn | course | lessons > training | learning | skill
teams wait | waiting for > dependency | queue | handover
tell apart > distinguish | separate
tell the boss | tell management | report upwards > escalate | report | board
temp staff | short term staff | students | interns > contractor | end date | temporary | outsider
templates | starter kit | example code > template | platform | paved road | reuse
test data | fake data | dummy data > test data | mask | anonymise | synthetic
test our plan | practise | dry run | rehearse > exercise | rehearsal | simulation | drill
third party access > supplier | api
third party | partner company | other company > supplier | third party | partner
ticket | log a call > ticket | service desk | issue
tied to | locked in | stuck with | dependent on > lock in | exit | dependency | switching | portability
too big | oversize > oversized | rightsizing | reduce
too many > noise | reduce | limit
too many logins | many passwords > single sign on | identity provider
too much access | too many rights | more access than > excessive | privilege | permission | least privilege
too much data | drowning in > noise | filter | retention
too risky | too big a risk | above our limit > appetite | tolerance | escalate | accept
too slow | hangs | freezes > performance | latency | capacity
translate | translation | welsh | other languages > translation | language
trick | tricked | fooled | scammed > phishing | social engineering
tried restoring | test a backup > restore | test | backup
trust | trusted > zero trust | verify | trust
try before release | before users > test | staging | environment
try new things | innovate | innovation > experiment | pilot | prototype | trial
try something | try out | have a go > experiment | pilot | trial | prototype
turn off | switch off | shut down | overnight > shut down | schedule | switch off
turn on | switch on > enable | collect | activate
two people | second person | two signatures | four eyes > two person | separation | approval | review | dual
typosquatting | malicious package | fake package | poisoned > dependency | package | supply chain
undo | roll back | rollback | go back | going back | revert > rollback | undo | reverse | previous version | restore
unencrypted | plain text | clear text > encrypt | secret
unknown device | any device | unmanaged | home computer > device | managed | compliant
unplug | pull the plug > isolate | disconnect | contain
unused | nobody uses | not used | forgotten > idle | unused | unattached | orphan | dormant
up to date > review | current | update
update | updates | upgrade | patches > patch | update | upgrade | version
usb stick | memory stick | pen drive > removable media | removable
use a library | download code | stack overflow > open source | dependency | licence
vendor > supplier | provider
video meetings | video call | meetings > video | collaboration tool
visitor | guest | volunteer | agency worker | temp | intern > contractor | temporary | external | guest | non employee
waste | wasted | wasting > idle | unused | oversized | saving
watch | watching | keep an eye > monitor | monitoring | alert | review
waterfall | big bang > plan | agile | iterative
weak spot | hole | security hole | weakness > vulnerability | weakness | flaw
web page | webpage | pages > page | content | website | website
what could go wrong | go wrong | goes wrong > risk | failure | threat
what do we know about > personal data | record | inventory
what each project costs | each team costs | who pays > tag | allocation | showback | chargeback | cost
what normal looks like | out of the ordinary | weird > baseline | anomaly | normal | behaviour
what people want | what users want > user need | need | research
what to build | what next | build next | most important > prioritise | backlog | priority | roadmap | value
what we own | what we have > inventory | asset | register | list
wheel | reinvent | done before > reuse | shared | component | common
where did this build | who built it | built from > provenance | build | signed
which cloud | choose a cloud | aws or azure > provider | hosting | cloud
who can decrypt | hold the key > key | administrator | separation
who can see | who sees > access | permission
who decides | who has the final say | who is in charge > owner | decision | authority | accountable | approve
who did what | who did it > audit | log | accountable
who do we tell | who to tell | inform | report a breach > notify | report | regulator | communication
who has access | who can access | who can get in | has access to what > access | permission | review | entitlement
who is in the team | team members | which roles > role | multidisciplinary
who owns the data | data owner > owner | steward
who signs off the risk | who accepts > accept | owner | authority
who to call | who do i call | phone number > contact | on call | rota | escalation
whose job | who does what | who should do > role | responsible | accountable | owner
why we chose | why did we choose | reason for > decision | decision record | architecture
wifi | wi fi | wireless > network
without a computer | no computer | no smartphone > offline | channel | assisted | telephone | paper
without becoming managers | specialist > specialist | career | ladder
without copying | read only > interface | api | access
without humans | hands off | no humans > automatic | automated | self healing
work together | collaborate | collaboration > collaboration | team | share
worst that could happen | damage | hurt us > impact | harm | risk
worth | value > benefit | value
written down | keep a list | make a list > register | record | inventory | document
wrong data | bad data | dirty data | mistakes in data > quality | error | accuracy | correct
wrong settings | badly set up | open to the world | publicly open > misconfiguration | exposed | public | posture
`;
