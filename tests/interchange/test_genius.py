from pathlib import Path

import pytest

from pourparler.errors import InputError
from pourparler.interchange import genius
from pourparler.interchange.scenario import MOST_VALUES
from tests.interchange.fixtures import GENIUS, laid_out


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return laid_out(tmp_path / "flat", GENIUS)


def worth_of(path: Path) -> dict[str, dict[str, float]]:
    return {p: {name: amount.mean for name, amount in worths} for p, worths in genius.read_divided(path).talks.worth}


def changed(folder: Path, name: str, old: str, new: str) -> Path:
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new), encoding="utf-8")
    return folder


def faults(folder: Path) -> str:
    with pytest.raises(InputError) as caught:
        genius.read_divided(folder)
    return str(caught.value)


def test_evaluations_are_divided_by_the_largest_of_their_issue_where_asked(folder: Path) -> None:
    worth = worth_of(folder)
    assert worth["flat-landlord"] == pytest.approx(
        {"rent-900": 0.3, "rent-1000": 0.6, "pets-none": 0.4, "pets-a-cat": 0.3, "pets-a-dog": 0.0}
    )
    assert worth["flat-tenant"] == pytest.approx(
        {"rent-900": 0.5, "rent-1000": 0.0, "pets-none": 0.0, "pets-a-cat": 0.25, "pets-a-dog": 0.5}
    )


def test_evaluations_are_taken_as_written(folder: Path) -> None:
    talks = genius.read(folder).talks
    assert {name: amount.mean for name, amount in talks.worth[0][1]}["rent-1000"] == pytest.approx(6.0)


def test_the_reservation_value_is_what_no_deal_is_worth(folder: Path) -> None:
    assert dict(genius.read_divided(folder).talks.walk_away) == {"flat-landlord": 0.25, "flat-tenant": 0.0}


def test_the_discount_is_said_to_be_lost(folder: Path) -> None:
    lost = genius.read_divided(folder).lost
    assert [sentence for sentence in lost if "discount" in sentence] == [
        "the discount factor of flat-landlord: a talks file knows no price of time"
    ]


def test_the_domain_may_be_named_instead_of_its_folder(folder: Path) -> None:
    assert genius.read_divided(folder / "flat-domain.xml") == genius.read_divided(folder)
    with pytest.raises(InputError, match="This is a profile"):
        genius.read_divided(folder / "flat-tenant.xml")


def test_all_faults_of_all_profiles_are_told_at_once(folder: Path) -> None:
    changed(folder, "flat-landlord.xml", 'value="1000"', 'value="100O"')
    changed(folder, "flat-landlord.xml", '<weight index="2" value="0.4"/>', "")
    changed(folder, "flat-tenant.xml", 'evaluation="2"', 'evaluation="two"')
    told = faults(folder)
    assert 'flat-landlord.xml:5: "100O" is not a value of issue "Rent". Did you mean "1000"?' in told
    assert 'flat-landlord.xml:3: issue "Rent" has no evaluation of 1000' in told
    assert 'flat-landlord.xml:7: issue "Pets" has no weight' in told
    assert 'flat-tenant.xml:10: evaluation "two" of a <item> is not a number' in told


def test_an_integer_issue_has_a_measure_for_each_number(folder: Path) -> None:
    scale = '<issue index="1" type="integer" name="Rent" lowerbound="-1" upperbound="2"/>'
    domain = GENIUS["flat-domain.xml"]
    start, end = domain.index("<issue"), domain.index("</issue>") + len("</issue>")
    (folder / "flat-domain.xml").write_text(domain[:start] + scale + domain[end:], encoding="utf-8")
    for name in ("flat-landlord.xml", "flat-tenant.xml"):
        profile = GENIUS[name]
        start, end = profile.index("<issue"), profile.index("</issue>")
        linear = scale.replace("/>", '><evaluator ftype="linear" slope="0.5" offset="0.25"/>')
        (folder / name).write_text(profile[:start] + linear + profile[end:], encoding="utf-8")
    worth = worth_of(folder)["flat-tenant"]
    assert [worth[f"rent-{name}"] for name in ("1", "0", "1-2", "2")] == [0.125, 0.375, 0.5, 0.5]
    changed(folder, "flat-domain.xml", 'upperbound="2"', f'upperbound="{MOST_VALUES}"')
    assert f"has {MOST_VALUES + 2} values" in faults(folder)


def test_what_a_talks_file_cannot_say_is_refused_with_a_way_out(folder: Path) -> None:
    changed(folder, "flat-domain.xml", 'index="1" etype="discrete" type="discrete"', 'index="1" type="real"')
    assert 'flat-domain.xml:4: issue "Rent" is of the type "real"' in faults(folder)
    laid_out(folder, GENIUS)
    changed(folder, "flat-tenant.xml", "<utility_space>", '<utility_space type="nonlinear">')
    assert "is not a sum over issues" in faults(folder)


def test_a_folder_without_a_domain_or_with_two_is_refused(folder: Path, tmp_path: Path) -> None:
    (folder / "other.xml").write_text(GENIUS["flat-domain.xml"], encoding="utf-8")
    assert "more than one domain: flat-domain.xml, other.xml" in faults(folder)
    assert "no profile beside" in faults(laid_out(tmp_path / "a", {"d.xml": GENIUS["flat-domain.xml"]}))
    assert "no GENIUS domain" in faults(laid_out(tmp_path / "b", {"p.xml": GENIUS["flat-tenant.xml"]}))


def test_a_domain_is_known_by_its_first_element(folder: Path) -> None:
    assert genius.is_domain(folder / "flat-domain.xml")
    assert not genius.is_domain(folder / "flat-tenant.xml")
    assert not genius.is_domain(folder / "none.xml")


def test_issues_are_known_by_their_numbers_and_other_names_are_told(folder: Path) -> None:
    expected = worth_of(folder)
    changed(folder, "flat-tenant.xml", 'name="Rent"', 'name="Price"')
    assert worth_of(folder) == expected
    assert any('calls issue 1 "Price", the domain "Rent"' in sentence for sentence in genius.read_divided(folder).lost)


def test_other_files_in_the_folder_are_let_be(folder: Path) -> None:
    expected = genius.read_divided(folder)
    (folder / "log.xml").write_text("<log><", encoding="utf-8")
    (folder / "._flat-domain.xml").write_bytes(b"\0\5<negotiation_template")
    assert genius.read_divided(folder) == expected
