/**
 * Everyday English, whatever a site is about: words that say the same, and words that are near each other. One group a
 * line, in alphabetical order.
 */
export const SAME_IN_GENERAL = `
accommodation | lodging
advertisement | advert | ad
aeroplane | airplane | plane | aircraft
ageing | aging
annual | yearly | every year | once a year
autumn | fall season
baby | infant
bathroom | toilet | lavatory | restroom | wc
bicycle | bike
bin | dustbin | rubbish | trash | garbage
broken | damaged
buy | purchase
car park | parking lot
cafe | cafeteria | canteen
cell phone | mobile phone | mobile
child | children | kid | kids
cinema | movie theatre
clothes | clothing | garment | garments
cooker | stove
cure | remedy
daily | every day | each day | once a day
deaf | hard of hearing | hearing impaired
disabled | disability | disabilities
drugstore | pharmacy | chemist
elderly | older people | pensioner | pensioners
elevator | lift
entrance | way in
exit | way out
exam | examination
factory | plant
firefighter | fireman | fire brigade | fire service | fire department
flat | apartment
footpath | pavement | sidewalk
fridge | refrigerator
glasses | spectacles
holiday | vacation
hospital | clinic
hire | rent | lease
hourly | every hour | each hour
jail | prison
journey | trip
kitchen | galley
lab | laboratory
laundry | washing
lawyer | solicitor | attorney
leaflet | flyer | brochure | pamphlet
lorry | truck
luggage | baggage
leave school | school leaver
maths | mathematics | math
mold | mould
monthly | every month | each month | once a month
motorway | highway | freeway
nightly | every night | each night
nursery | kindergarten
parcel | package
part time | part timer
pension | retirement
petrol | gasoline
photo | photograph | picture | image
police | constabulary
postcode | zip code
postpone | put off | defer
quarterly | every quarter | each quarter | four times a year
queue | waiting line
quick | fast | rapid
railway | railroad
repair | mend | fix
repay | refund | reimburse | reimbursement | money back
reservation | booking | book | reserve
rota | roster
schedule | timetable
ship | boat | vessel
sick | ill | unwell
sickness | illness | disease
sign language | bsl
stairs | steps | staircase
temperature | how hot | how cold
timber | wood
thief | thieves | burglar | burglars | robber
tourist | visitor | sightseer
traffic jam | congestion
tyre | tire
umbrella | parasol
trainee | apprentice
university | college
unpaid | without pay
visually impaired | blind | partially sighted
volunteer | helper
weekly | every week | each week | once a week
wheelchair | wheel chair
windscreen | windshield
youth | young people | teenager | teenagers | adolescents
`;

/** One-way and looser: what stands before `>` may be meant by what stands after it. */
export const NEAR_IN_GENERAL = `
adult | grown up
ask for money > grant | fund | donation | fee
attic | roof | loft
baker | bakery | bread
battery | charger
burn | burnt > fire | heat
bus | coach | train > transport | travel
cash | money > payment | budget | income | fund
cheap | low cost | affordable > price | cost
cold | freezing > temperature | freeze | frozen
complain | complaint | unhappy > feedback
crowd | crowded | busy > queue | capacity
deliver | delivery | arrive > arrival
dirty | filthy | grime > dust | clean
donate | donation > gift | donor
earthquake | flood | storm > emergency | disaster
easy to read | plain words > plain language | readable
eat | food | meal
empty | vacant > free space
evacuate | get everyone out > way out | exit | drill | evacuation
expensive | costly > price | cost | value
fireproof > fire
flood | flooding > water
foreign | abroad | overseas > international
free of charge | for free > no fee | free entry | without fee
give away > gift | donate | disposal
grandmother | old lady > older
hungry | thirst > food | water
journalist | reporter | newspaper > press | media
leak | leaking | drip > water
marriage | wedding
meat | fish | poultry
mice | mouse | rat | rats > rodent | pest
nurse | carer > care
old people > older | elderly | dementia
polite | politely | friendly > courteous
poor | poverty | low income > afford | cost
power cut | blackout | power failure > electricity | power
pregnant | pregnancy > maternity
rain | rainwater > gutter | water
recipe > dish | food
recycle | recycling > reuse | waste
refugee | migrant
rich | wealthy
rubbish > waste
rust | rusty | corrosion | corroded > metal
seat | sit down | rest > chair | bench
shower | bath > wash
sleep | tired > rest
smoke | smoking > fire
sugar | salt > ingredient
sun | sunlight | sunshine > light | ultraviolet
swimming pool | pool
ticket | tickets | admission > entry
translate > language
van | lorry | truck > vehicle | transport
winter | snow | ice > cold
young | youngster > child | pupil
`;
