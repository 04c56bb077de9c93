/**
 * Words that mean the same, or nearly, in security, cloud and software delivery.
 * General English of the trade: nothing here comes from one site's pages. A
 * site's own glossary is added to it.
 */

/** One group a line: interchangeable words and phrases. */
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
bcp | business continuity | business continuity plan
bcdr | business continuity and disaster recovery
rpo | recovery point objective | recovery point
rto | recovery time objective | recovery time
ha | high availability
worm | write once read many | immutable
airgapped | air gap | offline copy
sla | service level agreement
slo | service level objective
sli | service level indicator
kpi | key performance indicator | metric
okr | objective and key result
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
eol | end of life | end of support | unsupported software | out of support
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
sar | subject access request
rot data | redundant data
mdm data | master data management
etl | data pipeline
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
iaas | infrastructure as a service
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
rfp | tender | procurement | invitation to tender
finops | cloud cost management | cost optimisation | cloud spend | cloud cost | cloud spending
tco | total cost of ownership
capex | capital spending | capital expenditure
opex | running cost | operational expenditure
roi | return on investment | value for money
sre | site reliability engineering
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
mvp | minimum viable product
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
`;

/** Words that are near each other: worth a look when the exact one is missing. */
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
vendor | supplier | provider | third party
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
rehearse | exercise | drill | practise | test | simulation
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
