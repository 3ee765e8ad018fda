import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from pourparler.reading import Report, read_report
from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.cue import ConditionKind
from pourparler.reading.model_reader.answer import Said, SaidCondition
from pourparler.reading.model_reader.verify import BY_MODEL, Folded, Reason, Verified, count, verify
from pourparler.reading.page.sentences import Sentence
from pourparler.record.statements import Act, Attribution

TEXT = """Bolivia and Chile met in Lima. Chile refused to pay
the  toll until the vote. Luis Prado, the Chilean ports director, said: “We’ll not pay.” Bolivia refused to pay.
Chile refused to wait.
"""
SENTENCES = tuple(Sentence(m.start(), m.end(), 0) for m in re.finditer(r"[A-Z][^.]*\.”?", TEXT))
REPORT = replace(read_report("a.txt", TEXT.encode()), sentences=SENTENCES, parties=("Bolivia", "Chile"))


def said(quote: str, speaker: str = "Chile", act: str = "refuse", sentence: int | None = None, **more: Any) -> Said:
    return Said(quote=quote, speaker=speaker, act=act, sentence=sentence, **more)


def kept(one: Said, report: Report = REPORT) -> Reading:
    (reading,) = verify(report, [one]).statements
    return reading


def reasons(*every: Said) -> list[Reason]:
    return [dropped.reason for dropped in verify(REPORT, every).dropped]


def test_a_quote_is_found_across_a_line_end_and_kept_as_it_stands() -> None:
    assert kept(said("Chile refused to pay the toll")).quote == "Chile refused to pay\nthe  toll"


def test_quotation_marks_and_apostrophes_of_either_kind_are_alike() -> None:
    reading = kept(said('said: "We\'ll not pay."'))
    assert reading.quote == "said: “We’ll not pay.”"
    assert reading.has_quotation


@pytest.mark.parametrize(
    "quote",
    [
        "",
        " ",
        "Chile will pay",
        "chile refused to pay",
        "hile refused to pay",
        "in Lima. Chile refused",
        "Chile refused to pay toll",
    ],
)
def test_what_does_not_stand_in_one_sentence_as_given_is_dropped(quote: str) -> None:
    assert reasons(said(quote, sentence=1)) == [Reason.NOT_IN_TEXT]


def test_words_that_stand_in_several_sentences_are_taken_from_the_one_named() -> None:
    last = len(REPORT.sentences) - 1
    assert kept(said("refused to", sentence=last)).span[0] > TEXT.index("Bolivia refused")
    assert kept(said("refused to", sentence=1)).sentence == 1
    assert (
        reasons(said("refused to"), said("refused to", sentence=0), said("refused to", sentence=99))
        == [Reason.SEVERAL_PLACES] * 3
    )


def test_words_that_stand_once_are_found_whatever_sentence_is_named() -> None:
    assert kept(said("Chile refused to wait", sentence=0)).sentence == len(REPORT.sentences) - 1
    assert kept(said("Chile refused to wait", sentence=-1)).span == kept(said("Chile refused to wait")).span


@pytest.mark.parametrize(
    ("speaker", "party", "person"),
    [
        ("Chile", "Chile", None),
        ("CHILE", "Chile", None),
        ("the Chilean", "Chile", None),
        ("Luis Prado", "Chile", "Luis Prado"),
    ],
)
def test_a_speaker_is_known_by_any_of_his_names_in_the_report(speaker: str, party: str, person: str | None) -> None:
    reading = kept(said("“We’ll not pay.”", speaker))
    assert (reading.speaker, reading.speaker_name) == (party, person)


def test_an_official_is_named_only_where_the_report_names_him() -> None:
    assert kept(said("Bolivia refused to pay", "Bolivia", speaker_name="Ana Rojas")).speaker_name is None


def test_unknown_speakers_and_acts_are_dropped() -> None:
    assert reasons(
        said("Chile refused to wait", "Atlantis"),
        said("Chile refused to wait", ""),
        said("Chile refused to wait", act="sulk"),
    ) == [Reason.UNKNOWN_PARTY, Reason.UNKNOWN_PARTY, Reason.UNKNOWN_ACT]


def test_an_unknown_addressee_is_counted_and_the_statement_kept_without() -> None:
    verified = verify(REPORT, [said("Chile refused to wait", addressee="Atlantis")])
    assert [reading.addressee for reading in verified.statements] == [None]
    assert count(verified.dropped) == {Reason.ADDRESSEE: 1}


def test_nobody_is_his_own_addressee_or_teller() -> None:
    reading = kept(said("Chile refused to wait", addressee="Chile", reported_by="Luis Prado"))
    assert (reading.addressee, reading.reported_by) == (None, None)
    assert kept(said("Chile refused to wait", reported_by="Bolivia")).reported_by == "Bolivia"


def test_conditions_are_looked_up_within_the_quote() -> None:
    conditions = (
        SaidCondition("until", "until the vote"),
        SaidCondition("until", "until the end"),
        SaidCondition("if", "in Lima"),
        SaidCondition("someday", "the vote"),
    )
    one = said("Chile refused to pay the toll until the vote", act="precondition", conditions=conditions)
    (condition,) = kept(one).conditions
    assert (condition.kind, TEXT[slice(*condition.span)]) == (ConditionKind.UNTIL, "until the vote")
    assert reasons(one) == [Reason.CONDITION] * 3


def test_what_it_is_about_is_looked_up_too_and_else_is_the_whole_quote() -> None:
    reading = kept(said("Chile refused to pay the toll", about="pay the toll", measure="Pay the toll!"))
    assert TEXT[slice(*reading.content)].split() == ["pay", "the", "toll"]
    assert (reading.measure, reading.cue) == ("pay-the-toll", BY_MODEL)
    other = kept(said("Chile refused to pay the toll", about="build a lock", measure="…"))
    assert (other.content, other.measure) == (other.span, None)


def test_on_whose_word_is_doubtful_where_the_model_does_not_say() -> None:
    assert kept(said("Chile refused to wait", attribution="named")).attribution is Attribution.NAMED
    assert kept(said("Chile refused to wait", attribution="surely")).attribution is Attribution.ANONYMOUS


def test_the_same_said_twice_is_kept_once_and_said_by_two_is_joint() -> None:
    both = [said("Bolivia and Chile met", "Bolivia", "meet"), said("Bolivia and Chile met", "Chile", "meet")]
    verified = verify(REPORT, [*both, both[0]])
    assert [reading.joint for reading in verified.statements] == [("Bolivia", "Chile")] * 2
    assert [dropped.reason for dropped in verified.dropped] == [Reason.REPEATED]


words = some.sampled_from([*TEXT.split(), "Atlantis", " ", "\n", "“", '"', "\u00ad", "(", "\\"])
phrases = some.lists(words, max_size=8).map(" ".join)
claims = some.builds(
    Said,
    sentence=some.none() | some.integers(-3, 9),
    quote=phrases | some.sampled_from([TEXT[a:b] for a in range(0, 60, 7) for b in range(a + 5, 120, 9)]),
    speaker=some.sampled_from(["Chile", "Bolivia", "Luis Prado", "Atlantis", ""]),
    speaker_name=phrases,
    act=some.sampled_from([*Act, "sulk"]),
    addressee=some.sampled_from(["Chile", "Atlantis", ""]),
    measure=some.text(max_size=9),
    about=phrases,
    conditions=some.lists(
        some.builds(SaidCondition, some.sampled_from([*ConditionKind, "x"]), phrases), max_size=3
    ).map(tuple),
    attribution=some.text(max_size=9),
    reported_by=some.sampled_from(["Chile", "Peru", ""]),
)


@given(some.lists(claims, max_size=6))
def test_whatever_a_model_claims_every_place_is_one_in_the_text(every: list[Said]) -> None:
    verified: Verified = verify(REPORT, every)
    for reading in verified.statements:
        sentence = REPORT.sentences[reading.sentence]
        assert sentence.start <= reading.span[0] < reading.span[1] <= sentence.end
        assert reading.quote == TEXT[slice(*reading.span)]
        for start, end in [reading.content, *(condition.span for condition in reading.conditions)]:
            assert reading.span[0] <= start < end <= reading.span[1]
        assert {reading.speaker, reading.addressee or "Chile", reading.reported_by or "Chile"} <= set(REPORT.parties)
    refused = {Reason.ADDRESSEE, Reason.CONDITION}
    assert len(verified.statements) + sum(one.reason not in refused for one in verified.dropped) == len(every)


def test_signs_that_cannot_be_seen_do_not_hide_words() -> None:
    text = "They re\u00adfused\u00a0to\u200b pay."
    assert Folded(text, 0, len(text)).find("refused to pay") == (5, len(text) - 1)
