from pathlib import Path

import pytest

from pourparler.errors import InputError
from pourparler.reading import draft, read_report
from pourparler.reading.positions.vocabulary import KnownMeasure, KnownParty, Vocabulary, load, party_from
from pourparler.record.measures import Measure

TEXT = (
    b"Colombia and the guerrillas met in a quiet hall for a third day. The Rebels said they would not lay down arms. "
    b"Colombia urged the guerrillas to free the hostages."
)
FARC = (("FARC", ("rebels", "guerrillas")),)


def written(at: Path, text: str) -> Path:
    path = at / "words.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_words_that_a_person_gave_stand_for_the_party() -> None:
    report = read_report("a.txt", TEXT, known=FARC)
    assert set(report.parties) == {"Colombia", "FARC"}
    assert "FARC" not in read_report("a.txt", TEXT).parties


def test_a_person_goes_before_the_table_of_names() -> None:
    text = b"The Castle met the union for an hour in the old mill. Washington urged the union to wait."
    report = read_report("a.txt", text, known=[("Mill Owners", ("Washington",))])
    assert "Mill Owners" in report.parties
    assert "United States" not in report.parties


def test_a_word_inside_another_is_no_mention() -> None:
    report = read_report("a.txt", b"Colombia met the rebelsome crowd. Chile urged Colombia to wait.", known=FARC)
    assert "FARC" not in report.parties


def test_a_vocabulary_is_read_back_as_written(tmp_path: Path) -> None:
    words = Vocabulary((KnownParty("FARC", ("rebels", "on")),)).with_measures(
        [Measure(id="truce", what="call a truce", by=("farc",))]
    )
    words.save(tmp_path / "words.yaml")
    assert load(tmp_path / "words.yaml") == words


def test_measures_keep_their_ids_across_reports(tmp_path: Path) -> None:
    path = written(tmp_path, "measures: [{id: hostages-out, what: free the hostages}]")
    talks = draft([read_report("a.txt", TEXT, known=FARC)], vocabulary=load(path)).talks
    assert "hostages-out" in {measure.id for measure in talks.measures}


def test_measures_that_are_there_are_not_added_again() -> None:
    words = Vocabulary(measures=(KnownMeasure("truce", "call a truce", ("call a truce",)),))
    assert words.with_measures([Measure(id="truce", what="another", by=())]) == words


def test_parties_typed_join_those_of_the_file() -> None:
    words = Vocabulary((KnownParty("FARC", ("rebels",)),))
    joined = words.with_parties([party_from("FARC: guerrillas, rebels"), party_from("ELN")])
    assert joined.parties == (KnownParty("FARC", ("rebels", "guerrillas")), KnownParty("ELN"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- a", "the vocabulary is not a mapping"),
        ("partys: []", 'unknown key "partys" in the vocabulary'),
        ("parties: FARC", "parties is not a list"),
        ("parties: [{aliases: [a]}]", "party 1 has no name"),
        ("parties: [{name: a, aliases: {b: c}}]", "aliases of party 1 is not a list of words"),
        ("measures: [{id: a--b, what: c}]", '"a--b", the id of measure 1, is no id'),
        ("measures: [{id: a, what: b}, {id: a, what: c}]", 'there are several measure entries "a"'),
    ],
)
def test_each_fault_of_a_vocabulary_is_told(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(InputError) as caught:
        load(written(tmp_path, text))
    assert told in [problem.what for problem in caught.value.problems]


def test_an_empty_file_is_an_empty_vocabulary(tmp_path: Path) -> None:
    assert load(written(tmp_path, "{}")) == Vocabulary()


def test_a_party_without_a_name_is_refused() -> None:
    with pytest.raises(ValueError, match="no name"):
        party_from(" : rebels")
