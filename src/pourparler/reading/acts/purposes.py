"""What a strike or a protest is for: "walked out in support of a claim for …", "a strike by X to press for …"."""

import re
from collections.abc import Iterator

from pourparler.reading.acts.attribution import find_speaker_after
from pourparler.reading.acts.nouns import STOP
from pourparler.reading.acts.subjects import Context, Stretch, Subject
from pourparler.reading.acts.tellers import Clause
from pourparler.reading.english.cue import Where
from pourparler.reading.english.lookup import Lookup
from pourparler.reading.english.purposes import PURPOSES, STRIKES
from pourparler.reading.english.rule import Rule
from pourparler.record.statements import Act

_PURPOSES = Lookup((PURPOSES,))
_OPENS = Rule(
    id="before-who-strikes",
    does="words before a name that opens its sentence: whose strike it is",
    pattern=r"^(?:[^,.;]{0,40},\s)?(?:(?:[\w,.-]+\s){0,4}?(?:members|workers|staff|drivers|crews|nurses|teachers)\s(?:of|from|in)\s)?(?:the\s|\d[\d,]*\s)?$",
    any_case=True,
    fires_on=("The ", "Members of the ", "On Monday, 300 ", "Some 2,000 drivers from ", "Hundreds of nurses in the "),
    passes_over=("A march to the ", "It told the "),
)
_GOES_ON = Rule(
    id="the-strike-goes-on",
    does="what becomes of a strike is told behind what it is for",
    pattern=r"\s(?:began|begins|started|starts|entered|enters|ended|ends|spread|continue[sd]?|lasted|closed|shut|halted|disrupted|brought|left|forced|caused|took)\b",
    fires_on=(
        " a pension began on Monday",
        " a pension entered its third week",
        " a vote continued",
        " longer breaks shut the port",
    ),
    passes_over=(" a pension", " an end to late starting"),
)
_BY = re.compile(r"(?:\s(?!(?:and|but|which|that|who)\b)[\w-]+){0,3}?\sby(?=\s)")


def by_purpose(stretch: Stretch, context: Context, clauses: list[Clause]) -> Iterator[Clause]:
    """The demand for which somebody strikes, where no verb of demanding tells it."""
    for _, cue, match in _PURPOSES.apart(stretch.text):
        struck = next(STRIKES.finditer(stretch.text, 0, match.start()), None)
        at, end = stretch.start + match.start(), stretch.start + match.end()
        if struck is None or any(c.cue.act is Act.DEMAND and c.start < end and at < c.end for c in clauses):
            continue
        who = _who_strikes(stretch, (stretch.start + struck.start(), stretch.start + struck.end()), clauses, context)
        stop = STOP.search(stretch.after(end, 400))
        goes_on = _GOES_ON.search(stretch.after(end, 400))
        upto = end + min(one.start() for one in (stop, goes_on) if one) if stop or goes_on else end
        if who is not None and upto > end:
            yield Clause(cue, who, at, upto, end, (end, upto))


def _who_strikes(stretch: Stretch, strike: tuple[int, int], clauses: list[Clause], context: Context) -> Subject | None:
    """Whoever is told to do it, or stands behind "by", or opens the sentence."""
    acting = (c for c in clauses if c.cue.act is not None or c.cue.where is Where.SAYING)
    doing = next((c.subject for c in acting if c.start <= strike[0] < c.end), None)
    if doing is not None and doing.parties:
        return Subject(doing.parties, strike[1], strike[1], own=False)
    by = _BY.match(stretch.after(strike[1], 40))
    if by and (found := find_speaker_after(stretch, strike[1] + by.end() - 3, context)):
        return Subject(found.parties, strike[1], strike[1], own=False)
    first = next((m for m in stretch.mentions if m.party and not m.place), None)
    opens = first is not None and first.end <= strike[0] and _OPENS.fires(stretch.before(first.start))
    return Subject((first.party,), strike[1], strike[1], own=False) if first and first.party and opens else None
