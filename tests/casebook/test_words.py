import pytest

from pourparler.casebook.cases import Case, all_cases, find_case
from pourparler.casebook.words import describe, in_words, table
from pourparler.record.conditions.parse import parse

each_case = pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.name)


def test_the_table_has_a_line_for_each_case() -> None:
    lines = table(all_cases()).splitlines()
    assert [line.split()[0] for line in lines] == ["case", *(case.name for case in all_cases())]
    assert lines[3].split("  ")[0:2] == ["donbas-2019", ""]
    assert "2019-12-10" in lines[3]
    assert "failed" in lines[3]


def test_the_columns_of_the_table_stand_under_their_heads() -> None:
    head, *lines = table(all_cases()).splitlines()
    assert all(line[head.index("stood on") - 1] == " " for line in lines)
    assert all(line[head.index("stood on")] != " " for line in lines)


@each_case
def test_a_case_is_told_from_its_question_to_its_sources(case: Case) -> None:
    told = " ".join(describe(case).split())
    assert case.talks.title in told
    for party in case.talks.parties:
        assert party.label in told
    for position in case.talks.positions:
        assert f"{position.id} " in told
    for source in (*case.talks.sources, *case.outcome.sources):
        assert f"[{source.id}]" in told
        assert source.title is None or " ".join(source.title.split()) in told
    for move in case.outcome.unlock:
        assert move.what in told
    assert "The lesson" in told


@each_case
def test_lines_fit_a_terminal_but_for_addresses(case: Case) -> None:
    assert [line for line in describe(case).splitlines() if len(line) > 100 and "://" not in line] == []


@each_case
def test_no_id_with_an_underscore_reaches_the_reader(case: Case) -> None:
    prose = " ".join(word for word in describe(case).split() if "://" not in word)
    assert "_" not in prose


def test_a_case_that_left_its_goal_open_says_so() -> None:
    assert "This left the goal of the talks open." in describe(find_case("donbas-2019"))


def test_conditions_are_told_with_what_measures_mean() -> None:
    talks = find_case("israel-palestine-2013").talks
    said = in_words(parse("talks only if (freeze or lines67)"), talks)
    assert said == "(“public settlement freeze” or “1967 lines as basis”) no later than “direct talks”"
