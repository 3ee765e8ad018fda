"""Statements whose words ask, refuse or offer, and that take no stand at the talks.

What is said of the world, of anybody, or in passing is a statement still; no position is drafted of it.
"""

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.rule import Rule
from pourparler.reading.positions.asked_of_nobody import asks_no_side, tells_a_need
from pourparler.reading.positions.bare_offers import ONLY_BLAMES, offers_nothing
from pourparler.reading.positions.bare_wants import tells_how_to_see_it, wants_nothing, would_only_get
from pourparler.reading.positions.by_the_way import (
    gives_up_asking,
    hangs_on_the_world,
    is_an_attitude,
    is_only_a_case,
    names_no_step,
    only_claims,
)
from pourparler.reading.positions.claims_told import insists_that_it_is_so, only_believes
from pourparler.reading.positions.coming_anyway import answers_blows, comes_anyway
from pourparler.reading.positions.done_by_things import is_done_by_a_thing
from pourparler.reading.positions.fine_words import asks_in_fine_words, demands_answers, refuses_in_fine_words
from pourparler.reading.positions.foretold import only_tells, wants_no_trouble
from pourparler.reading.positions.keeps_silent import asks_for_a_comment, keeps_silent
from pourparler.reading.positions.outside_views import seen_from_outside
from pourparler.reading.positions.said_should import names_a_need, needs_nothing
from pourparler.reading.positions.told_apart import denies_a_claim, only_foresees
from pourparler.reading.positions.years_ago import is_of_years_ago
from pourparler.reading.report import Report
from pourparler.record.statements import Act

_QUOTED = frozenset({"quotation", "spoken"})
_SAID = frozenset({"say", "say-that", *_QUOTED})
_TOLD = frozenset({"insist-that", "would-not", *_SAID})


def takes_no_stand(report: Report, reading: Reading, lead: str, said: str) -> bool:
    """Whether a statement asks, refuses and offers nothing that could be anybody's position.

    Args:
        report: the report.
        reading: one of its statements.
        lead: the words up to what it is about.
        said: those for what it is about.
    """
    if reading.cue in _QUOTED and is_passing_voice(report, reading):
        return True
    if reading.cue not in _SAID and is_only_a_case(lead):
        return True
    if _NAMES_NONE.fires(" ".join(reading.quote.split())):
        return True
    if reading.cue == "idiom-of-conditioning":
        return hangs_on_the_world(reading.quote)
    if (reading.act in _HELD_BACK and keeps_silent(f"{lead}{said}")) or is_of_years_ago(report, reading):
        return True
    if reading.act is Act.DEMAND:
        return _demands_nothing(reading, said)
    if reading.act is Act.REFUSE:
        return _is_anothers_view(report, reading) or _refuses_nothing(reading, lead, said)
    if reading.conditions and reading.act in _WITH_TERMS and _sets_no_terms(report, reading, lead, said):
        return True
    return reading.act is Act.OFFER and (offers_nothing(lead, said) or would_only_get(lead, said))


_HELD_BACK = frozenset({Act.REFUSE, Act.PRECONDITION, Act.OFFER})


def _is_anothers_view(report: Report, reading: Reading) -> bool:
    """As in "the crews fear that the mill will not pay": others foretell what somebody will not do."""
    start, end = report.sentences[reading.sentence].start, reading.span[0]
    if not seen_from_outside(report.text[start:end]):
        return False
    return all(report.roster.party_of(one) != reading.speaker for one in report.roster.within(start, end))


def _sets_no_terms(report: Report, reading: Reading, lead: str, said: str) -> bool:
    if only_foresees(f"{lead[-12:]}{said}") or answers_blows(f"{lead}{said}") or ONLY_BLAMES.fires(f"{lead}{said}"):
        return True
    return reading.act is not Act.OFFER and all(comes_anyway(report.text[slice(*o.span)]) for o in reading.conditions)


_WITH_TERMS = frozenset({Act.PROMISE, Act.SIGNAL, Act.OFFER, Act.THREAT})


def _demands_nothing(reading: Reading, said: str) -> bool:
    if asks_in_fine_words(said):
        return True
    if reading.cue == "insist-that":
        return only_claims(said) or insists_that_it_is_so(said)
    if reading.cue not in _SAID:
        wants = reading.cue == "want"
        if asks_for_a_comment(said) or demands_answers(said) or wants_nothing(said, wants=wants):
            return True
        return asks_no_side(said, wants=wants) or (wants and names_no_step(said))
    return needs_nothing(said) or tells_how_to_see_it(said) or (tells_a_need(said) and not names_a_need(said))


def _refuses_nothing(reading: Reading, lead: str, said: str) -> bool:
    told = said if reading.cue in ("say", "quotation") else reading.quote
    blames = _SAYS_OTHERS_SHOW_NONE.fires(" ".join(reading.quote.split()))
    if blames or wants_no_trouble(reading.quote) or reading.cue in _OFFERED:
        return True
    if denies_a_claim(said) or is_an_attitude(lead) or gives_up_asking(said):
        return True
    if reading.cue in _SAID and (is_done_by_a_thing(said) or only_believes(said) or refuses_in_fine_words(said)):
        return True
    return reading.cue in _TOLD and only_tells(told)


_OFFERED = frozenset({"offer", "repeat-offer", "send-a-paper", "come-with-an-offer"})
"""As in "neither has made an offer": who has offered nothing so far refuses nothing by it."""


_NAMES_NONE = Rule(
    id="conditions-without-a-name",
    does="that somebody has a number of conditions, or would talk of anything within some bounds, names no step",
    pattern=r"\b(?:lays?|laid|sets?|lists?|listed|drew|drawn|put|puts|presented|tabled|outlined|spelled|spelt|issued)\s(?:out\s|down\s|up\s|forward\s|together\s)?(?:an?|its|their|his|her)\s(?:\w+\s)?(?:series|list|number|set|string|raft|range|catalogue|package|host)\sof\s(?:\w+\s){0,2}?(?:pre-?)?(?:conditions|demands|terms|requests|requirements)"
    r"(?!:|\s(?:including|such\sas|that\sinclude|among\sthem|ranging)\b)(?:\s(?:for|on|ahead\sof|before|to|under)\s[^,;:]{2,60})?(?=\W*$|[.,;])|"
    r"\b(?:nothing|no\s(?:topic|subject|issue|question))\s(?:(?:which|that)\s)?(?:could|can)(?:not|\snot|n['’]t)\sbe\s(?:discussed|talked\s(?:about|of|over)|negotiated|raised)\b",
    any_case=True,
    fires_on=(
        "The guild has laid down a series of conditions for the talks.",
        "Lima set out its own list of demands",
        "the mill presented a long list of further requests on Monday",
        "said there was nothing which could not be discussed, provided that it was legal",
        "no topic cannot be raised",
    ),
    passes_over=(
        "The guild has laid down a series of conditions: a lease and a rise",
        "It set out a list of demands including a lease",
        "The guild has laid down a condition",
    ),
)
_SAYS_OTHERS_SHOW_NONE = Rule(
    id="says-that-another-shows-none",
    does="who says of “it” or “them” that they have shown no will to do something blames another, and refuses nothing",
    pattern=r"^(?:(?:saying|arguing|claiming|complaining|alleging|insisting)\s|[^.;“”\"]{2,60}?\s(?:said|complained|alleged|claimed)\s(?:that\s)?)(?:that\s)?(?:it|they|he|she|their\s\w+|its\s\w+|the\sother\s(?:side|party))\s"
    r"(?:had|has|have)\s(?:so\sfar\s|consistently\s|repeatedly\s|once\sagain\s)?(?:shown|showed|displayed|evinced|demonstrated)\s(?:no|little|scant|not\sthe\sslightest)\b",
    fires_on=(
        "saying it had shown no wish to pay",
        "The guild said that they had so far shown little interest in a deal",
        "claiming that the other side has shown no sign of moving",
    ),
    passes_over=("the board has shown no wish to pay", "saying it would not pay"),
)


def is_passing_voice(report: Report, reading: Reading) -> bool:
    """Whether a sentence is quoted of somebody who but passes through a report.

    He speaks for nobody and is named twice at most; or five parties are named more often, the report does not begin
    with him, and nobody speaks to him.
    """
    if reading.act not in (Act.DEMAND, Act.REFUSE):
        return False
    roster, who = report.roster, reading.speaker
    named: dict[str, int] = {}
    for mention in roster.mentions:
        if party := roster.party_of(mention):
            named[party] = named.get(party, 0) + 1
    if who in roster.people and named.get(who, 0) <= 2:
        return True
    begins = report.sentences[min(2, len(report.sentences) - 1)].end
    known = any(roster.party_of(one) == who for one in roster.within(0, begins))
    spoken_to = any(one.addressee == who for one in report.statements)
    return not known and not spoken_to and sum(times > named.get(who, 0) for times in named.values()) >= 5
