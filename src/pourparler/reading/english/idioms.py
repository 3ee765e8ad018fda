"""Idioms that are acts, as a dictionary has them; how one is read tells pourparler.reading.english.inflection."""

REFUSING = """
dig in its heels; dig its heels in; stand firm; stand fast; stand pat; stand its ground; stand in the way of
hold firm; dig in against; hold the line; hold out against; balk at; baulk at; bristle at; scoff at; sneer at; bridle at
recoil at/from; shy away from; shrink from; turn its nose up at; turn up its nose at; turn its back on
turn a deaf ear to; turn … away; give short shrift to; give … short shrift; pour cold water on; pour scorn on
brush aside/off; brush … aside; brush … off; wave aside/away/off; wave … away; swat aside/away; bat aside/away
bat … away; sweep aside; toss aside/out; cast aside; set its face against; shrug off; laugh off; laugh … off
slam the door on/in; slam shut; shut the door on/to; close the door on/to; knock back; shoot down
shoot … down; strike down; vote down; turn … down; rule … out; kick … out; throw … out; throw cold water on
push back against/on/at; push … back; fend off; fight off; ward off; stave off; stonewall; thwart; stymie
torpedo; scupper; derail; scuttle; scotch; quash; nix; rebuff; rebut; repudiate; disavow; disown; snub; spurn
defy; withstand; forswear; dissent; take issue with; take exception to; take a dim view of; take a hard line
draw a line at/under; draw the line at; draw a red line; put its foot down; say no to; say never to
have none of it/that/this/them; have none of; have no truck with; have no time for
have nothing to do with; settle for nothing; settle for no less
have no intention/plans?/wish/desire/appetite/interest; have no mandate; have little appetite/interest/time
have serious/strong/grave/deep/major reservations/objections; want none of; want no part in/of; want nothing of
see no reason/need/point/case/grounds/merit/sense/future/room/justification/basis/scope/cause/value/advantage
see little reason/need/point/merit/sense/justification/scope
show no/little interest/appetite/enthusiasm/desire/stomach in/for; express no/little interest/appetite in/for
have no/little interest/appetite/enthusiasm/desire/stomach in/for
show no sign/signs/inclination/interest/willingness/readiness; show little inclination/interest/appetite/sign
give no ground/quarter; yield no ground; cede no ground; concede nothing; offer nothing; offer no concessions?
make no concessions?; sign nothing; accept nothing; accept no; agree to nothing; tolerate no; brook no
stop short of; fall short of accepting/agreeing/endorsing
withhold its consent/approval/signature/support/backing/assent/vote; deny … access; refuse to budge
rail against; voice its objections?/opposition/misgivings; raise its objections?
express its opposition/objections?/disapproval; register its objection/opposition; cross its red lines?
be having none of; be unwilling/reluctant/loath/disinclined/unprepared/hesitant to; be unwilling; be opposed to
be averse to; be hostile to; be cool on/to/towards?; be lukewarm on/about; be dead set against; be dead against
be up in arms; be unmoved; be unbending; be unyielding; be intransigent; be implacably opposed
be in no mood/hurry/rush
be not ready/prepared/willing/minded/inclined/interested/satisfied/convinced/persuaded/keen
be unimpressed/unconvinced/unpersuaded/dissatisfied/unhappy; be unacceptable/unthinkable; be out of the question
be off the table; be a non-starter; be a red line; be a bridge too far; be non-negotiable; dispute; refute
contradict; disagree; demur; flout; overrule; discount; discard; preclude; vote against; argue against
speak against; speak out against; come out against; stand against; campaign against; warn against
advise against; lobby against; rally against; cold-shoulder; pan; trash; rubbish
ridicule its plan/offer/proposal; ignore its calls?/orders?/appeals?/demands?/deadline/request/plea/ruling
disregard its calls?/orders?/appeals?/demands?/ruling; distance itself/themselves/himself/herself from
wash its hands of; refuse point-blank; give up nothing; not give up; give nothing away; give not an inch
leave no room; see no role/place; see no way; have nothing more/further/left to; be done with; be through with
be finished with; cling to its refusal; hold its ground; stick in its heels
stand by its refusal/rejection/decision not; be dead set on; be unable to accept; be in no position
be not in a position; object; object that; raise objections?; lodge its objections?; file its objections?
lodge objections?; bar its; bar … from; exclude its; exclude … from; keep its doors? shut/closed
keep … off the table; take … off the agenda; reserve its position/right not
decline its offer/invitation/proposal/request; snub its offer
be not having it/that/any; be not giving it/them; be not budging; be not giving way/ground/in
strike … out; hand it/them/that back; hand its offer/proposal/draft back; hang up; find no favour/favor with
express its misgivings; declare its opposition; announce its opposition; signal its opposition
reaffirm its opposition; restate its opposition
line up against; line up in opposition to; come out swinging/strongly/hard/forcefully against
come out in opposition to; be lined up against; be united/unified/firm against; be united/unified/firm in opposition
be united/unified/firm in its opposition
be adamant against; answer no; reply no; be for holding the line; be not for a
"""
DEMANDING = """
be insisting; set its heart on; lead the push/drive for; make no secret of its wish/desire; spearhead the push/drive for
hold out for; stick out for; press for; press its case/claim/demands?; press … for; push for; push … for
lobby for; clamour for; clamor for; agitate for; campaign for; angle for; argue for; plead for; rally for
march for; stick to its demands?/claim/guns/insistence/line/position/stance; stick by its demands?
stand by its demands?/claim/insistence/call; be standing by its demands?/proposal; stand by its proposal
cling to its demands?/claim/insistence/position
hold fast to its demands?; hold to its demands?; hold on to its demands?; hold firm on/to; hold fast to
stand firm on/over; stand fast on; stay firm on; hold out the demand; look to … to; call upon; prod; nudge; goad
beseech; entreat; petition; implore; admonish; enjoin; exhort; coax; instruct; stipulate; lay claim to; ask for
put in for; make its push/plea/appeal/pitch/call for; set out its demands?/conditions/terms
lay out its demands?/conditions/terms
spell out its demands?/conditions/terms; list its demands?/requirements/conditions
list … among its demands/conditions; advocate
list among its demands?/requirements; table its demands?/claim/list; present its demands?/list/claim
submit its demands?/claim; make its demands?; put its demands?; renew its demands?/calls?
repeat its demands?/calls?; restate its demands?/calls?; reiterate its demands?/calls?/insistence
reaffirm its demands?/calls?; double down on; keep up its demands?; maintain its demands?; put pressure on … to
heap pressure on … to; pile pressure on … to; step up pressure on; bring pressure to bear; pressure … to
pressurise … to; press … to; lean on … to; prevail on/upon … to; encourage … to; dare … to; lobby … to
plead with … to; be adamant in its demand; be firm on/in its; be demanding; be insisting on/that
be pressing for/on; be pushing for; be calling for/on; be asking for; be holding out for; be seeking
be looking for; be intent on; be set on; be bent on; write to … asking/seeking/demanding/urging; petition for
apply for; sue for; be insistent on/that; be adamant about/on; be firm that … must; draw up its demands?/list
hand in its demands?/petition/list/charter; hand over its demands?/petition/list; put forward its demands?/claim
issue its demands?/ultimatum/appeal/call; issue an ultimatum/appeal; deliver its ultimatum/demands?
read out its demands?/charter/list; come asking for; order … to; instruct … to; command … to; advise … to
make its claim; raise its demand; join its calls?/demands?; echo its calls?/demands?; back its calls?/demands?
lead its calls?/demands?; repeat its insistence; reassert its right/claim/demand; assert its right/claim
set its sights on; give … until; give … a deadline; set … a deadline
"""
CONDITIONING = """
make … conditional on/upon; make … contingent on/upon; make … dependent on/upon; make … subject to
make … depend on; make … hinge on; make … a condition/precondition/prerequisite/requirement; make a condition of
tie … to the; tie … to its; link … to the; link … to its; peg … to; condition its … on; hinge on/upon
depend on/upon; turn on whether; set … as a condition/precondition; set conditions?/preconditions?/terms for
lay down conditions?/preconditions?/terms; impose conditions?/preconditions? on; attach conditions?/strings
describe … as a precondition/prerequisite; call … a precondition/prerequisite; call … a condition
regard … as a precondition/prerequisite; hold … hostage to; be conditional on/upon; be contingent on/upon
be conditioned on/upon
be dependent on/upon; be subject to; be a condition/precondition/prerequisite of/for/to
be the condition/precondition/prerequisite of/for/to; link … with; link its; link … to; hinge … on
predicate … on; make its support/approval/signature/return conditional; demand … first; insist on … first
want … first; set out conditions; attach its conditions?/strings; name its conditions?; ask … to move first
be waiting for … before; be waiting for … to move; be holding … hostage; stand by its condition
hold to the principle that nothing; be a must before; be a requirement for; be a prerequisite
"""
OFFERING = """
float; moot; dangle; broach; put forward; put its offer/proposal/plan/compromise/idea/formula
put … on the table; lay … on the table; place … on the table; bring … to the table
set out its plans?/proposals?/offer/package; hold out the prospect/promise/hope/possibility of
hold out a carrot; come forward with; come up with; bring forward
advance its proposals?/plans?/ideas?/compromise; extend its offer; extend an invitation; extend an offer
make its offer; make an? offer/bid/proposal/approach/counter-offer/counteroffer
make its improved/revised/final/new/formal/last/takeover/counter
submit its plans?/proposals?/offer/bid/draft/formula
present its plans?/proposals?/offer/bid/draft/formula/package
outline its plans?/proposals?/offer/package/formula; unveil its plans?/proposals?/offer/package
circulate its draft/paper/proposals?/plan/text/non-paper; draw up its plan/proposal; raise its offer/bid/price
up its offer/bid; lift its offer/bid; sweeten its offer/bid/terms/package/deal
improve its offer/bid/terms/package; increase its offer/bid; enhance its offer/bid; counter with
reply with its offer/proposal/plan; respond with its offer/proposal/plan/counter-proposal/counterproposal
volunteer to; recommend; sound out … on/about; be offering; be proposing; be suggesting; be floating
be dangling; extend its hand; put on paper; put in writing; put to … a; lay out its plan/offer/proposal
set out its terms/stall; advance its idea; bring its plan/proposal/offer
draft its plan/proposal/text/formula/compromise; draw up a; hatch its plan/idea/compromise; hatch a plan
sketch its plan/compromise/formula; sketch out; lower its demands?/claim/price to; cut its demands?/claim to
reduce its demands?/claim to; bring down its demands?/claim; bring its demands?/claim down
scale down its demands?/claim; trim its demands?/claim to; halve its demands?/claim; narrow its demands?/claim
moot its; advocate its compromise; make its pitch; make an? approach; make an? offer; renew its offer/proposal
revive its offer/proposal/plan; repeat its offer/proposal; revise its offer/bid/proposal; better its offer/bid
double its offer/bid; boost its offer/bid
be ready to pay/grant/buy/sell/give/raise/increase/spend/lend/fund/compensate
be willing to pay/grant/buy/sell/give/raise/increase/spend/lend/fund/compensate
be prepared to pay/grant/buy/sell/give/raise/increase/spend/lend/fund/compensate
"""
PROMISING = """
give its word/assurances?/guarantees?/undertaking/pledge/commitment; give … assurances?
give … a guarantee/assurance/undertaking/commitment/pledge; offer assurances?/guarantees?
make a commitment/pledge/promise/vow; make its commitment/pledge/promise; bind itself/themselves to
pledge itself/themselves to; commit itself/themselves/himself/herself to; commit to; sign up to; resolve to
reassure … that; swear to; take it upon itself; see to it that
honour its commitments?/pledge/promise/obligations; honor its commitments?/pledge/promise/obligations
stick to its promise/pledge/commitment/word; stand by its promise/pledge/commitment/word; be committed to
be pledged to; be resolved to; take on the obligation
give an? undertaking/assurance/guarantee/pledge/commitment/promise; give … its word; make good on
be under obligation; be going to pay/sign/release/lift/reopen/return/provide/deliver/publish/implement
"""
ACCEPTING = """
sign off on; sign on to; sign up for; sign up to; sign the; initial the; ratify the; approve the; endorse the
adopt the; embrace the; greenlight; rubber-stamp; nod through; wave through
give its consent/assent/blessing/approval/nod/agreement/backing/support/endorsement
give the green light/go-ahead/nod/all-clear to; give … the green light/go-ahead/nod
give … its blessing/approval/backing; bow to; bend to; cave in; cave to; give in; give way; give ground
yield to; yield ground/on; relent; concede on/to; buckle; capitulate; climb down; back down
come round/around to; come to terms; come to an agreement/understanding/arrangement; come on board
go along with; get behind; get on board; fall into line; fall in with; say yes; shake hands on
shake hands … on a/an/the/all; shake on
settle on; settle for; swallow the; clinch its deal/agreement/accord/pact
strike its deal/agreement/accord/pact/bargain/truce/compromise; seal its deal/agreement/accord/pact
reach its deal/agreement/accord/pact/settlement/compromise/understanding/truce
thrash out its deal/agreement/compromise; hammer out its deal/agreement/compromise
conclude its deal/agreement/accord/pact; sign its deal/agreement/accord/pact/treaty/memorandum/truce/contract
accede to; acquiesce in/to; assent to; consent to; defer to
drop its opposition/objections?/resistance/veto/reservations?
waive its objections?/right; lift its veto/objections?/opposition/block
withdraw its objections?/opposition/veto/reservations?
abandon its opposition/objections?/resistance
give up its opposition/objections?/right; cease its insistence/opposition
end its opposition/objections?/insistence/resistance; soften its demands?/opposition/insistence/terms
relax its demands?/opposition/conditions?/terms; ease its demands?/opposition/conditions?/terms
scale back its demands?/claim; water down its demands?; trim its demands?; lower its demands?
moderate its demands?; row back on/from its; stop insisting/demanding/opposing/refusing/objecting
settle its dispute/strike/case; clinch its; clinch a
reach an? agreement/accord/deal/settlement/understanding/truce/compromise
strike an? agreement/accord/deal/truce/bargain; convey its agreement/consent/acceptance
signal its agreement/consent/acceptance; express its agreement; confirm its agreement/acceptance
make its peace with; resign itself to; reconcile itself to; knuckle under
let go of its objections?/opposition/veto; set aside its objections?/reservations?
back the plan/deal/proposal/agreement/compromise; support the plan/deal/proposal/agreement/compromise
vote in favou?r of the; vote to accept/approve/ratify/endorse; unanimously approve; adopt its
grant its request/wish/demands?; meet its demands?/conditions?/terms/halfway
"""
