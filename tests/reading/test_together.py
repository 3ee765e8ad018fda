"""People whom one report introduces and another takes for known."""

from dataclasses import replace

import pytest

from pourparler.reading import Report, read_report
from pourparler.reading.drafts import draft
from pourparler.reading.together import names_told, read_together
from tests.reading.positions.stories import told

HERALD = "Peru's harbour minister, Karin Lund, said that Peru would not open the port. Chile was silent."


def speakers(*bodies: str) -> set[str]:
    return {one.by for one in told(*bodies).talks.statements if one.by is not None}


@pytest.mark.parametrize(
    "later",
    [
        '"We will not open the port until Chile pays the toll," harbour minister Karin Lund said.',
        'Mr Ruiz came. "We will not open the port until Chile pays the toll," Ms Lund said.',
    ],
)
def test_who_is_introduced_in_one_report_speaks_for_the_same_party_in_another(later: str) -> None:
    assert "karin-lund" in speakers(later) or "lund" in speakers(later)
    assert speakers(HERALD, later) == {"peru"}
    made = told(HERALD, later)
    assert made.talks.statements[-1].speaker_name in ("Karin Lund", "Lund")
    assert "lund" not in {party.id for party in made.talks.parties}


def test_somebody_of_two_parties_stays_by_himself() -> None:
    other = "Chile's envoy, Karin Lund, said that Chile would not open the port."
    later = '"We will not open the port until Chile pays the toll," harbour minister Karin Lund said.'
    assert "karin-lund" in speakers(HERALD, other, later)


def test_a_surname_of_two_people_of_two_parties_is_nobodys() -> None:
    other = "Chile's envoy, Ana Lund, said that Chile would not open the port."
    later = 'Mr Ruiz came. "We will not open the port until Chile pays the toll," Ms Lund said.'
    assert "lund" in speakers(HERALD, other, later)


def test_an_onlooker_stays_one() -> None:
    made = told(HERALD, "Analyst Karin Lund said that Chile demanded the port. Chile demanded that Peru open the port.")
    assert draft(made.reports).talks == made.talks
    assert made.reports[1].roster.people.get("Karin Lund") is None


def reports(*bodies: str) -> tuple[Report, ...]:
    """Reports of the same talks, a week apart."""
    return tuple(
        read_report(f"{n}.txt", f"Talks\nThe Post\n{6 + 7 * n} May 2024\n\n{body}\n".encode())
        for n, body in enumerate(bodies)
    )


LATER = '"We will not open the port until Chile pays the toll," harbour minister Karin Lund said. Peru was silent.'


def test_whoever_is_known_already_is_read_as_before_and_nothing_is_read_twice() -> None:
    alone = reports(HERALD)
    assert read_together(alone) == alone
    two = reports(HERALD, "Chile's envoy, Ana Ruiz, said that Chile would not pay the toll.")
    assert all(one is other for one, other in zip(read_together(two), two, strict=True))


def test_what_was_not_read_by_rules_alone_stays_as_it_is() -> None:
    herald, later = reports(HERALD, LATER)
    assert read_together([herald, later])[1].roster.people["Karin Lund"] == "Peru"
    coded = replace(later, terms=None)
    assert read_together([herald, coded])[1] is coded


def test_who_mediates_is_left_alone() -> None:
    herald, later = reports(HERALD, LATER)
    mediates = replace(later, roster=replace(later.roster, roles={"Karin Lund": "mediator"}))
    assert read_together([herald, mediates])[1] is mediates


GUILD = (
    "The Drivers' Guild said it would not drive before the Ostmark Tramways scraps the roster. "
    '"We want a letter," its chairwoman, Ruta Vesk, said. Ostmark Tramways refused to scrap the roster.'
)
DIARY = 'I met her at the baker\'s. "We will not clear the lane until the roster is gone," said Vesk. It rained.'


def test_a_surname_alone_is_enough_where_another_report_has_the_whole() -> None:
    guild, diary = reports(GUILD, DIARY)
    assert names_told([guild, diary]).people["Ruta Vesk"] == "Drivers' Guild"
    assert not any(one.speaker == "Drivers' Guild" for one in diary.statements)
    again = read_together([guild, diary])[1]
    assert [one.speaker for one in again.statements] == ["Drivers' Guild"]
    assert again.title == diary.title
    assert again.date == diary.date


def test_a_party_that_another_report_names_is_known() -> None:
    state = "Korvania demanded that Lissara open the sluices. Lissara refused, and Korvania left."
    other = 'The Lissaran government would wait. "We sign nothing," Lissara said, and that Korvania must pay.'
    first, second = read_together(reports(state, other))
    assert {"Lissara", "Korvania"} <= {one.speaker for one in (*first.statements, *second.statements)}
    assert not {"Lissaran government", "The Lissaran government"} & {*second.parties}


@pytest.mark.parametrize(
    ("bodies", "apart"),
    [
        (("The Nurses' Union refused a vote.", "The Union refused a vote. The Teachers' Union refused it, too."), True),
        (("Wendle Valley Travel refused to pay the port.", "Wendle refused to pay the port."), False),
    ],
)
def test_a_short_name_is_the_long_one_where_that_is_the_only_one(bodies: tuple[str, str], apart: bool) -> None:
    said = {one.speaker for report in read_together(reports(*bodies)) for one in report.statements}
    assert (len(said) > 1) is apart


def test_a_report_that_knows_what_the_others_name_is_not_read_again() -> None:
    two = reports(GUILD, GUILD.replace("Monday", "Friday") + " It rained.")
    assert all(one is other for one, other in zip(read_together(two), two, strict=True))


def called(*each: tuple[str, ...]) -> set[str]:
    """The parties that are told of where reports have parties of these names."""
    herald = reports(HERALD)[0]
    return {*names_told([replace(herald, parties=parties) for parties in each]).parties}


def test_what_is_called_by_what_it_is_alone_is_no_name_for_another_report() -> None:
    assert called(("Company", "Drivers", "Wendle Valley Travel")) == {"Wendle Valley Travel"}


def test_two_names_that_one_report_tells_apart_are_two_parties_and_so_is_a_name_that_may_be_of_two() -> None:
    assert called(("Wendle",), ("Wendle Valley Travel",)) == {"Wendle Valley Travel"}
    assert called(("Wendle", "Wendle Valley Travel")) == {"Wendle", "Wendle Valley Travel"}
    either = {"Wendle", "Wendle Valley Travel", "Wendle Bus Union"}
    assert called(("Wendle",), ("Wendle Valley Travel",), ("Wendle Bus Union",)) == either


def test_a_government_is_its_state_and_a_union_of_its_people_is_not() -> None:
    assert called(("Lissara", "Lissaran government")) == {"Lissara"}
    assert called(("Lissara",), ("Lissaran Dockers' Union",)) == {"Lissara", "Lissaran Dockers' Union"}
