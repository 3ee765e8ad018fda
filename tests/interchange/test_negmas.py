from pathlib import Path

import pytest

from pourparler.errors import InputError
from pourparler.interchange import negmas
from tests.interchange.fixtures import NEGMAS, laid_out


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return laid_out(tmp_path / "flat", NEGMAS)


def faults(folder: Path) -> str:
    with pytest.raises(InputError) as caught:
        negmas.read(folder)
    return str(caught.value)


def worth_of(folder: Path) -> dict[str, dict[str, float]]:
    return {p: {name: amount.mean for name, amount in worths} for p, worths in negmas.read(folder).talks.worth}


def with_function(folder: Path, text: str) -> Path:
    (folder / "tenant.yml").write_text(f"name: tenant\nreserved_value: 0\n{text}", encoding="utf-8")
    return folder


def test_weights_functions_and_bias_make_the_worth(folder: Path) -> None:
    worth = worth_of(folder)
    assert worth["landlord"] == {"rent-1": 1.0, "rent-2": 3.0, "rent-3": 5.0, "pets-none": 3.0, "pets-a-cat": 0.75}
    assert worth["tenant"] == {"rent-1": -1.0, "rent-2": -2.0, "rent-3": -3.0, "pets-none": 0.0, "pets-a-cat": 4.0}


def test_minus_infinity_reserved_is_the_worst_deal(folder: Path) -> None:
    reading = negmas.read(folder)
    assert dict(reading.talks.walk_away) == {"landlord": 0.5, "tenant": -3.0}
    assert any("tenant has no reserved value" in sentence for sentence in reading.lost)


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        ("type: LinearUtilityFunction\nweights: [2, 0]\n", None),
        ("type: ConstUtilityFunction\nvalue: 7\n", {"rent-1": 7.0, "pets-none": 0.0}),
        (
            """type: LinearAdditiveUtilityFunction
weights: {Pets: 2, Rent: 1}
values: {Rent: {type: LinearFun, slope: 3}, Pets: {type: ConstFun, bias: 5}}
""",
            {"rent-1": 3.0, "rent-3": 9.0, "pets-none": 10.0, "pets-a-cat": 10.0},
        ),
    ],
)
def test_other_sums_over_issues_are_read(folder: Path, function: str, expected: dict[str, float] | None) -> None:
    with_function(folder, function)
    if expected is None:
        assert "values that are no numbers" in faults(folder)
    else:
        worth = worth_of(folder)["tenant"]
        assert {name: worth[name] for name in expected} == expected


def test_a_table_of_outcomes_of_one_issue_is_read(tmp_path: Path) -> None:
    files = {
        "d.json": '{"type": "OutcomeSpace",\n"issues": [{"name": "Rent", "values": ["low", "high"]}]}',
        "u.json": '{"type": "MappingUtilityFunction", "reserved_value": 0, "mapping": {"low": 1, "high": 2}}',
    }
    assert worth_of(laid_out(tmp_path / "one", files)) == {"u": {"rent-low": 1.0, "rent-high": 2.0}}


def test_all_faults_of_all_functions_are_told_at_once(folder: Path) -> None:
    text = NEGMAS["landlord.yml"].replace("[2.0, 3.0]", "[2.0]").replace("0.25", "cheap")
    (folder / "landlord.yml").write_text(text, encoding="utf-8")
    with_function(folder, "type: PAUtilityFunction\n")
    told = faults(folder)
    assert "landlord.yml:5: there are 1 weights that are numbers, but 2 issues" in told
    assert 'landlord.yml:9: the table of issue "Pets" has no number for a cat' in told
    assert 'tenant.yml:1: the type "PAUtilityFunction" is not read' in told


def test_issues_that_no_measures_can_be_are_refused(folder: Path) -> None:
    text = NEGMAS["flat.yml"].replace("ContiguousIssue", "ContinuousIssue").replace("[none, a cat]", "[none, none]")
    (folder / "flat.yml").write_text(text, encoding="utf-8")
    told = faults(folder)
    assert 'flat.yml:4: issue "Rent" is of the type "ContinuousIssue"' in told
    assert 'flat.yml:5: issue "Pets" has a value twice' in told


def test_what_is_no_scenario_is_said_to_be_none(folder: Path, tmp_path: Path) -> None:
    assert "no NegMAS domain" in faults(laid_out(tmp_path / "a", {"u.yml": NEGMAS["tenant.yml"]}))
    assert "no utility function" in faults(laid_out(tmp_path / "b", {"d.yml": NEGMAS["flat.yml"]}))
    (folder / "more.yml").write_text(NEGMAS["flat.yml"], encoding="utf-8")
    assert "more than one domain" in faults(folder)
    (folder / "more.yml").write_text("a: [", encoding="utf-8")
    assert "more.yml:" in faults(folder)


def test_a_domain_is_known_by_its_type_and_not_by_its_words(tmp_path: Path) -> None:
    laid_out(tmp_path, {"d.yml": NEGMAS["flat.yml"], "t.yml": "talks: On type OutcomeSpace and issues\n"})
    assert negmas.is_domain(tmp_path / "d.yml")
    assert not negmas.is_domain(tmp_path / "t.yml")
    assert not negmas.is_domain(tmp_path / "none.yml")
