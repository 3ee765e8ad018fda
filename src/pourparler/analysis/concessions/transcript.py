"""One talk told move by move: played by the plain rules, with what each package is worth to whoever moves."""

from typing import TYPE_CHECKING

from pourparler.analysis.concessions.answer import Move, Transcript
from pourparler.analysis.concessions.chance import behaviour_of
from pourparler.analysis.concessions.setting import Setting

if TYPE_CHECKING:
    from pourparler.analysis.kernels.concession_game import Chances, Game
    from pourparler.analysis.kernels.concession_talk import Move as Played
    from pourparler.analysis.kernels.concession_talk import Talk


def transcribe(setting: Setting, game: "Game", chances: "Chances", place: int, number: int) -> Transcript:
    """Play one talk and tell it.

    Args:
        setting: what is bargained over.
        game: the same as arrays.
        chances: of the block that holds the talk.
        place: its place in the block.
        number: what it is called.
    """
    from pourparler.analysis.kernels.concession_talk import Talk

    moves: list[Move] = []
    talk = Talk(game, chances, place, tell=lambda played: moves.append(_told(setting, talk, played)))
    talk.play()
    behaviours = (behaviour_of(row) for row in talk.behaviour)
    return Transcript(
        number=number,
        behaviours=tuple(zip(setting.parties, behaviours, strict=True)),
        first=setting.parties[talk.first] if talk.first >= 0 else None,
        deal=setting.measures_in(talk.deal) if talk.deal >= 0 else None,
        moves=tuple(moves),
    )


def _told(setting: Setting, talk: "Talk", played: "Played") -> Move:
    party, package = played.party, played.package
    by_party = party >= 0 and package >= 0
    return Move(
        round=played.round + 1,
        party=setting.parties[party] if party >= 0 else None,
        act=played.act,
        measures=setting.measures_in(package) if package >= 0 else None,
        worth=talk.worth[party][package] if by_party else None,
        target=talk.target(party) if by_party else None,
        because=played.because,
    )
