/**
 * Words and phrases that mean the same in security, cloud, delivery and the
 * running of services: mostly acronyms with what they stand for. General English
 * of the trade: nothing here comes from one site's pages, and a site's own
 * glossary is added to it. One group a line.
 */
export const SAME = `
2fa | mfa | multi factor authentication | two factor authentication | second factor | two step verification | 2sv | two step authentication | multifactor
2fa | otp | one time password | one time code | authenticator app
sso | single sign on | federated login | federated sign in
idp | identity provider
iam | identity and access management
idam | identity and access management
iga | identity governance
pam | privileged access management
pim | privileged identity management
paw | privileged access workstation | admin workstation | secure workstation | saw
jit | just in time
jml | joiners movers leavers | starters movers leavers | starters and leavers
rbac | role based access control
abac | attribute based access control
acl | access control list
oidc | openid connect
oauth | delegated authorisation
saml | federation
scim | automatic provisioning
passkey | fido2 | webauthn | security key | hardware key | hardware token | yubikey
passwordless | passkey
breakglass | break glass | emergency access | emergency account
sod | separation of duties | segregation of duties | four eyes | dual control | two person rule
least privilege | minimum access | need to know | minimal permissions
admin | administrator | administration
sysadmin | system administrator | administrator
superuser | root account | administrator
username | user name | login name
login | log in | sign in | logon | log on | signing in | logging in | signin
logout | log out | sign out
password reset | forgotten password | account recovery
offboarding | leaver | leaving staff | departing employee | exit process
onboarding | joiner | new starter | new joiner
pki | public key infrastructure
ca | certificate authority
tls | ssl | https | transport layer security
mtls | mutual tls
kms | key management service | key management
hsm | hardware security module
byok | bring your own key | customer managed key | cmk
pqc | post quantum cryptography | quantum safe | quantum resistant
crypto | cryptography
encryption at rest | disk encryption | storage encryption
vpn | virtual private network
ztna | zero trust network access
zta | zero trust architecture
zt | zero trust
sase | secure access service edge
waf | web application firewall
ddos | denial of service
dmz | perimeter network
vpc | virtual private cloud | virtual network | vnet
vlan | network segment
ids | intrusion detection
ips | intrusion prevention
dns | domain name system
cdn | content delivery network
egress | outbound traffic | outbound
ingress | inbound traffic | inbound
microsegmentation | network segmentation | segmentation
siem | security information and event management | log analysis | central logging | log management
soc | security operations centre | security monitoring
edr | endpoint detection and response | endpoint protection
xdr | extended detection and response
soar | security orchestration
mttr | time to recover | mean time to recovery | time to restore
mttd | time to detect
ioc | indicator of compromise
cti | threat intelligence
ir | incident response
csirt | incident response team | cert team
playbook | runbook
postmortem | post incident review | lessons learned | lessons learnt | retrospective after incident | blameless review
dr | disaster recovery | dr plan
bcp | business continuity | business continuity plan | continuity plan | continuity
bcdr | business continuity and disaster recovery
rpo | recovery point objective | recovery point
rto | recovery time objective | recovery time
ha | high availability
worm | write once read many | immutable
airgapped | air gap | offline copy
sla | service level agreement | service level
slo | service level objective
sli | service level indicator
kpi | key performance indicator | metric | performance measure | key metric
okr | objective and key result | objective
dora metrics | four key metrics | delivery metrics
cicd | ci cd | continuous integration | continuous delivery | continuous deployment | build pipeline | deployment pipeline | delivery pipeline
ci | continuous integration
cd | continuous delivery | continuous deployment
iac | infrastructure as code
pac | policy as code
gitops | infrastructure as code
vcs | version control | source control | git
repo | repository | code repository
pr | pull request | merge request | mr
sast | static analysis | static application security testing | code scanning
dast | dynamic analysis | dynamic application security testing
iast | interactive application security testing
sca | software composition analysis | dependency scanning | dependency check
sdlc | software development lifecycle | secure development
ssdlc | secure development lifecycle | secure development
ssdf | secure software development framework
devsecops | secure development
appsec | application security
sbom | software bill of materials | bill of materials
slsa | provenance | supply chain levels for software artifacts
oss | open source | open source software
foss | open source
cve | vulnerability | security flaw | weakness
cvss | severity score | vulnerability score
kev | known exploited vulnerability | exploited vulnerability
epss | exploit prediction
vdp | vulnerability disclosure | vulnerability disclosure policy | responsible disclosure | coordinated disclosure | bug bounty
pentest | penetration test | pen test | ethical hacking | penetration testing
patching | security update | software update | patch
hotfix | emergency fix | emergency patch
eol | end of life | end of support | unsupported software | out of support | no longer supported | unsupported | obsolete
cspm | posture management | cloud security posture management | cloud misconfiguration
cnapp | cloud native application protection
cwpp | workload protection
casb | cloud access security broker
cmdb | asset inventory | asset register | configuration management database
itam | asset management
mdm | mobile device management | device management
byod | bring your own device | personal device
dlp | data loss prevention | data leak prevention | data leakage | exfiltration | data exfiltration
pii | personal data | personal information | personally identifiable information
phi | health data | health record
gdpr | data protection law | data protection
dpia | data protection impact assessment | privacy impact assessment | pia
dpo | data protection officer
ico | regulator
sar | subject access request | dsar | data subject request | right of access
rot data | redundant data
mdm data | master data management | master data | golden record | single customer view
etl | data pipeline | elt | extract transform load
api | application programming interface
api key | access key | api token | access token
s3 | bucket | object storage | blob storage | storage bucket
vm | virtual machine
k8s | kubernetes
eks | kubernetes
aks | kubernetes
gke | kubernetes
container image | docker image
faas | serverless | lambda | cloud function
saas | software as a service
paas | platform as a service
iaas | infrastructure as a service | rented servers
aws | amazon web services
gcp | google cloud
azure ad | entra | active directory | azure active directory
ad | active directory
m365 | microsoft 365 | office 365
ncsc | national cyber security centre
nist | national institute of standards and technology
caf | cyber assessment framework
csf | cybersecurity framework
cis | center for internet security
iso 27001 | isms | information security management
siro | senior information risk owner
ciso | security director | head of security
cto | chief technology officer | technology leader
cio | chief information officer
cfo | finance director
ceo | chief executive
hr | human resources | people team | personnel
kyc | identity proofing | identity verification | proofing
stride | threat model
threat model | threat modelling | attack modelling
grc | governance risk and compliance
bia | business impact analysis
rfp | tender | procurement | invitation to tender | request for proposal
finops | cloud cost management | cost optimisation | cloud spend | cloud cost | cloud spending
tco | total cost of ownership
capex | capital spending | capital expenditure
opex | running cost | operational expenditure
roi | return on investment | value for money
sre | site reliability engineering | reliability engineering
apm | application performance monitoring
rca | root cause analysis | root cause
itil | service management
itsm | service management
cab | change advisory board | change approval
ml | machine learning
ai | artificial intelligence | llm | generative ai
a11y | accessibility | wcag
i18n | internationalisation
ux | user experience | user research
poc | proof of concept | prototype
mvp | minimum viable product | first release
backup | back up | data copy
ransomware | crypto locker | extortion malware
malware | virus | trojan | malicious software
phishing | fake email | scam email | phish | spear phishing | fake login page | fake sign in page
insider threat | insider risk | malicious insider | rogue employee | trusted insider | disgruntled employee
whistleblowing | speak up | blow the whistle
honeytoken | canary token | canary | decoy | honeypot
red team | adversary simulation | attack simulation
purple team | attack simulation
tabletop | table top | tabletop exercise | crisis exercise | war game
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
soa | service oriented architecture
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
