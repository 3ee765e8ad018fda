"""New reports put to talks on record, as data: what became of each, why, and what changed in each talks file."""

from collections.abc import Mapping, Sequence
from typing import Any

from pourparler.brief import newly
from pourparler.brief.wording import sorting as words
from pourparler.desk.placing import Offer, Placed, Plan
from pourparler.desk.taking_in import Changed
from pourparler.reading.sorting.course import Course
from pourparler.reading.sorting.disputes import Why


def added(plan: Plan, changed: Sequence[Changed], *, written: bool) -> dict[str, Any]:
    """What became of new reports, as JSON data."""
    paths = {one.file.number: str(one.path) for one in changed}
    return {
        "written": written,
        "reports": [_report(one, paths) for one in plan.placed],
        "talks": [_talks(one, plan.courses.get(one.file.number)) for one in changed],
    }


def _report(one: Placed, paths: Mapping[int, str]) -> dict[str, Any]:
    report = one.report
    return {
        "file": report.file,
        "title": report.title,
        "date": None if report.date is None else str(report.date),
        "text_sha256": report.text_sha256,
        "outcome": one.outcome.value,
        "talks": None if one.to is None else paths.get(one.to.number) or _text(one.to.path),
        "same_as": one.same_as or None,
        "told": one.told,
        "why": None if one.why is None else why(one.why),
        "others": [_offer(offer) for offer in one.offers],
        "words": words.became(one),
    }


def _text(told: object) -> str | None:
    return None if told is None else str(told)


def _offer(offer: Offer) -> dict[str, Any]:
    return {"talks": _text(offer.talks.path), "title": offer.talks.title, **why(offer.why)}


def why(told: Why) -> dict[str, Any]:
    """Why a report is where it is, as JSON data."""
    return {
        "likeness": None if told.likeness is None else round(told.likeness, 3),
        "parties": list(told.parties),
        "asked": list(told.asked),
        "matter": list(told.matter),
        "days": told.days,
    }


def _talks(one: Changed, told: Course | None) -> dict[str, Any]:
    return {
        "file": str(one.path),
        "title": one.file.title,
        "new": one.before is None,
        "reports": list(one.reports),
        "added": one.added,
        "brought": [_new(each) for each in newly.shown(one.after, one.newcomers)],
        "course": None if told is None else course(told),
    }


def _new(one: newly.ShownNewcomer) -> dict[str, Any]:
    return {"kind": one.kind, "id": one.id, "words": one.words, "nearest": one.nearest or None}


def course(told: Course) -> dict[str, Any]:
    """The course of a dispute, as JSON data."""
    return {
        "begins": _text(told.begins),
        "last": _text(told.last),
        "ending": told.ending.value,
        "on": _text(told.on),
        "by": list(told.by),
        "until": _text(told.until),
        "undated": list(told.undated),
        "rounds": [
            {
                "first": str(one.first),
                "last": str(one.last),
                "reports": list(one.reports),
                "meetings": one.meetings,
                "state": None if one.state is None else one.state.value,
                "quiet": one.quiet,
                "after": None if one.after is None else one.after.value,
                "revival": one.is_revival,
            }
            for one in told.rounds
        ],
        "words": words.course(told),
    }
