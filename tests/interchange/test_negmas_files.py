from pathlib import Path

from pourparler.interchange import negmas, negmas_files
from pourparler.record import codec
from tests.interchange.fixtures import NEGMAS, laid_out

ODD = """
pourparler: 1
talks: Odd
parties: [{id: a}]
measures: [{id: m, what: "Yes: no", by: a}, {id: n, what: "Yes: 1e5", by: a}]
facts: [{says: never (m and n)}]
goal: [m or n]
worth: {a: {m: 0.00001, n: -123456.5}}
"""


def test_a_scenario_comes_back_as_it_went(tmp_path: Path) -> None:
    talks = negmas.read(laid_out(tmp_path / "in", NEGMAS)).talks
    writing = negmas_files.write(talks, "x")
    again = negmas.read(laid_out(tmp_path / "out", dict(writing.files))).talks
    assert again == talks
    assert writing.lost == ("who does which measure",)


def test_texts_and_numbers_are_read_alike_by_all_readers_of_yaml(tmp_path: Path) -> None:
    files = dict(negmas_files.write(codec.loads(ODD), "x").files)
    assert 'values: ["no", "1e5"]' in files["odd-domain.yml"]
    assert '"no": 0.00001, "1e5": -123456.5' in files["a.yml"]
    assert [amount.mean for _, amount in negmas.read(laid_out(tmp_path / "o", files)).talks.worth[0][1]] == [
        0.00001,
        -123456.5,
    ]
