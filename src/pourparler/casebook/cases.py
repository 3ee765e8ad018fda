"""The cases by name: real talks at the moment they were stuck, each with what happened next.

A case is two files: ``NAME.yaml``, a talks file like any other, and ``NAME.outcome.yaml``. They are read when they are
asked for.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property

from pourparler.casebook.files import plain_data, shelf
from pourparler.casebook.outcome import Outcome, Result, outcome_from
from pourparler.errors import InputError, Problem
from pourparler.record import codec
from pourparler.record.dates import PartialDate
from pourparler.record.ids import nearest
from pourparler.record.talks import Talks

_OUTCOME = ".outcome.yaml"


@dataclass(frozen=True, kw_only=True)
class Case:
    """One case of the casebook, known by its name."""

    name: str

    @property
    def title(self) -> str:
        """What the talks are called."""
        return self.talks.title

    @property
    def question(self) -> str | None:
        """What they are stuck over, as a question."""
        return self.talks.question

    @property
    def as_of(self) -> PartialDate | None:
        """The day at which the talks file stands."""
        return self.talks.as_of

    @property
    def result(self) -> Result:
        """How it ended."""
        return self.outcome.result

    @cached_property
    def talks(self) -> Talks:
        """The record as it stood on that day."""
        return codec.loads(self.talks_bytes().decode(), f"{self.name}.yaml")

    @cached_property
    def outcome(self) -> Outcome:
        """What happened next."""
        return outcome_from(plain_data(f"{self.name}{_OUTCOME}"), self.name)

    def talks_bytes(self) -> bytes:
        """The talks file, byte for byte."""
        return (shelf() / f"{self.name}.yaml").read_bytes()

    def outcome_bytes(self) -> bytes:
        """The outcome file, byte for byte."""
        return (shelf() / f"{self.name}{_OUTCOME}").read_bytes()


@cache
def all_cases() -> tuple[Case, ...]:
    """Every case, by name."""
    names = (entry.name for entry in shelf().iterdir())
    return tuple(Case(name=name.removesuffix(_OUTCOME)) for name in sorted(names) if name.endswith(_OUTCOME))


def find_case(name: str) -> Case:
    """The case of a name.

    Raises:
        InputError: there is no such case; says which one may have been meant.

    >>> find_case("brexit-2017").title
    'Brexit, withdrawal terms before trade talks'
    """
    by_name = {case.name: case for case in all_cases()}
    if name not in by_name:
        raise not_there(name, by_name)
    return by_name[name]


def not_there(name: str, known: Iterable[str]) -> InputError:
    """What is said where nothing of a name is there: which one may have been meant."""
    near = nearest(name, known) or next((case for case in known if name and name.lower() in case), None)
    remedy = f'Did you mean "{near}"?' if near else f"The cases are {', '.join(known)}."
    what = f'there is no case called "{name}"'
    return InputError([Problem(file="casebook", line=None, what=what, remedy=remedy)])
