"""Turns in the talks that end a position: a demand dropped, a thing demanded done, a thing refused agreed to.

Only what a report tells in plain past tense counts; plans, denials, reports of what others say and whatever stands in
quotation marks do not. What is told too loosely to say of which position is left alone: nothing is dropped on a guess.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from pourparler.reading.acts.statements import Reading
from pourparler.reading.matters.actions import Action, actions_in
from pourparler.reading.matters.lexicon import is_participle, keywords, plain_verb, stem, verb_class
from pourparler.reading.matters.near import Gist
from pourparler.reading.page.sentences import Sentence, quotations
from pourparler.reading.report import Report
from pourparler.record.measures import Measure
from pourparler.record.statements import Attribution

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Dropped:
    """A party no longer asks for something, or no longer refuses it.

    Attributes:
        party: who, by full name; None where the report says only what was dropped.
        actions: what it was about; none where the report says "the demand".
        refusal: whether what was dropped is a refusal.
        span: where it is told.
    """

    party: str | None
    actions: tuple[Action, ...]
    refusal: bool
    span: Span

    def tells(self, reading: Reading) -> bool:
        """Whether a demand is the one that is told to be no more: "no longer insists on a ban"."""
        (start, end), (first, last) = reading.span, self.span
        return first <= start < last or (start <= first < end and reading.content[0] <= last)


_KIND = r"(?P<kind>demands?|insistence|preconditions?|conditions?|requests?|calls?|refusal|objections?|opposition|veto)"
_ASKS = re.compile(r"^\s*(?:\w+\s)?(?:for|that|on|of|to|about|over)\s")
_DROPS = re.compile(
    r"\b(?:(?:has|have|had)\s)?(?:(?:now|also|quietly|formally|already|since|finally|unexpectedly)\s)?"
    r"(?:(?P<verb>dropped|withdrew|withdrawn|abandoned|gave\sup|given\sup|waived|shelved|retracted|lifted|"
    r"backed\s(?:down|away)\s(?:on|from)|retreated\sfrom|renounced)\s"
    rf"(?:(?:its|their|his|her|the|an?|any|all|earlier|previous|own|old|long-standing|central|main)\s){{0,3}}{_KIND}\b"
    r"|no\slonger\s(?P<still>insist|demand|ask|call|press|object)(?:s|ed|ing)?\b"
    r"|(?:(?:will|would)\snot|(?:wo|would)n['’]t)\s(?P<not_>insist(?=\son\b)|(?:ask|press|push)(?=\sfor\b)))",
    re.IGNORECASE,
)
_WAS_DROPPED = re.compile(
    rf"\b(?:the|its|their|that)\s{_KIND}(?P<rest>\s(?:for|that|on|of|to|about|over)\s[^.;,]+?)?\s"
    r"(?:was|were|has\sbeen|have\sbeen|had\sbeen)\s(?:\w+ly\s)?(?:dropped|withdrawn|abandoned|given\sup|waived|lifted)\b",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"(?i)\b(?:not|never|no\sone|nobody|refus\w+\sto|would|could|should|must|will|might|may|urg\w+|asked|calls?\son|"
    r"called\son|if|unless|until|denied|denies|want\w*)\b[^.;]{0,60}$|n['’]t\b[^.;]{0,30}$"
)
_REFUSALS = ("refusal", "objection", "opposition", "veto", "object")


def dropped_in(report: Report) -> Iterator[Dropped]:
    """Every demand or refusal that a report says was dropped."""
    for number, sentence in enumerate(report.sentences):
        words = _outside_quotations(report.text, sentence)
        for match in _DROPS.finditer(words):
            if not _NOT_SO.search(words[: match.start()]):
                rest = words[match.end() :]
                kind = (match["kind"] or match["still"] or match["not_"]).lower()
                span = (sentence.start + match.start(), sentence.start + match.end() + _length(rest))
                yield Dropped(
                    _who(report, number, match.start()), _about(rest), kind.rstrip("s").startswith(_REFUSALS), span
                )
        for match in _WAS_DROPPED.finditer(words):
            if not _NOT_SO.search(words[: match.start()]):
                span = (sentence.start + match.start(), sentence.start + match.end())
                refusal = match["kind"].lower().startswith(_REFUSALS)
                yield Dropped(None, _about(match["rest"] or ""), refusal, span)


def _length(rest: str) -> int:
    end = re.search(r"[.;]|,\s(?!and\b)|\sand\s(?=\w+ed\b)", rest)
    return end.start() if end else len(rest.rstrip())


def _about(rest: str) -> tuple[Action, ...]:
    rest = rest[: _length(rest)]
    asks = _ASKS.match(rest)
    return tuple(one for one in actions_in(rest[asks.start() :].strip()) if one.words) if asks else ()


def _who(report: Report, number: int, before: int) -> str | None:
    """The party named last before a word; where it is "it" or "they", who the sentence before began with."""
    sentence = report.sentences[number]
    near = _parties(report, sentence.start, sentence.start + before)
    if near:
        return near[-1]
    pronoun = re.match(
        r"\W*(?:\w+,?\s){0,3}(?:it|they|he|she)\b", report.text[sentence.start : sentence.end], re.IGNORECASE
    )
    if pronoun and number:
        earlier = report.sentences[number - 1]
        return next(iter(_parties(report, earlier.start, earlier.end)), None)
    return None


def _parties(report: Report, start: int, end: int) -> list[str]:
    named = (report.roster.party_of(m) for m in report.roster.within(start, end) if not m.place)
    return [party for party in named if party]


def _outside_quotations(text: str, sentence: Sentence) -> str:
    plain = list(text[sentence.start : sentence.end].replace("\n", " "))
    for start, end in quotations(text, sentence.start, sentence.end):
        plain[start - sentence.start : end - sentence.start] = "_" * (end - start)
    return "".join(plain)


# -- done ------------------------------------------------------------------------------------------------------------

_NOT_DONE = re.compile(
    r"(?i)\b(?:not|never|refus\w+|will|would|should|must|may|might|could|can(?:not)?|if|unless|until|before|once|fail\w*|"
    r"demand\w*|insist\w*|urg\w+|call(?:s|ed)?\s(?:for|on)|ask\w*|want\w*|offer\w*|propos\w+|promis\w+|pledg\w+|agree\w*|"
    r"reject\w*|threat\w*|plan\w*|ready|den(?:y|ied|ies)|sa(?:id|ys?)|told|announced?|claim\w*|according|partly|partially|"
    r"some\sof|began|begun|start\w*|to\sbe|near\w*|almost|about\sto|expected|due\sto)\b|n['’]t\b"
)
_PASSIVE = re.compile(r"\b(?:was|were|been|got)\s(?:\w+ly\s)?$", re.IGNORECASE)
_NO_VERB_HERE = re.compile(r"(?i)\b(?:the|an?|its|their|his|her|of|newly)\s(?:\w+ly\s)?$")
_ENOUGH = 0.66
"""Share of a measure's keywords that a sentence must name to tell that it was done."""
_ON_ITS_OWN = frozenset({"resume", "begin", "open", "end", "close", "leave", "return", "disarm", "resign"})
"""Verbs that a thing does on its own: "the talks resumed"."""


@dataclass(frozen=True, slots=True)
class Done:
    """A measure that a report says was done."""

    measure: str
    span: Span


def done_in(report: Report, measures: Iterable[tuple[Measure, Gist]], party_id: Callable[[str], str]) -> Iterator[Done]:
    """Every measure that the paper, in its own voice, tells was done.

    Args:
        report: the report.
        measures: those asked for, each with its gist.
        party_id: the id of a party by its full name.
    """
    by_verb: dict[str, list[tuple[Measure, Gist]]] = {}
    for measure, one in measures:
        if one.verb is not None:
            by_verb.setdefault(one.verb, []).append((measure, one))
    if not by_verb:
        return
    told = [r.span for r in report.statements if r.attribution is not Attribution.REPORTER]
    for sentence in report.sentences:
        words = _outside_quotations(report.text, sentence)
        if _NOT_DONE.search(words) or any(start < sentence.end and sentence.start < end for start, end in told):
            continue
        for done in _done_in_sentence(report, sentence, words, by_verb, party_id):
            yield Done(done, (sentence.start, sentence.end))


def _done_in_sentence(
    report: Report,
    sentence: Sentence,
    words: str,
    by_verb: dict[str, list[tuple[Measure, Gist]]],
    party_id: Callable[[str], str],
) -> Iterator[str]:
    stems = frozenset(map(stem, keywords(words)))
    for match in re.finditer(r"\b[a-z]+\b", words):
        verb = verb_class(plain_verb(match.group())) if is_participle(match.group()) else None
        before = words[: match.start()]
        if verb is None or verb not in by_verb or _NO_VERB_HERE.search(before):
            continue
        doers = set(map(party_id, _parties(report, sentence.start, sentence.start + match.start())))
        earlier = frozenset(map(stem, keywords(before)))
        for measure, one in by_verb[verb]:
            thing = one.stems - frozenset({one.verb})
            numbers = {s for s in thing if s.isdigit()}
            named = len(thing & stems) / len(thing) if thing else 0
            on_its_own = verb in _ON_ITS_OWN and thing <= earlier
            by_doer = bool(doers & set(measure.by))
            if named >= _ENOUGH and numbers <= stems and (by_doer or on_its_own or _PASSIVE.search(before)):
                yield measure.id
