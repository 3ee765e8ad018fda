import pytest

from pourparler.reading.page.bylines import names, outlet_of_desk, signature


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("By Ana Ruiz, Lima and Tom Field-Ames, Quito", "Ana Ruiz and Tom Field-Ames"),
        ("By ANA RUIZ-PAZ and JUMA WERE", "Ana Ruiz-Paz and Juma Were"),
        ("From Ana Ruiz in Quito", "Ana Ruiz"),
        ("Report: Ana Ruiz de Sá", "Ana Ruiz de Sá"),
        ("By our political editor, Ana Ruiz", "Ana Ruiz"),
        ("Our Sports Reporter", "Our Sports Reporter"),
        ("The Lake Courier Online Desk", "The Lake Courier Online Desk"),
        ("Ana Ruiz (Lima) and Tom Field (Quito)", "Ana Ruiz and Tom Field"),
        ("Ana Ruiz | Lima", "Ana Ruiz"),
        ("ANA RUIZ, Political Staff", "Ana Ruiz"),
        ("Ana Ruiz, diplomatic editor, in Lima", "Ana Ruiz"),
        ("Nino Adze in Tbilisi, Levon Aru in Yerevan", "Nino Adze and Levon Aru"),
    ],
)
def test_a_byline_gives_its_people(line: str, who: str) -> None:
    assert signature(line) == who


@pytest.mark.parametrize(
    "line",
    [
        "Two sides fail to agree",
        "Third Session, Lima, 14 May",
        "The Lantern",
        "From strike to truce in a week",
        "Lima, Peru",
    ],
)
def test_a_headline_or_a_section_is_no_byline(line: str) -> None:
    assert signature(line) is None


def test_a_line_of_names_alone_may_be_one() -> None:
    assert names("Ana Ruiz & Tom Field") == "Ana Ruiz & Tom Field"
    assert names("Work & Industry") is None


def test_a_desk_names_its_paper() -> None:
    assert outlet_of_desk("The Lake Courier Online Desk") == "The Lake Courier"
    assert outlet_of_desk("Our Correspondent") is None
    assert outlet_of_desk("The Daily Correspondent") is None
