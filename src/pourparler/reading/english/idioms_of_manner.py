"""More idioms that are acts: of hinting, threatening, blaming, leaving, meeting and weighing."""

SIGNALLING = """
be open to; be ready; be willing to; be prepared to/for; be satisfied with/that; be content with/to
be happy to/with; be glad to; be pleased with/to/that; be grateful; be keen to/on; be eager to; be minded to
be inclined to; be disposed to; be sympathetic to; be amenable to; be receptive to; be flexible
be not averse/opposed/against; be not wedded to; be ready and willing; be available; be committed to finding
be optimistic/hopeful/confident/encouraged/upbeat/cheered/heartened; leave the door open
leave … door/option open; leave open the; leave room for; keep … door open; keep the door open; keep open the
open the door to/for; open the way to/for
soften its stance/tone/line/position/language/rhetoric/approach/attitude
moderate its stance/tone/line/position/language; tone down its; relax its stance/position
ease its stance/position; shift its stance/position/ground; change its tune/tone/mind; show flexibility
show its willingness/readiness/interest/flexibility/openness; show signs? of
strike a conciliatory/softer/positive/hopeful/optimistic/warmer/upbeat; strike an optimistic/upbeat
sound a conciliatory/softer/positive/hopeful/optimistic/upbeat; sound an optimistic/upbeat
sound conciliatory/hopeful/upbeat/optimistic/positive; extend an olive branch; extend a hand
offer an olive branch; hold out an olive branch; hold out a hand; reach out to; make overtures
make conciliatory; warm to; see merit/room/scope/possibilities; see the merit/point/sense; speak warmly
speak of its hopes?; look forward to; allow that; give its backing/support/welcome/praise
lend its support/backing/weight; pay tribute to; have every confidence; have confidence; have high hopes
have no problem/quarrel with; have nothing against; take heart; take comfort; commend; thank; salute
congratulate; appreciate; stand behind/by; stand foursquare behind; favour; favor; be in favou?r of; side with
be grateful to/for; be thankful; be relieved; be delighted; be quietly pleased/confident
be cautiously optimistic; be flexible on/about; be not wedded; be not closed to; be not opposed
express its hope/confidence/satisfaction/gratitude/optimism/interest/support; show its goodwill; make a gesture
make its gesture; take down its barricades?; lift its blockade/siege/boycott/strike/picket; ease its blockade
release its prisoners/hostages; free its prisoners/hostages; pause its strike/offensive
suspend its strike/boycott/offensive/action; put … on ice; call off its strike/boycott/protest/action
inch closer; edge towards?; move closer; move towards?; soften on; lean towards?; drop hints?; give a nod/thumbs
hold out hope; keep its options; rule nothing out; be prepared to talk/discuss/negotiate/meet; see light
see an opening/opportunity/chance
"""
THREATENING = """
give notice of/that; serve notice of/on/that; put … on notice
raise the prospect/spectre/specter/threat/possibility of; hold out the threat of; brandish
vow to retaliate/respond/fight/resist/punish/escalate/avenge/intensify/continue/keep
vow retaliation/revenge/vengeance/reprisals?; pledge to retaliate/fight/avenge/punish; swear revenge/vengeance
call a strike/walkout/stoppage; call its strike; call … out on strike; call members out; set a strike date
set strike dates?; set a date for its strike/walkout/stoppage; ballot for; ballot its members
ballot on its strike; vote to strike; vote for strike; vote in favou?r of strike/industrial
vote for a strike/walkout; prepare to strike/walk/retaliate/sue; prepare for a strike/walkout
plan to strike/sue/retaliate; plan its strikes?/walkouts?/retaliation/boycott/action
announce its strikes?/walkouts?/retaliation/boycott/blockade/sanctions/tariffs; be considering legal
be preparing to strike/retaliate/sue; be poised to strike/walk/retaliate; be due to strike
be set to strike/walk; be going on strike; be threatening; issue its strike notice; serve its strike notice
serve a strike notice; serve a 48-hour/72-hour/seven-day/14-day/21-day; give strike notice
file its strike notice; issue a strike notice; issue its threat; issue threats?
warn of its strike/consequences/retaliation/escalation/measures/war; warn of consequences/retaliation
refer the matter to; refer its case to; report … to the police; take legal action; seek an injunction
file a suit/lawsuit/complaint/petition; begin proceedings; start proceedings; prepare legal; mass its troops
call up its reservists; set a deadline for
announce an? strike/walkout/boycott/blockade/stoppage/shutdown/lockout; declare an? strike/lockout/shutdown
plan a strike/walkout/boycott/march; vow a; vow more; vow to keep/block/shut/close/stop/defy/march/occupy/sue
vow its flow; be ready to strike/fight/walk/retaliate/sue; be prepared to strike/fight/walk/retaliate/sue
be determined to strike/fight; reserve its right to
"""
BLAMING = """
point the finger at; point its finger at; point a finger at; pin the blame; lay the blame; lay blame
put the blame; heap blame; cast blame; hold … responsible; hold … to blame; take aim at; take a swipe at
take a shot at; hit out at; hit back at; lash out at; lay into; tear into; rail at; round on; blast; lambast
lambaste; rebuke; reprimand; upbraid; berate; castigate; chide; scold; decry; deride; ridicule; disparage
assail; charge that; allege; brand … as; label … as; protest against/at/about/over/that
dismiss … as propaganda/spin/theatre/posturing; complain of/about/that; suspect … of; be critical of
be scathing about; slam; reproach; fault; impugn; charge … with
level its charges?/accusations?; level accusations?/charges?; make accusations?; bemoan; fume at/over/that; fume
pillory; vilify; excoriate; skewer; call … a liar/bully/blackmailer/fraud/traitor; term … a; scorn; censure
admonish; take … to task; haul … over the coals; express its anger/outrage/dismay/indignation/disappointment
voice its anger/outrage/dismay/frustration; express anger/outrage/dismay; voice anger/outrage/frustration
lodge its complaint/protest; lodge a complaint/protest; file its complaint against; cry foul
be angry at/about/over/that; be furious at/about/over/that; be outraged; be incensed
be dismayed; question its sincerity/motives/good
doubt its sincerity/motives/good
"""
LEAVING = """
walk out; walk away; walk off; storm out/off; pull out; pull the plug on; pull … out of; pull … off the table
pull back from; back out; back away from; bow out; drop out; opt out; break off; break with; break away from
cut off its talks/contacts?/negotiations/ties/relations; cut short; quit the
leave the table/talks/room/hall/negotiations/coalition/meeting/session; leave in protest; leave empty-handed
leave early; suspend its participation/talks/negotiations/involvement/membership/contacts?/dialogue/cooperation
freeze its participation/talks/negotiations/contacts?/ties/relations; halt its participation/talks/negotiations
end its participation/talks/negotiations/involvement; stop its participation/talks
abandon its talks/negotiations/table/process/meeting/summit; cancel its; call off its/talks; call … off
call … home; call its delegation/team/negotiators/envoys? home
recall its ambassador/envoys?/negotiators?/delegation/team/representatives?; withdraw from
withdraw its delegation/team/negotiators/envoys?/ambassador
withdraw its bid/draft/text/candidate/nomination/support
rescind its invitation; retract its statement; revoke its invitation
take … off the table; take its offer/proposal/threat back; scrap its; shelve its; postpone its; put off its
put … on hold; put … on ice; put … in the drawer; boycott its; shun its; skip the talks/meeting/session/summit
stay away from; go home; go back on its; head home; fly home; return home; pack its bags; pack up
pull its delegation/team/negotiators/offer; climb down from; back down from/on; back off from; back off its
backtrack on; backpedal on; retreat from; row back on/from; renege on
drop its case; reverse its decision/course; be going home; be pulling out; be walking away/out; be leaving the
drop that; drop this
snap its talks/ties; snap talks/ties; sever its ties/contacts?/relations; sever ties/contacts?
break off its talks/contacts?/negotiations; break off talks; call off the talks/meeting/session/negotiations
cancel talks; suspend talks/negotiations/dialogue/contacts?; halt talks/negotiations; end talks/negotiations
end its talks/negotiations/dialogue; quit talks; abandon talks; adjourn the talks
fail to attend/appear/show/turn; refuse to attend; absent itself/themselves from; stay out of; leave through
leave for home; return to its capital; return to base; rise and leave; rise from the table; storm off; stalk out
file out; troop out; flounce out; march out
"""
MEETING = """
hold its talks/meeting/round/session/consultations/discussions/negotiations
hold talks/meetings/discussions/consultations/negotiations; have its talks/meeting/round/discussions; have talks
open its talks/negotiations; open talks/negotiations; begin its talks/negotiations; begin talks/negotiations
start its talks/negotiations; start talks/negotiations/negotiating/bargaining; resume its talks/negotiations
resume talks/negotiations/negotiating/bargaining; return to its table/talks/negotiations/bargaining; reconvene
sit down; sit across; gather for talks; gather around the; come together; come face to face; get together
shake hands; travel to … for talks; arrive … for talks; be back at the table; be in talks; be meeting
be holding talks; be in the room; be at the table; sit again; sit together; sit around; shuttle between
hold face-to-face talks; hold direct/indirect/informal/formal/technical
hold exploratory/secret/private/further/fresh/new/more; be talking; be locked in talks/negotiations; be closeted
be negotiating; call on the minister/president/king; pay a visit to; visit … for talks; receive the delegation
go into talks; go back into; enter talks/negotiations; enter its talks/negotiations/round
conduct its talks/negotiations; conduct talks/negotiations; continue its talks/negotiations
continue talks/negotiations; wrap up its talks/round/session; exchange its views/drafts/papers/lists
exchange views/drafts/papers/lists; emerge from its meeting/talks/discussions/round/session/sitting/day of
come out of its meeting/talks/discussions/round/session/sitting; end two/three/four/five days of talks/meetings
be in negotiations/discussions with; go back to its table; go back to the table; exchange its documents/models/notes
receive its delegation/minister/envoy/negotiators/representatives; host its talks/session/round/meeting
appear side by side; go through its sitting/session/round; spend hours/days together; gather for a/the
"""
WEIGHING = """
mull; mull over; weigh its options?/offer/proposal/response/bid/plan/deal/merger/sale; weigh up; weigh whether
ponder; contemplate; study its offer/proposal/plan/draft/text/terms/response/document/paper/idea
examine its offer/proposal/plan/draft/text/terms/document/paper/idea
review its offer/proposal/plan/draft/text/terms/document/paper/options?/position
consider its offer/proposal/plan/draft/text/terms/response/document/paper/options?/position/idea
consider its opportunities/merger/bid/request/invitation; consider whether/opportunities
explore its merger/sale/options?/idea/possibility/deal/bid/tie-up/combination; explore whether/options
look into; look at whether; reflect on; toy with; flirt with; think … over; sleep on; chew over
take … under advisement; take time to; take … into consideration; ask for time; ask for more time
keep its options open; keep … options open; be undecided; be in two minds; be torn; be not decided
be still studying/reading/considering/reviewing/examining/weighing/mulling/pondering/deciding/thinking
be studying; be considering; be weighing; be mulling; be pondering; be reviewing; be examining; be exploring
be looking at/into; be contemplating; be reflecting; be assessing; be evaluating; be deliberating
be consulting its members/lawyers/base/partners; be reading it/the; think it over
look at its offer/proposal/plan/paper; be now looking at; be yet to decide; have yet to decide; decide whether
call a meeting to decide; consult its members/base/capital/lawyers; ask … for time
assess its offer/proposal/options/response; evaluate its offer/proposal; deliberate on/over
commission a study/review; ask … to run the numbers; run the numbers; explore its; keep an open mind
reserve judgment; reserve its judgment; rule out nothing; rule nothing in; be open-minded
"""
