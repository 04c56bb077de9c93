/**
 * Synonyms in security and cloud, mostly acronyms with their expansions. General
 * terms only; a site adds its own by its glossary. One group a line.
 */
export const SYNONYMS_IN_SECURITY = `
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
cve | vulnerability | security flaw | weakness | known vulnerability
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
ico | regulator | information commissioner
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
ciso | security director | head of security | chief information security officer
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
mssp | managed security service
asm | easm | attack surface | attack surface management
dspm | data security posture
sspm | saas security
ciem | entitlement management | cloud permission
itdr | identity threat detection
uem | mdm | device management
drm | rights management | information rights
csp header | content security policy
rce | remote code execution
cwe | weakness type | kind of flaw | class of flaw
nvd | vulnerability database
vex | exploitability statement
stix | taxii | threat intelligence sharing
c2 | command and control
tiber | cbest | threat led testing | red team
crest | penetration tester
nis2 | network and information systems | nis regulation
cra | cyber resilience act
fedramp | cloud certification
kba | security question | knowledge based authentication
totp | hotp | one time password | authenticator app | one time code
u2f | ctap | security key
piv | smart card | smartcard
ldap | directory | active directory
adfs | federation
ssh | secure shell
ssh key | private key
rdp | remote desktop protocol | remote access
sftp | secure file transfer | secure transfer
ipsec | encrypted tunnel | vpn
dnssec | doh | protective dns
ntp | time synchronisation | clock synchronisation | synchronised clock
wpa | wireless security
swg | web gateway | web filter | web proxy | proxy
ngfw | firewall
rasp | runtime protection
sigstore | cosign | artifact signing | signed build
in toto | attestation | provenance
cyclonedx | spdx | software bill of materials
hyok | external key management | hold your own key
tde | database encryption
tpm | secure enclave | hardware root of trust
tee | confidential computing
crl | ocsp | certificate revocation | revocation
acme | certificate automation | automatic renewal
pitr | point in time recovery | point in time restore
3 2 1 | three copies
mtpd | mtd | maximum tolerable downtime | maximum tolerable outage
bcm | business continuity
pir | post incident review | lessons learned
polp | least privilege
zsp | zero standing privilege | no standing access
pbac | rebac | policy based access
spiffe | spire | workload identity | workload identity federation | wif
nhi | non human identity | machine identity | service account | workload identity
sts | temporary credential | short lived credential
managed identity | managed identities | instance role
aiops | automated operations
sam tool | software asset management | licence management
cvd | coordinated disclosure | vulnerability disclosure
security txt | vulnerability disclosure
poam | remediation plan
rcsa | control self assessment
soa | statement of applicability | service oriented architecture
ale | annual loss | loss expectancy
tolerance | risk limit
rat | remote access trojan
iab | initial access
spof | single point of failure
vpc peering | network peering
nsg | security group | network security group
mou | memorandum of understanding | sharing agreement
cdr | content disarm
sdk | software development kit
ide | code editor | development environment
lts | long term support
ga | general availability
rfc | request for change | change request
kb | knowledge base | knowledge article
mi | management information | performance report
eu | european union
hmg | central government
epp | endpoint protection
uba | user behaviour analytics | behaviour analytics
dfir | digital forensics | forensics | forensic
osint | open source intelligence
sse | sdp | zero trust network access
pgp | gpg | email encryption
aes | rsa | encryption algorithm | cipher
hsts | https
drp | disaster recovery plan
irp | incident response plan
psirt | product security | vulnerability disclosure
noc | network operations centre
vrm | third party risk | supplier risk
purl | cpe | component identifier
osv | ghsa | vulnerability database | advisory
ssvc | vulnerability prioritisation
scap | stig | hardening | secure baseline
kspm | posture management
scm | source control | version control
irsa | workload identity
jwt | access token | token
fim | file integrity monitoring | file integrity
epm | pedm | privilege elevation | endpoint privilege
jea | just enough administration | least privilege
ciam | customer identity
idv | identity verification | proofing
ial | identity assurance | proofing
aal | authenticator assurance | authentication
sspr | self service password reset | password reset
hibp | breached password | leaked password
irm | insider risk management | insider risk
hris | hrms | hr system | personnel system | people system
dbs | bpss | dbs check | vetting | background check | pre employment check
security clearance | vetting
eap | employee assistance | wellbeing
aup | acceptable use policy | acceptable use
rls | row level security
dek | kek | data key | key encryption key | envelope encryption
fido | passkey | security key
syslog | log collection | log forwarding
cloudtrail | audit log
log4shell | log4j
ttx | tabletop exercise
cirt | incident response team
`;
