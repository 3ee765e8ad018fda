"""Nouns for those who may take part in talks: many people of one kind, and bodies; and what a noun is in the singular.

>>> singular("fishermen"), singular("growers"), singular("families"), "farmers" in PEOPLE, "chamber" in BODIES
('fisherman', 'grower', 'family', True, True)
"""

PEOPLE = frozenset(
    """
    plaintiffs defendants claimants petitioners respondents appellants plot-holders allotment-holders supporters fans
    campers bargees boaters commuters prisoners farmers growers planters ranchers herders pastoralists shepherds
    breeders dairymen fishermen fishers fishworkers anglers foresters loggers beekeepers winegrowers vintners peasants
    smallholders sharecroppers tenants villagers residents neighbours neighbors householders homeowners leaseholders
    squatters landowners landlords landholders settlers islanders townspeople locals workers labourers laborers
    employees staff staffers strikers teachers lecturers professors academics headteachers tutors nurses midwives
    doctors physicians surgeons medics paramedics pharmacists dentists consultants interns residents students pupils
    undergraduates postgraduates alumni parents guardians families mothers fathers widows miners quarrymen
    steelworkers metalworkers engineers technicians electricians mechanics builders bricklayers welders drivers
    truckers hauliers transporters carters cabbies conductors guards signallers signalmen dockers dockworkers
    stevedores longshoremen sailors seafarers boatmen ferrymen pilots porters couriers riders postmen controllers
    crews cleaners cooks waiters barbers tailors weavers spinners potters bakers butchers millers brewers distillers
    traders merchants shopkeepers stallholders hawkers vendors retailers wholesalers grocers importers exporters
    shippers shipowners boatowners carriers operators contractors subcontractors suppliers manufacturers makers
    producers processors refiners canners smelters tanners publishers booksellers broadcasters distributors exhibitors
    developers promoters insurers lenders creditors bondholders noteholders shareholders stockholders investors holders
    debtors borrowers depositors policyholders pensioners retirees employers managers owners bosses proprietors
    licensees franchisees hoteliers restaurateurs innkeepers players footballers cricketers athletes jockeys referees
    umpires coaches actors writers screenwriters directors musicians performers dancers artists singers journalists
    printers photographers elders chiefs chieftains headmen clansmen tribesmen nomads shamans clerics imams bishops
    priests monks nuns parishioners believers pilgrims protesters protestors demonstrators campaigners activists
    environmentalists conservationists dissidents exiles refugees migrants evacuees returnees veterans ex-combatants
    prisoners inmates detainees hostages councillors councilmen aldermen backbenchers deputies lawmakers legislators
    senators unionists nationalists rebels insurgents guerrillas militants militias separatists secessionists
    mutineers soldiers officers fighters lawyers barristers solicitors magistrates judges prosecutors firefighters
    policemen warders civil-servants members customers tenants irrigators graziers crofters orchardists fruitgrowers
    cooperatives trustees heirs executors occupiers oustees evictees donors kingmakers
    commissioners countries states nations skippers reinsurers haulers guarantors signatories moderates hardliners
    hard-liners
    survivors victims complainants holders
    """.split()
)
"""Many of one kind, who bargain, strike, sign and refuse."""
BODIES = frozenset(
    """
    association union federation confederation syndicate guild brotherhood chamber lodge branch chapter forum platform
    network campaign initiative alliance coalition front league congress assembly council committee panel board
    commission authority secretariat inspectorate agency bureau directorate department division taskforce body bodies
    organisation organization society institute foundation trust charity fund club clubs caucus faction wing camp
    outfit group movement party bloc junta ministry municipality city town county district province prefecture canton
    commune parish borough presbytery diocese synod church congregation monastery temple mosque university college
    school academy faculty hospital clinic museum gallery theatre orchestra opera library observatory company firm
    corporation conglomerate consortium cooperative co-operative collective partnership enterprise plant plants mill
    mills operator airline carrier railway utility bank lender insurer brewer miner refiner smelter shipyard
    shipbuilder carmaker steelmaker planemaker drugmaker manufacturer maker producer supplier exporter importer
    wholesaler distributor retailer chain supermarket brand publisher broadcaster studio label newspaper developer
    contractor builder landlord owner buyer bidder seller vendor investor creditor shareholder landowner lessee lessor
    concessionaire tribe clan chieftaincy captaincy community village villages island islands families tribunal court
    bench senate registry railroad regulator watchdog ombudsman arbitrator jury police
    army militia garrison embassy presidency chancellery
    delegation side team leadership management office estate rectorate laboratory brewery foundry treasury state
    """.split()
)
"""Bodies and firms, which have an office, a seat or a vote."""
_ALL_WHO_TALK = frozenset("side team camp party delegation state".split())
"""Bodies that in the plural are everybody at the table: "the sides", "both delegations", "the states"."""


def _plural(body: str) -> str:
    if body.endswith("y"):
        return body[:-1] + "ies"
    return body + ("es" if body.endswith(("ch", "s")) else "s")


BODIES |= {_plural(body) for body in BODIES - _ALL_WHO_TALK}
_UNNAMED_ALONE = frozenset(
    """
    side team camp group party body wing branch leadership management delegation office members faction families
    bodies city town owner buyer seller bidder community side deputies directors controllers island islands division
    plant plants consultants judges officers soldiers army police court bench tribunal jury regulator presidency
    embassy newspaper fund initiative campaign congress assembly ministry department authority commission front league
    alliance coalition party junta council managers bosses customers coaches maker carrier operator producer chain
    label brand district province county parish state locals lawyers
    countries states nations commissioners holders victims
    """.split()
)
"""Nouns that tell nobody apart where nothing stands before them but "the"."""


def tells_apart(noun: str) -> bool:
    """Whether a noun is enough to tell who is meant, with no more than "the" before it."""
    return noun not in _UNNAMED_ALONE and (noun in PEOPLE or singular(noun) not in _UNNAMED_ALONE)


def is_no_name(party: str) -> bool:
    """Whether a party goes by a common noun: "Dairy farmers", not "Dairy Farmers' Union"."""
    words = party.split()
    return party[1:].islower() and (words[-1].lower() in PEOPLE or words[-1] in BODIES)


def is_government(party: str) -> bool:
    """Whether a party goes by the word for a government: "Mohel government", "Centre"."""
    return party == "Centre" or party.rsplit(maxsplit=1)[-1].lower() in ("government", "govt")


def singular(noun: str) -> str:
    """A noun for many as one of them is called."""
    if noun.endswith("men"):
        return noun[:-3] + "man"
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
