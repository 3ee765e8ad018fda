"""A reply that names nothing and points back: "said they would do no such thing", "called the demand absurd".

What it refuses is what the other side asked for or offered just before; where two parties have asked for something in
the same breath, it is not plain which of them is meant, and nothing is refused.
"""

import re

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.cue import ConditionKind
from pourparler.reading.english.rule import Rule
from pourparler.reading.positions.answers import refused_offer
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.forms import asked
from pourparler.reading.positions.found import take_back
from pourparler.reading.positions.referring import ASKING, demanded_in, looks_on, who_met
from pourparler.record.conditions import syntax
from pourparler.record.positions import Firmness
from pourparler.record.statements import Act

_MATTER = (
    r"(?:the|that|this|such\san?|their|its|his|her|any\ssuch)\s(?:[\w-]+\s)?(?:demands?|requests?|calls?|ideas?|notions?|suggestions?|plans?|proposals?|moves?|steps?|"
    r"measures?|figures?|numbers?|sums?|terms|provisions?|conditions?|concessions?|changes?|offers?|claims?|things?)"
)
_IT = (
    rf"(?:it|that|this|them|these|those|so|one|(?:any|anything)\sof\s(?:it|that|this|them|"
    rf"the\s(?:kind|sort))|such\san?\s[\w-]+|any\ssuch\s[\w-]+|the\smatter|{_MATTER})"
)
_NOT = (
    r"(?:(?:will|would|could|can|shall|do|does)\s(?:\w+ly\s)?(?:not|never)(?:\sever)?|cannot|(?:wo|would|ca|could|do|does)n['’]t|(?:['’]ll|['’]d)\s(?:not|never)|never\s(?:to|will|would)|"
    r"(?:am|is|are|was|were|['’]re|['’]m|['’]s)\s(?:\w+ly\s)?(?:not|never)\s(?:going|prepared|willing|ready|about|able|inclined|in\sa\sposition)\sto|"
    r"(?:is|are|was|were)n['’]t\s(?:going|prepared|willing|ready|about|able|inclined)\sto|(?:am|is|are|was|were)\sun(?:willing|able)\sto|refus(?:es?|ed|ing)\sto|"
    r"(?:ha[sd]|have|with)\s(?:shown\s)?(?:no|little)\s(?:\w+\s)?(?:intentions?|plans?|desire|willingness|wish|inclination)\s(?:to|of)|"
    r"(?:no\sone|nobody|none\sof\s(?:us|them))\s(?:will|would|could|can))"
)
_TAKES = (
    r"(?:(?:be\s)?(?:accept|agree(?:ing)?\s(?:to|on)|allow|permit|support|back|fund|financ|pay(?:ing)?(?:\sfor)?|do|give|grant|consider|discuss|entertain|tolerat|stand(?:ing)?\sfor|stomach|swallow|"
    r"liv(?:e|ing)\swith|hear(?:ing)?\sof|vot(?:e|ing)\sfor|sign(?:ing)?(?:\s(?:on|up|off)\s(?:to|on|for))?|approv|endors|pass|meet|afford|bow(?:ing)?\sto|giv(?:e|ing)\sin\s(?:to|on)|yield(?:ing)?\sto|"
    r"go(?:ing)?\s(?:along\swith|for)|touch|tak(?:e|ing)\s(?:up)?|countenanc|contemplat|provid|conced|settl(?:e|ing)\sfor|put(?:ting)?\sup\swith|offer(?:ing)?|(?:hand|turn)(?:ing)?\sover|swallow|go(?:ing)?\salong\swith|negotiat(?:e|ing)\s(?:on|over|about))(?:e|ing)?|be\s(?:a\s)?part(?:y|\sof)(?:\sto)?)"
)
_MOVES = (
    r"(?:go\s(?:there|along)|budge|bend|yield|agree|give\sin|comply|relent|back\sdown|"
    r"play\s(?:along|ball)|oblige|blink|cave(?:\sin)?|do\sso|accept|move)"
)
_NO = (
    r"(?:(?:absolutely|hell|well|simply)\s)?(?:no(?:\sway|\schance|\sthanks|,\sno)?|never(?:,\sever|\sever)?|not\s(?:a\schance|on\s(?:my|our)\swatch|happening|gonna\shappen|acceptable)|over\s(?:my|our)\sdead\sbod(?:y|ies)|forget\s(?:it|that)|"
    r"(?:we['’]re|we\sare|I['’]m|I\sam)\snot\sinterested|(?:the|our|my|their|its|his|her)\sanswer\s(?:is|was|remains)\s(?:a\s(?:\w+\s)?)?no)"
)
_ABSURD = (
    r"(?:un(?:affordable|realistic|reasonable|acceptable|workable|thinkable|justified|fair|just|necessary|constitutional|lawful|wise|serious)|excessive|exorbitant|impossible|"
    r"absurd|ridiculous|laughable|ludicrous|preposterous|outrageous|outlandish|insulting|offensive|nonsens(?:e|ical)|crazy|foolish|reckless|intolerable|inadequate|insufficient|immoral|illegal|unworkable|humiliating|cruel|"
    r"blackmail|extortion|surrender|capitulation|suicid(?:e|al)|folly|madness|hostage[\s-]taking|an?\s(?:[\w-]+\s)?(?:insult|joke|sham|outrage|farce|fantasy|affront|humiliation|slap\sin\sthe\sface|non-?starter|deal[-\s]?breaker|red\sline|poison\spill|stunt|gimmick|mistake|surrender|provocation|trap)|"
    r"dead(?:\son\sarrival)?|DOA|out\sof\s(?:the\squestion|reach|bounds)|off\sthe\stable|ruled\sout|closed|beyond\s(?:its|their|our)\s(?:means|reach)|too\s(?:high|much|expensive|costly|little|low|far)|"
    r"going\snowhere)"
)
_NEVER = (
    r"(?:not\s(?:\w+ly\s)?(?:going\sto\s(?:happen|fly|work|be\s(?:accepted|allowed|considered|done|met|paid|granted))|on(?:\sthe\s(?:table|agenda|cards))?|in\sthe\scards|up\sfor\s(?:discussion|debate|(?:re-?)?negotiation|grabs)|an?\soption|acceptable|possible|feasible|affordable|"
    r"realistic|reasonable|serious|negotiable|open\sto\s(?:discussion|negotiation|debate)|something\s(?:[\w’'-]+\s){1,4}(?:can|could|will|would|is|are|was|were)\s(?:ever\s)?(?:\w+\sto\s)?[\w\s]{2,24}))"
)
_TAIL = (
    r"(?:,\s(?:saying|calling|citing|arguing|and|as|because|since|ever|period|he|she|they|it)\b.*|\s(?:because|and|even|at\sall|right\snow|now|again|today|yesterday|either|outright|"
    r"on\s\w+day|this\s(?:year|week|time|month)|under\s(?:any|no|the)\s\w+|in\s(?:any|this)\s\w+|in\s(?:its|their)\s\w+\sform|anymore|any\smore)\b[^;:]*)?\W*$"
)
_WHO = r"(?!(?:if|when|whether|you|others|some|why|how|what)\b)(?:[\w’'.&-]+\s){0,6}?(?:\w{1,4}(?=['’]))?"
WILL_NOT = Rule(
    id="will-not-do-that",
    does="what was told just before is not to be done, by words that name nothing of it",
    pattern=rf"^\W*{_WHO}{_NOT}\s(?:\w+ly\s|even\s|ever\s|simply\s)?{_TAKES}\s{_IT}{_TAIL}"
    rf"|^\W*{_WHO}(?:(?:will|would)\sdo\sno\ssuch\sthing|(?:is|are|was|were|would\shave|will\shave)\s?(?:having\s)?none\sof\s(?:it|that|this)|want(?:s|ed)?\sno(?:ne|\spart)\sof\s(?:it|that|this)|"
    rf"(?:will|would)\sdo\snothing\sof\sthe\s(?:sort|kind)|(?:has|have|had)\snothing\sto\s(?:apologi[sz]e|answer|atone|pay)\sfor|{_NOT}\s(?:\w+ly\s)?(?:(?:hand|turn|give)\s(?:it|that|them|him|her)\s(?:over|back|up)|{_MOVES})|"
    rf"(?:declin|refus)(?:es|ed|ing)\sto\s{_MOVES}|(?:(?:will|would|could|can|do|does)\s?(?:not|never)|cannot|(?:wo|would|could|ca)n['’]t)|(?:(?:will|would)\s(?:rather|sooner)|{_WHO}rather\sthan)\s(?:{_TAKES}\s{_IT}|do\sthat)|"
    rf"(?:sees?|saw|has|have|had)\s(?:no\s(?:reason|need)\sto|no\sintention\sof)\s(?:do|doing|agree|agreeing\sto)\s?(?:so|that|it|this)?){_TAIL}",
    any_case=True,
    fires_on=(
        "they will not fund it",
        "Our people will not accept it",
        "I am not going to do that",
        "The mill has shown no willingness to do so",
        "We will never stand for it, and they know it",
        "they would never vote for one",
        "No one would touch them",
        "he would do no such thing",
        "The guild is having none of it",
        "they would do nothing of the sort",
        "The mill will not budge",
        "it will not",
        "The guild declined to go along",
        "it has nothing to apologize for",
        "he would not turn them over",
        "the guild would leave rather than accept that",
    ),
    passes_over=(
        "they will not rule it out",
        "it would not oppose it",
        "they will not fund it until May",
        "it could do so",
        "if they will not accept it",
        "the mill will not pay the levy",
        "it did not do that",
    ),
)
NOT_TO_BE_HAD = Rule(
    id="that-is-not-to-be-had",
    does="what was told just before is not to be had, by words that name nothing of it",
    pattern=rf"^\W*(?:but\s|well,\s)?(?:it|that|this|they|these|those|such\san?\s[\w-]+|the\s(?:matter|issue|question|subject)|{_MATTER})(?:\s(?:is|are|was|were|remains?|remained|(?:would|will)\sbe)|['’]s|['’]re)\s(?:\w+ly\s|just\s|still\s|far\s){{0,2}}[“\"‘']?(?:{_ABSURD}|{_NEVER}){_TAIL}"
    rf"|^\W*(?:it|that|this|they|these|those|such\san?\s[\w-]+|{_MATTER})(?:\s(?:is|are)n['’]t|\s(?:will|would|can|could|shall)\s(?:not|never)|\s(?:wo|would|ca|could)n['’]t|\scannot)\s(?:ever\s|simply\s|even\s)?"
    rf"(?:going\sto\s)?(?:happen|fly|pass|stand|work|be\s(?:allowed|accepted|tolerated|done|paid|granted|permitted|considered|discussed|met|built|funded|approved|possible|acceptable|on\sthe\stable|up\sfor\s(?:discussion|negotiation))){_TAIL}"
    rf"|^\W*there(?:\s(?:is|was|will\sbe|would\sbe)|['’]s|['’]ll\sbe)\s(?:simply\s)?(?:nothing\s(?:left\s)?to\s(?:negotiate|discuss|talk\sabout|bargain\sover|debate)|none|no\ssuch\s[\w-]+|no\s(?:more\s)?(?:money|funds|room|cash)\sfor\s{_IT}){_TAIL}"
    rf"|^\W*{_WHO}(?:ha[sd]|have)\sno\s(?:more\s)?(?:money|funds|cash)\sfor\s{_IT}{_TAIL}|^\W*{_NO}{_TAIL}"
    rf"|^\W*(?:they|you|he|she|it)\s?(?:(?:will|would)\s(?:not|never)|(?:wo|would)n['’]t|['’]ll\snever)\s(?:ever\s)?(?:get|have|see)\s{_IT}{_TAIL}|^\W*(?:they\s|it\s|that\s)?(?:would|will|could|can)\snever\s(?:pass|happen|fly){_TAIL}"
    rf"|^\W*(?:it|that|this|they|{_MATTER})\s(?:is|was|are|were)\s(?:here|there)\sto\sstay{_TAIL}",
    any_case=True,
    fires_on=(
        "it was not up for negotiation",
        "That is not something we can support",
        "the plan was dead on arrival",
        "the figure was out of reach",
        "the matter was closed",
        "It's not going to happen",
        "that will not be allowed",
        "there was nothing to negotiate",
        "there would be none",
        "there was no money for that",
        "it had no money for them",
        "No way",
        "their answer was no",
        "We're not interested",
        "they would not get it",
        "would never pass",
        "the request would not even be considered",
    ),
    passes_over=(
        "that was not impossible",
        "it was fair",
        "the violence was unacceptable",
        "there was nothing to hide",
        "no vote was held",
    ),
)
ALL_OF_IT = Rule(
    id="it-alone-is-refused",
    does="what a word for refusing turns down is told by a word that stands for it, and no more",
    pattern=rf"^\W*(?:(?:at|to|on|off|down|aside|away)\s)?{_IT}(?:\s(?:away|off|aside|down|out|outright))?{_TAIL}",
    any_case=True,
    fires_on=(" the idea away", " at that", " the demand on Sunday", " any such step"),
    passes_over=(" the demand for a lease", " it until May", " that they pay"),
)
CALLED_SO = Rule(
    id="demand-called-absurd",
    does="what was told just before is called what nobody will have",
    pattern=rf"\b(?:call|describ|dismiss|denounc|reject|brand|label|deem|decri|deride?|condemn|brush|wave?|find|consider|characteri[sz])(?:s|es|e?d|ing)\s(?:it|that|this|them|{_MATTER})\s(?:off\s|aside\s)?(?:as\s)?[“\"‘']?(?:\w+ly\s)?[“\"‘']?{_ABSURD}[”\"’']?{_TAIL}",
    any_case=True,
    fires_on=(
        "The mill called the demand absurd",
        "Lima dismissed the idea as a joke",
        "The guild called the proposal an insult",
        "The board has described that as “extortion”, saying it was poor",
    ),
    passes_over=(
        "The mill called the demand fair",
        "Lima called the attack absurd",
        "The mill called reports of a quarrel absurd",
    ),
)
BARE_NO = Rule(
    id="bare-no",
    does="somebody refuses and says no more than that",
    pattern=r"^\W*(?:(?:but|and)\s)?(?:(?!(?:not|never|that|if|whether|could|may|might|who|which|yet)\b)[\w’'.&-]+\s){1,6}?(?:(?:has|have|had)\s(?:so\sfar\s|thus\sfar\s|long\s|always\s|\w+ly\s)?)?(?:resisted|balk(?:s|ed)|demur(?:s|red)|objects?|objected|refused|refuses?|opposed\s(?:it|that|this|them|the\s\w+))\W*$"
    r"|^\W*(?:(?!(?:not|never|that|if|whether|could|may|might|who|which|yet|no)\b)[\w’'.&-]+\s){1,6}?(?:is|are|was|were|remains?|remained)\s(?:still\s)?(?:\w+ly\s|dead\s)?(?:opposed|against)(?:\s(?:to\s)?(?:it|that|this|them|the\s(?:idea|move|plan|proposal|demand)))?\W*$"
    r"|^\W*(?:[\w’'.&-]+\s){1,6}?(?:answered|responded|replied)\s(?:with\s)?(?:an?\s)?(?:\w+\s)?no\W*$",
    any_case=True,
    fires_on=(
        "The mill has so far resisted",
        "Lima balked",
        "The guild was firmly opposed",
        "Lima is against the idea",
        "But the mill refused",
        "The mill answered with a firm no",
    ),
    passes_over=(
        "The mill has not refused",
        "Lima balked at paying",
        "The guild was not opposed",
        "The mill could refuse",
        "The guild has yet to be opposed",
    ),
)
_SAID = frozenset({"say", "quotation", "not-accept"})
_ACTS = frozenset({Act.THREAT, Act.REFUSE, Act.ASSESS, Act.ACCUSE, Act.WITHDRAW, Act.PROMISE, Act.SIGNAL, Act.CONSIDER})
_SAYS = re.compile(
    r"\b(?:says?|said|insists?|insisted|vow(?:s|ed)|argu(?:es|ed)|warn(?:s|ed)|declar(?:es|ed)|repli(?:es|ed)|respond(?:s|ed)|answer(?:s|ed)|maintain(?:s|ed)|ma[dk]es?\s(?:it\s)?clear|repeat(?:s|ed)|told\s[\w\s]{2,20}?)"
    r"(?:\son\s\w+day)?\s(?:that\s(?!(?:is|was|will|would|can|could|cannot|won['’]t|isn['’]t|wasn['’]t)\b))?(?=\w)"
)
_QUOTED = re.compile(r"^\W*[“\"](?P<told>[^“”\"]+)[”\"]")
_NEAR = 2
"""Sentences back to what such words stand for."""


def refuse_what_it_points_to(exchange: Exchange) -> None:
    """Draft what replies that point back refuse, where nothing that others want was read of them."""
    for number, reading in enumerate(exchange.report.statements):
        if reading.act not in _ACTS or reading.cue == "deny" or reading.noted is not None:
            continue
        if _meets(exchange, number, reading) or _has_answered(exchange, reading):
            continue
        if any(one.kind is not ConditionKind.DEADLINE for one in reading.conditions) or not _points_back(
            exchange, reading
        ):
            continue
        if (back := _meant(exchange, number, reading)) is not None:
            _refuse(exchange, number, reading, back)


def _points_back(exchange: Exchange, reading: Reading) -> bool:
    whole = " ".join(reading.quote.split())
    if CALLED_SO.fires(whole):
        return True
    if _QUOTED.match(whole) is None and BARE_NO.fires(whole):
        return True
    if reading.act is Act.REFUSE and reading.cue not in _SAID and ALL_OF_IT.fires(exchange.object_of(reading)):
        return True
    told = _told(reading)
    return WILL_NOT.fires(told) or NOT_TO_BE_HAD.fires(told)


def _told(reading: Reading) -> str:
    """What somebody says, without who says so."""
    whole = " ".join(reading.quote.split())
    quoted = _QUOTED.match(whole)
    return quoted["told"].rstrip(",") if quoted else _SAYS.split(whole, maxsplit=1)[-1]


def _meets(exchange: Exchange, number: int, reading: Reading) -> bool:
    """Whether it was read already as about what another wants."""
    about = frozenset(exchange.about.get(number, ()))
    others = (one for one in exchange.found if one.party != reading.speaker and one.reading is not reading)
    return any(about & asked(one.says) for one in others)


def _has_answered(exchange: Exchange, reading: Reading) -> bool:
    """Whether it was read already as the answer to an offer."""
    return any(one is reading for offered in exchange.table for _, one in offered.answered_in)


def _meant(exchange: Exchange, number: int, reading: Reading) -> int | None:
    """The one statement of another party that such words stand for."""
    statements, own = exchange.report.statements, (reading.speaker, *reading.joint)
    near: list[int] = []
    for at in range(number - 1, -1, -1):
        earlier = statements[at]
        far = reading.sentence - earlier.sentence
        if (
            far > _NEAR
            or (far == _NEAR and _speaks_of_others(exchange, earlier, reading))
            or (near and earlier.sentence != statements[near[0]].sentence)
        ):
            break
        if earlier.speaker not in own and earlier.act in (*ASKING, Act.OFFER) and exchange.about.get(at):
            near.append(at)
    if not near or len({statements[at].speaker for at in near}) > 1 or not _has_a_say(exchange, reading):
        return None
    return near[0]


def _speaks_of_others(exchange: Exchange, earlier: Reading, reading: Reading) -> bool:
    """Whether the sentences between two statements name anybody but him who made the first."""
    report = exchange.report
    between = report.sentences[earlier.sentence].end, report.sentences[reading.sentence].start
    named = (report.roster.party_of(one) for one in report.roster.within(*between))
    return any(one != earlier.speaker for one in named if one)


def _has_a_say(exchange: Exchange, reading: Reading) -> bool:
    """Whether its speaker has a part in it: he will not do it, or sits at the table if it is told who does."""
    if reading.speaker in exchange.helpers or looks_on(exchange, reading):
        return False
    met = who_met(exchange)
    return len(met) < 2 or reading.speaker in met or WILL_NOT.fires(_told(reading))


def _refuse(exchange: Exchange, number: int, reading: Reading, back: int) -> None:
    earlier = exchange.report.statements[back]
    if earlier.act is Act.OFFER:
        take_back(exchange.found, reading)
        exchange.about[number] = refused_offer(exchange, reading, earlier, exchange.about[back])
    elif wanted := demanded_in(exchange, earlier):
        take_back(exchange.found, reading)
        exchange.about[number] = wanted
        says = syntax.Never(syntax.any_of(*wanted))
        exchange.add(reading, says, Firmness.FIRM, "a refusal of what was demanded")
