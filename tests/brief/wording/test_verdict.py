"""What the reports say of the talks, in the first sentences of a briefing."""

from pourparler.analysis.verdict import Reason, Reported, Ruling, Told, Verdict
from pourparler.brief.wording.verdict import reported
from pourparler.record.dates import PartialDate
from pourparler.record.passages import Ground, Source
from pourparler.record.statements import TalksState
from pourparler.record.talks import Talks

B, M, A = TalksState.BROKEN_OFF, TalksState.MOVING, TalksState.AGREED
_DAY = PartialDate.parse("2024-05-02")


def said(*states: TalksState, date: PartialDate | None = None) -> str:
    """The sentences for states that are told by one report each."""
    sources = tuple(Source(id=state.name.lower(), date=date) for state in states)
    told = tuple(
        Told(state=one, statements=(), grounds=(Ground(source=source.id),))
        for one, source in zip(states, sources, strict=True)
    )
    verdict = Verdict(
        ruling=Ruling.CANNOT_SAY,
        reasons=(Reason.NOTHING_MEETS,),
        reported=Reported(state=states[0], date=date, told=told),
        decides=True,
        unheard=(),
    )
    lines = reported(Talks(title="Talks", parties=(), measures=(), sources=sources), verdict, lambda _: ())
    return " ".join("".join(map(str, line)) for line in lines)


def test_undated_reports_that_tell_opposite_states_are_told_as_open() -> None:
    assert said(B, A) == (
        "One report says that the talks have broken down, another that they have led to an agreement; "
        "as not all are dated, which is the latest is open."
    )


def test_reports_of_one_day_are_told_side_by_side() -> None:
    assert said(B, M, date=_DAY) == (
        "The reports say that the talks have broken down. It is also said that they are moving."
    )


def test_talks_that_led_to_an_agreement_are_not_told_to_be_moving_as_well() -> None:
    assert said(M, A) == "The reports say that the talks have led to an agreement."
