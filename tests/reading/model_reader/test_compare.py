from dataclasses import replace

from pourparler.reading import Reading, draft, read_report
from pourparler.reading.model_reader.compare import Pair, compare, merged
from pourparler.reading.model_reader.verify import BY_MODEL
from pourparler.record.drafters import Drafter
from pourparler.record.statements import Act

TEXT = "Chile refused to pay the toll. Bolivia demanded a joint patrol of the canal. Peru welcomed the talks."
REPORT = read_report("a.txt", TEXT.encode())


def like(reading: Reading, **changes: object) -> Reading:
    return replace(reading, cue=BY_MODEL, **changes)  # type: ignore[arg-type]  # fields by name


FIRST, SECOND, *_ = REPORT.statements


def test_the_same_speaker_and_act_at_the_same_place_agree_though_the_places_end_apart() -> None:
    shorter = like(FIRST, span=(FIRST.span[0], FIRST.span[1] - 5))
    comparison = compare([FIRST, SECOND], [shorter])
    assert comparison.agree == (Pair(FIRST, shorter),)
    assert (comparison.only_rules, comparison.only_model, comparison.differ) == ((SECOND,), (), ())


def test_another_act_or_speaker_at_the_same_place_differs() -> None:
    other = like(FIRST, act=Act.THREAT)
    someone = like(SECOND, speaker="Peru")
    comparison = compare([FIRST, SECOND], [other, someone])
    assert comparison.agree == ()
    assert [pair.differences for pair in comparison.differ] == [("act",), ("speaker",)]


def test_lesser_differences_are_told_within_agreement() -> None:
    (pair,) = compare([FIRST], [like(FIRST, addressee="Peru", conditions=())]).agree
    assert "addressee" in pair.differences
    assert not {"speaker", "act"} & set(pair.differences)


def test_a_pair_that_agrees_goes_before_one_that_merely_overlaps() -> None:
    short = like(FIRST, span=(FIRST.span[0], FIRST.span[0] + (FIRST.span[1] - FIRST.span[0]) // 2))
    comparison = compare([FIRST], [like(FIRST, act=Act.THREAT), short])
    assert comparison.agree == (Pair(FIRST, short),)
    assert [reading.act for reading in comparison.only_model] == [Act.THREAT]


def test_every_statement_is_in_exactly_one_place() -> None:
    model = [like(FIRST), like(SECOND, act=Act.THREAT), like(SECOND, span=(SECOND.span[1] - 3, SECOND.span[1]))]
    found = compare(REPORT.statements, model)
    pairs = [*found.agree, *found.differ]
    assert len(pairs) + len(found.only_rules) == len(REPORT.statements)
    assert len(pairs) + len(found.only_model) == len(model)


def test_what_only_the_model_found_is_added_and_the_rules_reading_stays_where_they_differ() -> None:
    alone = replace(REPORT, statements=(SECOND,))
    model = [like(FIRST), like(SECOND, act=Act.THREAT)]
    whole = merged(alone, compare(alone.statements, model))
    assert [(reading.cue == BY_MODEL, reading.act) for reading in whole.statements] == [
        (True, FIRST.act),
        (False, SECOND.act),
    ]
    assert {"Chile", "Bolivia"} <= set(whole.parties)
    assert {party.name for party in draft([whole]).talks.parties} >= {"Chile", "Bolivia"}


def test_what_only_the_model_found_is_drafted_by_it() -> None:
    whole = merged(replace(REPORT, statements=(SECOND,)), compare((SECOND,), [like(FIRST)]))
    assert [statement.drafted_by for statement in draft([whole]).talks.statements if statement.by] == [
        Drafter.MODEL,
        Drafter.RULES,
    ]
