"""What is said of a demand or an offer told just before: "that is out of the question", "which it cannot afford".

Such words refuse it and name nothing. They stand for what the other side put forward last: in the sentence before, or
where they call it a demand, in one of those before.
"""

import re

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.rule import Rule
from pourparler.reading.positions.answers import refused_offer
from pourparler.reading.positions.demands_alone import refuse_all_of
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.forms import asked
from pourparler.reading.positions.found import take_back
from pourparler.reading.positions.inserted import without_speaker
from pourparler.reading.positions.no_further import ASKS_FOR_MORE
from pourparler.reading.positions.offers_again import NAMED_AGAIN
from pourparler.reading.positions.referring import ASKING, demanded_in, looks_on
from pourparler.record.conditions import syntax
from pourparler.record.positions import Firmness
from pourparler.record.statements import Act

_ASKED = (
    r"(?:(?:the|this|that|these|those|its|their|his|her|such)\s(?:[\w%-]+\s){0,2}?(?:demand|request|call|claim|figure|sum|idea)s?|"
    r"such\s(?:an?\s)?(?:[\w-]+\s)?(?:rise|increase|raise|cut|move|step|ban|payment|concession)s?)"
)
_IS = (
    r"(?:is|are|was|were|remains?|remained|(?:would|will)\sbe)\s(?:(?:\w+ly|just|still|far|much|quite|"
    r"both)\s){0,2}?[“\"‘']?"
)
_UNHAD = (
    r"(?:un(?:affordable|realistic|reasonable|acceptable|workable|thinkable|justified)|excessive|exorbitant|impossible|out\sof\sthe\squestion|"
    r"off\sthe\stable|ruled\sout|an?\s(?:[\w-]+\s)?(?:non-?starter|deal[-\s]?breaker|red\sline|poison\spill|bridge\stoo\sfar)|anathema|dead\son\sarrival|too\s(?:high|much|expensive|costly|low|little)|beyond\s(?:its|their|our)\smeans|"
    r"not\s(?:\w+ly\s)?(?:affordable|realistic|reasonable|acceptable|possible|feasible|negotiable|justified|on\sthe\stable|an\soption|enough))"
    r"\b(?![”\"’']?\s(?:to|for|that|until|unless|without|if|when|as|in|at)\b)"
)
_DOES = (
    r"(?:pay|do|grant|give|accept|allow|consider|support|concede|agree\sto|meet|discuss|take|make|provide|"
    r"fund|back|embrace|endorse|approve|swallow|stomach|entertain|tolerate|go\salong\swith|sign\soff\son|vote\sfor|spend)"
)
_FUNDS = (
    r"(?:give|provide|pay|include|approve|grant|hand\sover|find)\s(?:[\w’'-]+\s){0,3}?(?:the|that|this|"
    r"any\ssuch)\s(?:money|funds|funding|cash|sum)"
)
_NOT = (
    r"(?:(?:will|would|could|can|shall)(?:\snot|not|\snever)|(?:wo|would|ca|could)n['’]t|(?:is|are|was|"
    r"were)\s(?:un(?:willing|able)|not\s(?:prepared|willing|ready|able|going))\sto|refus(?:es|ed)\sto)"
)
SAID_OF_THAT = Rule(
    id="said-of-that",
    does="what was told before is said not to be had, or not to be done",
    pattern=rf"(?:^|\b(?:that|says?|said|[“\"‘']))\s?[“\"‘']?(?:that|it|this|they|these)\s{_IS}{_UNHAD}"
    r"|(?:^|\b(?:that|says?|said|[“\"‘']))\s?[“\"‘']?(?:that|it|this)\s(?:will|would)(?:\s(?:not|never)|n['’]t)\s(?:ever\s)?happen\b"
    rf"|\b(?:call|describ|dismiss|reject|regard)(?:s|es|ed|ing)\s(?:it|that|this|them)\s(?:as\s)?[“\"‘']?(?:\w+ly\s)?[“\"‘']?{_UNHAD}"
    rf"|(?<!\byou\s)(?<!\byou\sjust\s)\b{_NOT}\s(?:\w+ly\s)?(?:{_DOES}\s(?:it|that|this|them)|{_FUNDS})\W*$",
    any_case=True,
    fires_on=(
        "The board says that is out of the question",
        "the mill said it was unaffordable",
        "Lima says these are still far too high",
        "the mill said that would never happen",
        "The mill called it excessive",
        "Tarn Lines dismissed that as wholly unrealistic",
        "the mill is adamant that it will not pay it",
        "the board is unable to grant this",
        "the mill refused to discuss it.",
        "the council has refused to give the guild the money",
    ),
    passes_over=(
        "The board says that is fair",
        "the mill said it was impossible to know",
        "the mill will not pay it until May",
        "the mill called it a fair demand",
        "the mill will not pay the fee",
        "you cannot do that",
        "you just can't do that",
    ),
)
SAID_OF_THE_DEMAND = Rule(
    id="said-of-the-demand",
    does="what was demanded before is said not to be had",
    pattern=rf"\b{_ASKED}\s{_IS}{_UNHAD}"
    rf"|\b(?:call|describ|dismiss|reject|regard)(?:s|es|ed|ing)\s{_ASKED}\s(?:as\s)?[“\"‘']?(?:\w+ly\s)?[“\"‘']?{_UNHAD}",
    any_case=True,
    fires_on=(
        "the mill said the demand was unaffordable",
        "the mill says such pay demands are simply not realistic",
        "Lima called the demand excessive",
        "the mill says such an increase would be unaffordable",
        "Tarn Lines described their latest claim as “wholly unreasonable”",
    ),
    passes_over=(
        "the mill said the demand was fair",
        "the mill said the offer was unacceptable",
        "the demand for a lease was unaffordable",
    ),
)
SAID_OF_THEIRS = Rule(
    id="said-of-their-demand",
    does="what somebody demands, named by whose demand it is, is said not to be had",
    pattern=rf"\b(?:the\s)?(?P<owner>[\w.&-]+(?:\s[\w.&-]+){{0,4}}?['’]s?)\s(?:[\w%£$€.-]+\s){{0,4}}?(?:demands?|requests?|claims?|insistence)(?:\s(?:for|of|that|to|on)\s[^,;.]{{2,60}}?)?\s{_IS}{_UNHAD}"
    rf"|\b(?:call|describ|dismiss)(?:s|es|ed|ing)\s(?:the\s)?(?P<whose>[\w.&-]+(?:\s[\w.&-]+){{0,4}}?['’]s?)\s(?:[\w%£$€.-]+\s){{0,4}}?(?:demand|request|claim)s?\s(?:as\s)?[“\"‘']?(?:\w+ly\s)?[“\"‘']?{_UNHAD}",
    any_case=True,
    fires_on=(
        "The mill says the guild's demands are unaffordable",
        "the board said the crews’ demand for a 9 percent rise was just too high",
        "Tarn Lines said the Ferry Guild's 9% pay demand was unrealistic",
        "the owners dismissed the guild's demands as excessive",
        "the guild's insistence on a veto was unacceptable",
    ),
    passes_over=("the guild's demands are fair", "the demands were too high", "the guild's offer was too low"),
)
_TAKEN_UP = (
    r"(?:figure|sum|move|step|demand|condition|project|plan|idea|proposal|provision|policy|request|change|share|level|price|rate|range|offer|bid|quota|"
    r"clause|target|deadline|cut|rise|increase|reduction|levy|tax|formula|compromise|suggestion|concession|expense|approach|trade|trade-off|restriction|limit|language|money|spending|changes|cuts|funding|measure|term|amount|number|ratio|arrangement|requirement)"
)
_SOME = (
    r"(?:(?:most|many|some|other|all|top|both|even|the|\w+\s(?:House|Senate)|House|Senate|congressional|"
    r"conservative|liberal|moderate|progressive)\s?){1,3}"
)
_POOR = (
    r"[“\"‘']?(?:(?:an?|\w+ly|not|far|much|too|simply|as)\s){0,3}(?:serious|credible|insult\w*|unacceptable|inadequate|insufficient|derisory|unrealistic|unreasonable|low|high|small|"
    r"enough|ridiculous|laughable|absurd|non-?starter|provocation|joke|blackmail|unworkable|out\sof\sthe\squestion|red\sline|unfair|illegal|nonsense|unaffordable|excessive)\b"
)
_WHICH = Rule(
    id="which-is-refused",
    does="what was just told is taken up by a word that stands for it",
    pattern=rf"(?:(?:,\s|\s?[–—―]\s?|\s--?\s)(?:which|something|one|(?:an?\s)?(?:[\w-]+\s)?{_TAKEN_UP})(?:\s(?:that|which))?(?:\s{_SOME})?)\s*$",
    fires_on=(
        "a rise of 9 percent, which ",
        "more buses, something ",
        "a ban on nets, a move that ",
        "9 percent, a figure ",
        "a new mast ― a project ",
        "12 percent of the herring, a share that ",
        "a toll, a key demand that ",
        "a toll, money that ",
        "a toll —a demand ",
        "a toll -- a trade that ",
        "a toll, a step most ",
    ),
    passes_over=("the mill said which ", "something, it said, "),
)
_THINGS_THAT = Rule(
    id="things-that",
    does="several things are taken up by “that”, and no verb of saying stands before it",
    pattern=r"\b(?!(?:says|insists|believes|argues|warns|thinks|maintains|knows|means|fears|hopes|signs|reports|claims|concerns|words|days|notes|adds|agrees|suggests|shows)\b)"
    r"[a-z-]{3,}s(?<!us)(?<!is)(?<!ss)\sthat\s*$",
    fires_on=("asks for new tolls that ", "will not have the higher fees that "),
    passes_over=("Lima says that ", "a sign that ", "there are fears that ", "the status that "),
)
_THAT_IS_WHAT = Rule(
    id="that-is-what",
    does="a sentence begins by taking up what was just told: “That is something …”",
    pattern=rf"(?:^|[.!?][”\"’']?\s)(?:That|This)(?:['’]s|\s(?:is|was|would\sbe))\s(?:something|one\s(?:thing|step)|an?\s(?:[\w-]+\s)?{_TAKEN_UP})\s(?:that\s|which\s)?$",
    fires_on=("a new toll. That is something ", "the toll. This was a concession that ", "That's one thing "),
    passes_over=("the toll, something ", "That is good. "),
)
_HEADS = Rule(
    id="what-is-refused-heads-its-words",
    does="a word that takes up what was just told, and who refuses it, begin a statement",
    pattern=rf"^an?\s(?:[\w-]+\s)?{_TAKEN_UP}\s(?:that\s|which\s)?(?:the\s|its\s|their\s)?[A-Z]",
    fires_on=("a figure Lima's envoy called too low", "a clause that the Guild rejected"),
    passes_over=("a figure of 9 percent was named", "the bid Lima made"),
)
_WHICH_NOT = Rule(
    id="refuses-what-it-stands-for",
    does="what the word stands for is not to be had, or not to be done",
    pattern=rf"\s{_IS}{_UNHAD}\W*$|\b{_NOT}\s(?:{_DOES}|afford)\W*$|\b(?:says?|said)\s{_IS}{_UNHAD}|\b(?:call|label|deem|consider|view|describe|regard|brand)(?:s|ed|led)?\s(?:as\s)?[“\"‘']?{_UNHAD}|\b(?:refus(?:es|ed)\sto|(?:has\s|have\s|had\s)?(?:rejected|rejects|opposes?|opposed|ruled\sout|rules\sout|resisted|resists|refused|turned\sdown|dismissed|spurned)(?:\sout\sof\shand|\soutright|\sat\sonce|\sflatly)?)\W*$"
    rf"|\b(?:dismiss|reject|describ|call|brand|denounc|condemn|regard|consider|view|deem|label)(?:s|es|ed)\s(?:as\s)?{_POOR}",
    any_case=True,
    fires_on=(
        "the mill says is unaffordable",
        "the mill says it cannot afford",
        "the board says are not affordable this year",
        "the guild says is a real deal-breaker",
        "the board refuses to do",
        "the owners oppose",
        "the board has ruled out",
        "the board has called a nonstarter",
        "the reds consider anathema",
        "the guild is unwilling to make",
        "Lima rejected out of hand",
        "the envoy dismissed as “not serious”",
        "the guild calls an insult",
    ),
    passes_over=("the mill calls a fair one", "the mill says is fair", "the mill will pay"),
)
_ACTS = frozenset({Act.REFUSE, Act.ASSESS, Act.ACCUSE})
_NEAR = 2
_FAR = 5
"""Sentences back to a demand that is called one."""


def refuse_what_was_told(exchange: Exchange) -> None:
    """Draft what such words refuse, where nothing was read of it."""
    for number, reading in enumerate(exchange.report.statements):
        if reading.act not in _ACTS and not reading.cue.startswith("insist"):
            continue
        if (theirs := SAID_OF_THEIRS.search(" ".join(reading.quote.split()))) is not None:
            _refuse_theirs(exchange, number, reading, theirs["owner"] or theirs["whose"])
        elif (reach := _reach(exchange, number, reading)) is not None:
            _refuse(exchange, number, reading, reach)


def _refuse_theirs(exchange: Exchange, number: int, reading: Reading, owner: str) -> None:
    """Refuse what the sentence itself tells of the demand, else all that its owner demands."""
    at = exchange.report.sentences[reading.sentence]
    here = exchange.report.text.find(owner.split(maxsplit=1)[0], at.start, at.end)
    by = exchange.owner_of(reading, (here, here + len(owner))) if here >= 0 else None
    told = [one for one in exchange.found if one.party == by and one.reading.sentence == reading.sentence]
    if not told and ASKS_FOR_MORE.fires(" ".join(reading.quote.split())):
        theirs = (one for one in exchange.found if one.party == by and one.reading.act in ASKING)
        told = [one for one in theirs if any(_is_for_more(exchange, name) for name in asked(one.says))][-1:]
    take_back(exchange.found, reading)
    if told and by != reading.speaker:
        exchange.about[number] = wanted = tuple(sorted(asked(told[0].says)))
        exchange.add(reading, syntax.Never(syntax.any_of(*wanted)), Firmness.FIRM, "a refusal of what was demanded")
    else:
        exchange.about[number] = refuse_all_of(exchange, reading, by)


def _bare(exchange: Exchange, reading: Reading) -> str:
    """What is refused, where it is named as something told before: "the move"."""
    words = exchange.object_of(reading).strip(" .,;:")
    return words if re.match(r"(?:the|this|that|these|those|such)\s", words) else ""


def _is_for_more(exchange: Exchange, name: str) -> bool:
    return ASKS_FOR_MORE.fires(exchange.measures[name].label)


def is_taken_up(exchange: Exchange, reading: Reading) -> bool:
    """Whether a word right before a statement stands for what was just told: "a toll, which | Lima demands"."""
    before = exchange.report.text[max(0, reading.span[0] - 60) : reading.span[0]].replace("\n", " ")
    return _WHICH.fires(before) or _THINGS_THAT.fires(before)


def _reach(exchange: Exchange, number: int, reading: Reading) -> int | None:
    """How many sentences back what is refused may stand; None where nothing is refused so."""
    words = without_speaker(" ".join(reading.quote.split()))
    if is_taken_up(exchange, reading) or _HEADS.fires(words):
        return 0 if _WHICH_NOT.fires(words) else None
    before = exchange.report.text[max(0, reading.span[0] - 60) : reading.span[0]].replace("\n", " ")
    if _THAT_IS_WHAT.fires(before) and _WHICH_NOT.fires(words):
        return 1
    if SAID_OF_THE_DEMAND.fires(words):
        return _FAR
    if reading.act is Act.REFUSE and not exchange.about.get(number) and NAMED_AGAIN.fires(_bare(exchange, reading)):
        return _NEAR
    return 1 if SAID_OF_THAT.fires(words) and not re.search(r"\b(?:until|unless|before)\b", words) else None


def _refuse(exchange: Exchange, number: int, reading: Reading, reach: int) -> None:
    statements = exchange.report.statements
    others = (at for at in range(number - 1, -1, -1) if statements[at].speaker not in (reading.speaker, *reading.joint))
    near = [at for at in others if reading.sentence - statements[at].sentence <= reach]
    called = reach == _FAR
    back = next((at for at in near if statements[at].act in ASKING), None) if called else next(iter(near), None)
    take_back(exchange.found, reading)
    if back is None or looks_on(exchange, reading) or (not called and _is_unclear(exchange, back, reading)):
        return
    earlier = statements[back]
    if earlier.act is Act.OFFER and not called and exchange.about.get(back):
        exchange.about[number] = refused_offer(exchange, reading, earlier, exchange.about[back])
    elif earlier.act in ASKING and (wanted := demanded_in(exchange, earlier)):
        exchange.about[number] = wanted
        says = syntax.Never(syntax.any_of(*wanted))
        exchange.add(reading, says, Firmness.FIRM, "a refusal of what was demanded")


def _is_unclear(exchange: Exchange, back: int, reading: Reading) -> bool:
    """Whether two others ask for something in one sentence, so that it is not plain which of them is meant."""
    statements, own = exchange.report.statements, (reading.speaker, *reading.joint)
    there = (one for one in statements if one.sentence == statements[back].sentence and one.act in ASKING)
    return len({one.speaker for one in there if one.speaker not in own}) > 1
