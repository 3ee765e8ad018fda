"""New reports put to talks on record, as data: what became of each, why, and what changed in each talks file."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pourparler.brief.wording import sorting as words
from pourparler.desk.placing import Offer, Placed, Plan
from pourparler.desk.taking_in import Changed
from pourparler.reading.sorting.course import Course
from pourparler.reading.sorting.disputes import Dispute, Disputes, Why


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
        "talks": None if one.to is None else paths.get(one.to.number) or _path(one.to.path),
        "same_as": one.same_as or None,
        "told": one.told,
        "why": None if one.why is None else why(one.why),
        "others": [_offer(offer) for offer in one.offers],
        "words": words.became(one),
    }


def _path(path: object) -> str | None:
    return None if path is None else str(path)


def _offer(offer: Offer) -> dict[str, Any]:
    return {"talks": _path(offer.talks.path), "title": offer.talks.title, **why(offer.why)}


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
        "course": None if told is None else course(told),
    }


def course(told: Course) -> dict[str, Any]:
    """The course of a dispute, as JSON data."""
    return {
        "begins": _path(told.begins),
        "last": _path(told.last),
        "ending": told.ending.value,
        "on": _path(told.on),
        "by": list(told.by),
        "until": _path(told.until),
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


DISPUTES = (
    "dispute",
    "title",
    "parties",
    "matter",
    "reports",
    "begins",
    "last",
    "rounds",
    "revivals",
    "meetings",
    "ending",
    "ended_on",
    "ended_by",
    "words",
)
"""The columns of the table of disputes."""


def rows(disputes: Iterable[Dispute]) -> Iterator[dict[str, Any]]:
    """The table of disputes: a row for each, in the columns of ``DISPUTES``; lists are words parted by semicolons."""
    for dispute in disputes:
        told = dispute.course
        yield {
            "dispute": dispute.number,
            "title": next((card.title for card in reversed(dispute.cards) if card.title), dispute.cards[-1].file),
            "parties": "; ".join(dispute.parties),
            "matter": "; ".join(dispute.matter),
            "reports": len(dispute.cards),
            "begins": _path(told.begins),
            "last": _path(told.last),
            "rounds": len(told.rounds),
            "revivals": sum(one.is_revival for one in told.rounds),
            "meetings": sum(one.meetings for one in told.rounds),
            "ending": told.ending.value,
            "ended_on": _path(told.on) if told.by else None,
            "ended_by": "; ".join(told.by) or None,
            "words": words.course(told),
        }


def sorted_in(disputes: Disputes) -> dict[str, Any]:
    """A sorted pile as JSON data: each dispute with its course, and why each report is in it."""
    every = tuple(disputes)
    return {
        "disputes": [
            {
                **row,
                "course": course(dispute.course),
                "reports": [
                    {
                        "file": card.file,
                        "date": _path(card.date),
                        **why(told),
                        "others": [{"dispute": one.number, "likeness": round(one.likeness, 3)} for one in told.others],
                    }
                    for card, told in disputes.why(dispute.number)
                ],
            }
            for dispute, row in zip(every, rows(every), strict=True)
        ]
    }
