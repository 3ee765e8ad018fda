"""Writing GENIUS: a domain and a profile per party.

GENIUS wants evaluations from 0 on and no deal worth more than 1. Where worths go beyond, they are shifted issue by
issue and scaled; the reservation value moves with them, which changes neither what is efficient nor the Nash point.
"""

from collections.abc import Iterator
from html import escape

from pourparler.interchange.carried import Writing
from pourparler.interchange.issues import scenario_of
from pourparler.interchange.scenario import Profile, Scenario, distinct_ids, domain_name
from pourparler.record.talks import Talks


def write(talks: Talks, file: str) -> Writing:
    """The files of a GENIUS domain.

    Args:
        talks: the record.
        file: its name, for messages.

    Raises:
        InputError: the record holds no worth, or no measure.
    """
    scenario, lost = scenario_of(talks, file)
    domain, *names = distinct_ids([domain_name(scenario), *(profile.name for profile in scenario.profiles)])
    files = [(f"{domain}.xml", _domain(scenario))]
    told = list(lost)
    for name, profile in zip(names, scenario.profiles, strict=True):
        scaled, changes = _scaled(profile)
        files.append((f"{name}.xml", _profile(scenario, scaled)))
        told += changes
    return Writing(files=tuple(files), lost=tuple(told))


def _domain(scenario: Scenario) -> str:
    lines = ["<negotiation_template>", f'<utility_space number_of_issues="{len(scenario.issues)}">']
    lines += _objective(scenario, None)
    return _text([*lines, "</utility_space>", "</negotiation_template>"])


def _profile(scenario: Scenario, profile: Profile) -> str:
    end = ['<discount_factor value="1.0"/>', f'<reservation value="{profile.reservation!r}"/>', "</utility_space>"]
    return _text([f'<utility_space number_of_issues="{len(scenario.issues)}">', *_objective(scenario, profile), *end])


def _text(lines: list[str]) -> str:
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', *lines]) + "\n"


def _objective(scenario: Scenario, profile: Profile | None) -> Iterator[str]:
    name = _quoted(scenario.title)
    yield f'<objective index="0" etype="objective" type="objective" description="" name={name}>'
    for index, issue in enumerate(scenario.issues):
        kinds = 'etype="discrete" type="discrete" vtype="discrete"'
        yield f'<issue index="{index + 1}" {kinds} name={_quoted(issue.name)}>'
        for place, value in enumerate(issue.values):
            evaluation = "" if profile is None else f' evaluation="{_evaluation(profile.worth[index], place)!r}"'
            yield f'<item index="{place + 1}" value={_quoted(value)}{evaluation}/>'
        yield "</issue>"
    if profile is not None:
        yield from (f'<weight index="{i + 1}" value="{max(worths)!r}"/>' for i, worths in enumerate(profile.worth))
    yield "</objective>"


def _evaluation(worths: tuple[float, ...], place: int) -> float:
    return worths[place] / max(worths) if max(worths) > 0 else 0.0


def _quoted(text: str) -> str:
    return f'"{escape(text, quote=True)}"'


def _scaled(profile: Profile) -> tuple[Profile, list[str]]:
    """The profile with worths from 0 on and a best deal of at most 1, and what that changed, in sentences."""
    lows = [min(0.0, *worths) for worths in profile.worth]
    shift = 0.0 - sum(lows)
    raised = [tuple(worth - low for worth in worths) for worths, low in zip(profile.worth, lows, strict=True)]
    best = sum(max(worths) for worths in raised)
    scale = best if best > 1 + 1e-9 else 1.0
    reservation = ((profile.reservation or 0.0) + shift) / scale
    changes = []
    if abs(shift) > 1e-9 or abs(scale - 1) > 1e-9:
        changes.append(f"the scale of {profile.name}: utility = (worth + {shift:g}) / {scale:g}")
    worth = tuple(tuple(w / scale for w in worths) for worths in raised)
    return Profile(profile.name, worth, reservation), changes
