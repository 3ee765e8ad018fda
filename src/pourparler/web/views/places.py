"""Where somebody is among the readings, as an address says it: in one report or in all, and at which reading."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from urllib.parse import parse_qsl, quote, unquote, urlencode

from starlette.datastructures import FormData

from pourparler.desk.readings import Reading, Readings, Wanted
from pourparler.desk.typed_fields import Form, Typed

LIST, REPORTS = "/reading", "/reports/"
_FILTERS = tuple(one.name for one in fields(Wanted))
FORMS = (
    (Form.NOTHING, "nothing in the language of conditions"),
    (Form.REQUIRE, "… must happen"),
    (Form.NEVER, "never …"),
    (Form.BEFORE, "… before …"),
    (Form.NO_LATER_THAN, "… no later than …"),
    (Form.IN_RETURN_FOR, "… in return for …"),
    (Form.WITH, "… together with …"),
    (Form.FIRST, "… first, before anything that they do"),
    (Form.WRITTEN, "as typed below, as a sentence or in the language"),
)
"""How a reading may say its condition, and how each is told."""
_MOST_NAMES = 8
"""Parties or measures in one field of a form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place among the readings.

    Attributes:
        report: id of the report whose page it is; None for the list of all.
        wanted: which readings are listed.
        reading: id of the one in focus; empty = the first that is open.
        source: of a list over all reports, the report of that one.
        mode: what is done about it, "edit", "split" or "join"; empty = it is looked at.
        which: of several positions of it, the one that is edited.
    """

    report: str | None = None
    wanted: Wanted = field(default_factory=Wanted)
    reading: str = ""
    source: str = ""
    mode: str = ""
    which: int = 0

    @property
    def path(self) -> str:
        """The page."""
        return LIST if self.report is None else f"{REPORTS}{quote(self.report, safe='')}"

    def twin(self, form: str) -> str:
        """The same as data."""
        return f"{self.path}.{form}{self.address.removeprefix(self.path)}"

    @property
    def address(self) -> str:
        """All of it."""
        told = {name: getattr(self.wanted, name) for name in _FILTERS if not (name == "source" and self.report)}
        told |= {"reading": self.reading, "of": self.source if self.report is None else "", "mode": self.mode}
        told |= {"which": str(self.which) if self.which else ""}
        query = urlencode({key: value for key, value in told.items() if value})
        return f"{self.path}?{query}" if query else self.path

    def at(self, reading: Reading | None, mode: str = "", which: int = 0) -> "Place":
        """The same with another reading in focus."""
        id_, source = ("", "") if reading is None else (reading.id, reading.source)
        return replace(self, reading=id_, source=source, mode=mode, which=which)

    def listed(self, readings: Readings) -> tuple[Reading, ...]:
        """The readings of the place."""
        return self.wanted.of(readings)

    def focus(self, listed: tuple[Reading, ...]) -> int:
        """Which of those listed is looked at: the one that is named, else the first that is open."""
        for number, one in enumerate(listed):
            if one.id == self.reading and (self.report is not None or one.source == self.source):
                return number
        return next((number for number, one in enumerate(listed) if one.standing.is_open), 0)


def place_of(report: str | None, source: str, query: Mapping[str, str]) -> Place:
    """The place of an address.

    Args:
        report: id of the report; None for the list of all.
        source: the source that the report is; empty for the list of all.
        query: what the address says besides.
    """
    wanted = Wanted(**{name: query.get(name, "") for name in _FILTERS})
    which = query.get("which", "")
    return Place(
        report=report,
        wanted=wanted if report is None else replace(wanted, source=source),
        reading=query.get("reading", ""),
        source=query.get("of", "") if report is None else source,
        mode=query.get("mode", "") if query.get("mode", "") in ("edit", "split", "join") else "",
        which=int(which) if which.isdecimal() and len(which) < 3 else 0,
    )


def apart(address: str) -> tuple[str | None, dict[str, str]] | None:
    """The report and the query of an address of ours; None where it is none."""
    path, _, query = address.partition("?")
    told = dict(parse_qsl(query))
    if path == LIST:
        return None, told
    name = unquote(path.removeprefix(REPORTS))
    return (name, told) if path.startswith(REPORTS) and name and "/" not in name else None


def typed(form: FormData, prefix: str = "") -> Typed:
    """What was typed into the fields of a reading."""

    def one(name: str) -> str:
        return str(form.get(prefix + name, "")).strip()

    def several(name: str) -> tuple[str, ...]:
        names = (" ".join(str(value).split()) for value in form.getlist(prefix + name)[:_MOST_NAMES])
        return tuple(name for name in names if name)

    chosen = one("form")
    return Typed(
        parties=several("party"),
        to=" ".join(one("to").split()),
        act=one("act"),
        state=one("state"),
        form=Form(chosen) if chosen in list(Form) else Form.NOTHING,
        first=several("first"),
        any_first=bool(one("any_first")),
        second=several("second"),
        any_second=bool(one("any_second")),
        written=one("written"),
        firmness=one("firmness"),
        settled=_told(form, "settle "),
        doers=_told(form, "doer "),
    )


def _told(form: FormData, begins: str) -> dict[str, str]:
    return {key.removeprefix(begins): str(value) for key, value in form.items() if key.startswith(begins) and value}
