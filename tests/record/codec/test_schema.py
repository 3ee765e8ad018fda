from dataclasses import fields

from pourparler.record.codec.schema import BY_PARTY, fields_of, noun
from pourparler.record.conditions.syntax import Condition
from pourparler.record.positions import Position
from pourparler.record.talks import Talks


def test_every_part_of_the_record_has_a_key_but_the_question_put_to_it() -> None:
    keys = [field.key for field in fields_of(Talks)]
    assert keys[:3] == ["pourparler", "talks", "question"]
    assert {field.name for field in fields(Talks)} - {field.name for field in fields_of(Talks)} == {
        "left_out",
        "begins_later",
        "supposed",
    }
    assert set(keys) > BY_PARTY


def test_four_keys_of_a_talks_file_are_obligatory() -> None:
    assert [field.key for field in fields_of(Talks) if field.obligatory] == [
        "pourparler",
        "talks",
        "parties",
        "measures",
    ]


def test_what_may_be_none_is_known_by_its_type_without_it() -> None:
    hints = {field.name: (field.hint, field.optional) for field in fields_of(Position)}
    assert hints["says"] == (Condition, False)
    assert hints["fallbacks"] == (tuple[Condition, ...], True)
    assert hints["note"] == (str, True)


def test_entries_are_called_by_their_nouns() -> None:
    assert noun(Position) == "a position"
