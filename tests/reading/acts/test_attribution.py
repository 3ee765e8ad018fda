"""Who does what a verb tells, where the words in between could mislead."""

import pytest

from pourparler.reading.acts.addressees import WHOM
from pourparler.reading.acts.attribution import RELATIVE
from pourparler.reading.english.rule import Rule
from pourparler.reading.reader import read_report

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."


def told(words: str) -> list[tuple[str, str, str | None]]:
    report = read_report("r.txt", ("Talks stall\n\n12 March 2026\n\n" + words + FILLER).encode())
    return [(s.speaker, s.act.value, s.addressee) for s in report.statements]


@pytest.mark.parametrize("rule", [RELATIVE, WHOM], ids=lambda rule: rule.id)
def test_rules_fire_on_their_examples_alone(rule: Rule) -> None:
    assert all(rule.fires(text) for text in rule.fires_on)
    assert not any(rule.fires(text) for text in rule.passes_over)


def test_a_relative_clause_gives_the_main_subject_back() -> None:
    words = "Peru, which Chile accuses of stalling, demanded that the ships be returned first."
    assert told(words) == [("Peru", "precondition", "Chile"), ("Chile", "accuse", "Peru")]


@pytest.mark.parametrize(
    ("words", "speaker", "act"),
    [
        ("Peru, whose fleet Chile accused of spying, rejected the plan.", "Peru", "refuse"),
        ("Peru, which accuses Chile of stalling, rejected the plan.", "Peru", "refuse"),
        ("Chile, to which Peru had offered a truce, rejected the plan.", "Chile", "refuse"),
    ],
)
def test_what_is_done_after_a_relative_clause_is_done_by_whoever_stands_before_it(
    words: str, speaker: str, act: str
) -> None:
    assert (speaker, act) in {(one, did) for one, did, _ in told(words)}
    assert [one for one, did, _ in told(words) if did == act] == [speaker]


def test_what_is_repeated_by_somebody_is_his() -> None:
    words = "The plan was old. It is a charge, denied last week by Peru, that the fleet spies."
    assert ("Peru", "refuse") in {(one, did) for one, did, _ in told(words)}


@pytest.mark.parametrize(
    "words",
    ["The two churches", "Both unions", "The presidents of the two churches", "Neither council", "All of the parties"],
)
def test_all_who_talk_are_the_two_that_a_report_is_about(words: str) -> None:
    text = f"Peru refused to sign. Chile refused to pay. {words} agreed to meet again."
    assert [who for who, _, _ in told(text)][-2:] == ["Peru", "Chile"]


def _who(words: str) -> dict[str, str | None]:
    report = read_report("r.txt", ("Talks stall\n\n12 March 2026\n\n" + words + FILLER).encode())
    return {one.quote: one.speaker_name or one.speaker for one in report.statements}


def test_he_is_nobody_who_is_named_only_inside_the_quotation_marks() -> None:
    words = (
        "Peru and Chile met. Chile’s envoy, Luis Prado, left. Peru’s envoy, Ana Ruiz, refused to sign. "
        "“We will not let Prado keep the port,” she said."
    )
    said = next(who for quote, who in _who(words).items() if "keep the port" in quote)
    assert said == "Ana Ruiz"


def test_an_office_with_words_between_commas_speaks_for_whoever_the_sentence_before_is_about() -> None:
    words = (
        "Peru and Chile met. Chile’s envoy, Ana Ruiz, left. Peru sees it otherwise. Its spokesman, known by one name "
        "alone, refused to open the port. “We will not sign either,” he added."
    )
    said = {quote: who for quote, who in _who(words).items() if "port" in quote or "sign" in quote}
    assert set(said.values()) == {"Peru"}


def test_a_name_between_commas_may_have_a_trade_before_it() -> None:
    words = "Peru and Chile met. Peru’s envoy for the talks, former harbour judge Ana Ruiz, refused to sign. She left."
    assert "Ana Ruiz" in _who(words).values()


def test_both_parties_are_the_american_ones_where_a_president_talks_with_them() -> None:
    words = (
        "Obama met Republicans and Democrats in the White House. The White House wants a vote. The White House waits. "
        "Both parties rejected the cap."
    )
    text = f"Budget talks\n\n4 May 2014\n\n{words}\n"
    told = {s.speaker for s in read_report("a.txt", text.encode()).statements if s.act.value == "refuse"}
    assert told == {"Republicans", "Democrats"}


def test_members_on_a_panel_are_who_acts_and_not_the_panel() -> None:
    words = (
        "Republicans and Democrats met on Monday. The farm panel rose. Republicans on the farm panel rejected the cap."
    )
    text = f"Budget talks\n\n4 May 2014\n\nThe White House waited. {words}\n"
    told = {s.speaker for s in read_report("a.txt", text.encode()).statements if s.act.value == "refuse"}
    assert told == {"Republicans"}


def test_brackets_before_a_relative_clause_hide_nobody() -> None:
    words = "Republicans and Democrats met. Rep. Bud Karras (R-Utah), who chairs the panel, rejected the cap."
    text = f"Budget talks\n\n4 May 2014\n\nThe White House waited. {words}\n"
    told = {s.speaker for s in read_report("a.txt", text.encode()).statements if s.act.value == "refuse"}
    assert told == {"Republicans"}


@pytest.mark.parametrize(
    "who", ["A former Peruvian envoy", "A retired Peruvian official", "One-time Peruvian diplomats"]
)
def test_whoever_served_a_state_in_the_past_does_not_speak_for_it(who: str) -> None:
    words = "Envoys of Peru and Chile met in Arica. " + who + " said that Chile should give up the dam."
    assert not [speaker for speaker, act, _ in told(words) if act != "meet" and speaker == "Peru"]
    words = words.replace(who, "A senior Peruvian envoy")
    assert "Peru" in [speaker for speaker, act, _ in told(words) if act != "meet"]
