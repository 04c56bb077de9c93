/** One-way synonyms: acronyms, then terms that pages use instead of them. In the format of `everyday-words.ts`. */
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
cia > confidentiality | integrity | availability
dos > denial of service
iso27001 | 27001 > iso 27001 | security management | audit | certification
pcidss > pci dss | card data | payment
cjis | fisma | cmmc | ismap > compliance | certification | standard | regulation
csa | ccm > cloud control | cloud security
asvs | masvs > verification | security requirement | application security
capec > attack pattern | attack technique | attack
pasta | linddun > threat model | threat
crq > risk quantification | quantify | loss
isac | cisp > threat intelligence | share
vapt > penetration test | vulnerability scan
zap | burp > dynamic test | scan
bola > access control | authorisation | object
xxe | lfi > injection | input | vulnerability
opa | rego > policy as code | policy
ebpf > runtime | endpoint | detection
svid > workload identity | short lived | certificate
arn > role | identity
ec2 | vps > virtual machine | server | instance
efs | ebs | nfs | smb > storage | file share | disk
elb | alb | nlb > load balancer | traffic
sg | nacl > firewall | security group | network rule | segment
bgp | mpls > network | route | routing
utm > firewall
dhcp > network | server
bios | uefi > firmware | hardware | secure boot | device
wsus | sccm | wufb > patch | update
intune > policy | device | configuration
smtp | imap | pop3 > email | mail | legacy authentication | basic authentication
ntlm | kerberos | radius > authentication | legacy authentication | sign in
sha | md5 > hash | digest | checksum
ecdsa > encryption | algorithm | key | signature
sd card > removable media | device
tpa > third party | supplier
sop | soe > procedure | runbook | standard
sitrep > incident | update | status report
csoc > security operations | monitoring | operations
spi > personal data | sensitive
cso > security lead | accountable | board | executive
kt > handover | document
`;
