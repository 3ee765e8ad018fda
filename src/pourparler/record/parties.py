"""Who takes part: parties, their roles and their envoys."""

from dataclasses import dataclass
from enum import StrEnum

from pourparler.record.drafters import Drafter


class Role(StrEnum):
    """What a party is to the talks."""

    PARTY = "party"
    HOST = "host"
    MEDIATOR = "mediator"
    GUARANTOR = "guarantor"
    VERIFIER = "verifier"
    OBSERVER = "observer"
    OUTSIDE = "outside"

    @property
    def binds(self) -> bool:
        """Whether the positions of a party in this role must hold in a deal."""
        return self not in (Role.OBSERVER, Role.OUTSIDE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Envoy:
    """Somebody who speaks for a party."""

    name: str
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One of those whose consent, measures or presence the talks are about.

    Attributes:
        id: its name in the file.
        name: for reading.
        aliases: other names under which reports speak of it.
        role: what it is to the talks.
        envoys: who speaks for it.
        drafted_by: the reader that drafted it; None once a person has written or confirmed it.
    """

    id: str
    name: str | None = None
    aliases: tuple[str, ...] = ()
    role: Role = Role.PARTY
    envoys: tuple[Envoy, ...] = ()
    drafted_by: Drafter | None = None

    @property
    def label(self) -> str:
        """The name to print: the given one, else the id."""
        return self.name or self.id
