"""What was filled in on the form of one party's worths or ranking, as an edit of the record.

>>> str(amount("4")), str(amount("-2 to 0")), str(amount("1, 2, 5"))
('Amount(low=4.0, mode=None, high=4.0)', 'Amount(low=-2.0, mode=None, high=0.0)', 'Amount(low=1.0, mode=2.0, high=5.0)')
"""

import re

from pourparler.desk.filled import Filled
from pourparler.record.edits import Edit
from pourparler.record.talks import Talks
from pourparler.record.valuations import Amount, Ranking
from pourparler.record.valuing import Valued

_BETWEEN = re.compile(r"\s*(?:,|;|\bto\b|\.\.+|…)\s*|\s+")
Tiers = tuple[tuple[str | None, ...], ...]


def amount(text: str) -> Amount:
    """A number, a range ("-2 to 0"), or a range with the likeliest between ("1, 2, 5").

    Raises:
        ValueError: it is none of these.
    """
    parts = [
        part for part in re.split(r"\s*(?:,|;|\bto\b|\.\.+|…)\s*|\s+", text.replace("−", "-").strip(" []")) if part
    ]
    numbers = [float(part) for part in parts]
    if not 1 <= len(numbers) <= 3 or numbers != sorted(numbers) or not all(abs(n) < 1e15 for n in numbers):
        raise ValueError(f"“{text}” is no worth")
    return Amount(numbers[0], numbers[1] if len(numbers) == 3 else None, numbers[-1])


def written(value: Amount | None) -> str:
    """A worth as it is filled in."""
    if value is None:
        return ""
    numbers = [value.low] if value.certain else [value.low, *([] if value.mode is None else [value.mode]), value.high]
    return " to ".join(f"{number:g}" for number in numbers)


def worths(talks: Talks, filled: Filled, party: str) -> Edit:
    """What each measure is worth to a party, in numbers.

    Raises:
        FilledError: the form cannot be taken so.
    """
    pairs = []
    for place, measure in enumerate(talks.measures):
        text = filled.one(f"w{place}")
        try:
            if text:
                pairs.append((measure.id, amount(text)))
        except ValueError:
            filled.wrong(f"w{place}", f"“{text}” is no worth: write 4, -2 to 0, or 1 to 2 to 5, the lowest first")
    walk_away, breaking_off = filled.number("walk_away"), filled.number("breaking_off")
    filled.finish()
    order = {name: at for at, (name, _) in enumerate(dict(talks.worth).get(party, ()))}
    pairs.sort(key=lambda pair: order.get(pair[0], len(order)))
    return Edit(valued=(Valued(party=party, worth=tuple(pairs), walk_away=walk_away, breaking_off=breaking_off),))


# -- rankings ----------------------------------------------------------------------------------------------------------


def tiers_of(talks: Talks, party: str) -> Tiers:
    """The ranking of a party, best first; empty where it has none."""
    return next((one.tiers for one in talks.ranking if one.party == party), ())


def begin_ranking(talks: Talks, party: str) -> Edit:
    """A ranking in the place of worths: by their means, with the status quo at 0."""
    means = {name: value.mean for name, value in dict(talks.worth).get(party, ())}
    order: dict[float, list[str | None]] = {0.0: [None]}
    for name, mean in means.items():
        order.setdefault(mean, []).append(name)
    return _ranked(talks, party, tuple(tuple(order[mean]) for mean in sorted(order, reverse=True)))


def moved(talks: Talks, party: str, place: int, do: str, to: int | None = None) -> Edit | None:
    """The ranking after one of its tiers was moved; None where that changes nothing.

    Args:
        talks: the record.
        party: whose ranking.
        place: of the tier, from 0.
        do: "up", "down", "to" (into the place ``to``), "tie" (with the one above), "untie", "out".
        to: where it is put down.
    """
    tiers = list(tiers_of(talks, party))
    if place not in range(len(tiers)):
        return None
    tier = tiers[place]
    before = tuple(tiers)
    if do in ("up", "down", "to"):
        target = {"up": place - 1, "down": place + 1}.get(do, place if to is None else to)
        del tiers[place]
        tiers.insert(max(0, min(target, len(tiers))), tier)
    elif do == "tie" and place:
        tiers[place - 1 : place + 1] = [(*tiers[place - 1], *tier)]
    elif do == "untie":
        tiers[place : place + 1] = [(name,) for name in tier]
    elif do == "out" and None not in tier:
        del tiers[place]
    return _ranked(talks, party, tuple(tiers)) if tuple(tiers) != before else None


def ranked_too(talks: Talks, party: str, measure: str) -> Edit:
    """One more measure in a ranking, at its end."""
    tiers = tiers_of(talks, party) or ((None,),)
    return _ranked(talks, party, (*tiers, (measure,)))


def unranked(talks: Talks, party: str) -> Edit:
    """No ranking, so that worths can be written."""
    return _ranked(talks, party, ())


def _ranked(talks: Talks, party: str, tiers: Tiers) -> Edit:
    walk_away, breaking_off = dict(talks.walk_away).get(party), dict(talks.breaking_off).get(party)
    ranking = Ranking(party=party, tiers=tiers)
    return Edit(valued=(Valued(party=party, tiers=ranking.tiers, walk_away=walk_away, breaking_off=breaking_off),))
