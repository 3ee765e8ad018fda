"""Words that tell no dispute from another: those of any sentence, of any news page, and of talks as such."""

COMMONPLACE = frozenset(
    """
    about above across after again against ago all almost alone along already also although always among and another
    any anybody anyone anything are around aside away back bad because been before began behind being below best better
    between both bring brought but came can cannot come could day did does doing done down due during each early either
    else end enough even ever every everybody everything far few first follow for former found from full further gave
    get give given going gone good got great had half hand hard has have having her here herself high him himself his
    hold how however idea instead into its itself just keep kept know known last late later least leave left less let
    like line little long look lot low made main make many may meanwhile might more morning most much must near nearly
    need neither never new next night nobody nor not nothing now number off often old once one only onto open other
    others our out over own part people per perhaps place point possible put quite rather really right run same saw say
    second see seem seen set several shall she short should show side since small some somebody someone something soon
    stand stay step still such sure take taken than that the their them themselves then there these they thing think
    third this those though through thus time today together told tomorrow too took toward towards turn turned two
    under until upon use used very want was way week well went were what when where whether which while who whole whom
    whose why will with within without word work would year yesterday yet you your
    three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion
    cent percent
    monday tuesday wednesday thursday friday saturday sunday weekend month hour minute january february march april
    june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec spring summer
    autumn winter
    mr mrs ms dr sir lord madame president prime minister ministry foreign secretary chief deputy head leader general
    spokesman spokeswoman spokesperson official officials government governments cabinet envoy diplomat source reporter
    journalist news report newspaper agency reuters associated press interview statement comment photo image
    copyright director officer manager
    accept accord accuse add agree agreed agreement announce answer appeal ask call chair chairman claim close
    committee compromise concession concessions condition conference country deadline deadlock deal decide decision
    delegation demand deny difference difficult discuss discussion dispute draft drop envoys expect fail failed final
    host insist insisted issue joint mediator mediation meet meeting member met negotiate negotiation negotiator offer
    outcome package parties party peace plan position press progress promise propose proposal question raise reach ready
    refuse refused reject rejected resume return round said says session settle settlement sign signed solution
    stalemate start state stop suggest support table talk talks team text threat threaten urge wait walk warn
    """.split()
)
"""Each counts for nothing when reports are told apart; a form of one that is not here counts a little."""
