/** Synonyms in building, running, paying for and buying services, mostly acronyms with their expansions. One group a line. */
export const SYNONYMS_IN_SERVICES = `
co2 | carbon | carbon dioxide | greenhouse gas | ghg
carbon footprint | carbon emission
esg | environmental social and governance
pue | power usage effectiveness
ria | reserved instance | committed use discount | savings plan | commitment discount
spot instance | preemptible instance
rightsizing | right sizing | oversized | over provisioned | overprovisioned
autoscaling | auto scaling | scale automatically | elastic scaling
chargeback | charge back | cross charging | recharge
showback | show back
cost allocation | cost attribution
anomaly detection | unusual spending
burn rate | spend rate
landing zone | cloud foundation | account vending
multi tenant | multi tenancy
tenancy | tenant
az | availability zone
vdi | virtual desktop | remote desktop
daas | desktop as a service
mdt | zero touch deployment | autopilot
caas | container as a service
csp | cloud service provider | cloud provider | hyperscaler
msp | managed service provider | outsourced provider
lift and shift | rehost | rehosting | moved as they were | moved unchanged
replatform | replatforming
refactor | refactoring | rearchitect
strangler fig | piece by piece replacement
data centre | datacentre | server room | machine room | colo | colocation
on prem | on premises | on premise | self hosted | own data centre
cloud first | public cloud first
configuration drift | drift detection | drift
golden image | base image | standard image
golden path | paved road | golden road
idp platform | internal developer platform | developer platform
cms | content management system
crm | customer relationship management
erp | enterprise resource planning
edw | data warehouse | data lake | lakehouse
bi | business intelligence | dashboard | reporting
nps | net promoter score | satisfaction score | csat
csat | customer satisfaction | user satisfaction
ab test | a b test | split test | controlled experiment
eda | event driven | event driven architecture
esb | integration platform | enterprise service bus
rest | restful
microservice | micro service
gql | graphql
adr | architecture decision record | decision record | decision log
tda | technical design authority | design authority | architecture board
togaf | enterprise architecture
ea | enterprise architecture
nfr | non functional requirement
toil | repetitive manual work
mtbf | mean time between failures
mtta | mean time to acknowledge
dora | four key metrics | delivery metrics | delivery performance | lead time
cfr | change failure rate
canary release | canary deployment | staged rollout | gradual rollout | phased rollout | progressive delivery
blue green | blue green deployment
feature flag | feature toggle | feature switch
trunk based development | short lived branches
tdd | test driven development
bdd | behaviour driven development
e2e | end to end test | end to end
uat | user acceptance test | acceptance testing
qa | quality assurance | testing
regression test | regression testing
load test | load testing | stress test | performance test | capacity test
smoke test | sanity check
synthetic monitoring | synthetic journey | synthetic transaction | probe
uptime check | uptime monitoring | heartbeat | availability check | health check
rum | real user monitoring
observability | telemetry | monitoring
distributed tracing | tracing | trace
blameless | no blame | without blame
game day | chaos day
chaos engineering | fault injection | chaos experiment | chaos monkey
failover | fail over | switch over
dr test | failover test | recovery test | disaster recovery exercise
bau | business as usual | day to day running | live running
sev1 | major incident | p1 | priority one | critical incident
wip | work in progress
po | product owner | product manager
pm | product manager | project manager
ba | business analyst
pmo | programme management office | project office | portfolio office
raci | roles and responsibilities | responsibility matrix
kanban | work in progress limit
scrum | sprint | agile
safe framework | scaled agile
retro | retrospective
standup | stand up | daily meeting
roadmap | delivery plan
raid log | risks and issues log
rag status | red amber green | traffic light
cop | community of practice | practitioner community | guild
l d | learning and development
tna | training needs analysis | skills gap analysis | skills audit
ddat | digital data and technology
edi | equality diversity and inclusion | diversity | dei
psychological safety | speak up safely | safe to speak
retention of staff | staff turnover | attrition
hybrid working | hybrid work | remote work | remote working | working from home | work from home | wfh | home working | teleworking
wfh | remote working | working from home
vc | video conference | video conferencing | video call
wcag | web content accessibility guidelines | accessibility
at | assistive technology
assistive technology | screen reader
screen reader | jaws | nvda | voiceover
alt text | alternative text | image description
esl | english as a second language
plain english | plain language | clear language | plain words
assisted digital | digital inclusion | digital exclusion | offline channel
ucd | user centred design | human centred design
ui | user interface
cx | customer experience
seo | search engine optimisation
ia | information architecture
faq | frequently asked questions
design system | pattern library | component library | style guide
gds | government digital service
service standard | service assessment
ola | operational level agreement
itt | invitation to tender | tender
rfi | request for information
rfq | request for quotation
sow | statement of work
msa | master services agreement | framework agreement
sme | small and medium enterprise | small business | small firm | small company | small supplier
tupe | staff transfer
ipr | intellectual property | copyright
nda | non disclosure agreement | confidentiality agreement
exit plan | exit strategy | exit planning | leaving a supplier | way out
vendor lock in | lock in | supplier lock in | tied to one supplier | supplier dependency
eos | end of support
legacy system | old system | ageing system | legacy technology | heritage system | outdated system
decommission | decommissioning | switch off | switching off | retire | sunset | shut down
tech debt | technical debt
cots | commercial off the shelf | off the shelf
oss licence | open source licence
gpl | copyleft
inner source | innersource | internal open source
readme | documentation
mdr | managed detection and response
ropa | record of processing | record of processing activities
dsa | data sharing agreement
dpa | data processing agreement | data protection act
ccpa | privacy law
hipaa | health data
foi | freedom of information
pet | privacy enhancing technology
right to erasure | right to be forgotten | deletion request
retention schedule | retention period | retention policy
open data | public data | published data
metadata | data about data
data lineage | lineage | data provenance
data quality | data accuracy
data steward | data owner | dataset owner | information asset owner | iao
data dictionary | data catalogue | metadata catalogue
genai | generative ai | llm | large language model
rag ai | retrieval augmented generation
mlops | machine learning operations
nlp | natural language processing
rpa | robotic process automation
iot | internet of things | connected device
ot | operational technology | industrial control system | ics
scada | industrial control system
gpu | graphics processor
cpu | processor
ram | memory
os | operating system
db | database
dba | database administrator
sql injection | sqli | injection attack
xss | cross site scripting
csrf | cross site request forgery
owasp | web application vulnerabilities
wcms | content management system
ato | account takeover
bec | business email compromise | invoice fraud
mitm | man in the middle
apt | advanced persistent threat | nation state
ttp | attack technique
mitre | attack technique | mitre att ck
ueba | user behaviour analytics | behaviour analytics | behavioural analytics
ndr | network detection
hids | host intrusion detection
av | antivirus | anti virus | anti malware
dmarc | email authentication | email spoofing | spf | dkim
jailbreak | rooted device
coppa | children's data
cia triad | confidentiality integrity availability
pci | pci dss | card payment | payment card
sox | financial controls
soc2 | soc 2 | assurance report
fips | validated cryptography
gsc | government security classification | protective marking
ce | cyber essentials
cyber essentials | basic cyber hygiene
rmf | risk management framework
erm | enterprise risk management
kri | key risk indicator
fair risk | quantitative risk analysis | risk quantification
tprm | third party risk | supplier risk | vendor risk | supply chain risk
scrm | supply chain risk | supply chain security
sbd | secure by design | security by design
tra | threat and risk assessment
toctou | race condition
mam | mobile application management
nac | network access control
sdn | software defined network
sdwan | wide area network
cidr | ip range | ip address range
iam role | service role
cua | conditional access
conditional access | risk based access | contextual access
gpo | group policy
laps | local administrator password
cred stuffing | credential stuffing | password spraying | password guessing | brute force
bastion | jump host | jump server | jump box | bastion host
session timeout | session length | session lifetime
kill switch | emergency stop
false positive | false alarm
alert fatigue | alarm fatigue | too many alerts
vendor | supplier
laptop | notebook computer
website | web site
rollback | roll back | revert
delete | erase
rehearsal | exercise | drill | dry run
dismissed | fired | sacked
repair | remediate | fix
quarantine | isolate
evidence | proof
inventory | register
go live | launch
worker | employee
`;
