import pytest

from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."


def _party_of(text: str, person: str = "Ana Ruiz") -> str | None:
    text += FILLER
    return muster(text, lay_out(text)).people.get(person)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The university refused. Vice-Chancellor Prof Ana Ruiz left.", "University"),
        ("The diocese agreed. Bishop Ana Ruiz left.", "Diocese"),
        ("The city refused. Executive mayor Ana Ruiz left.", "City"),
        ("The Mohel government refused. Minister of Ports and Fisheries, Chief Ana Ruiz, left.", "Mohel government"),
        ("The Mohel government refused. Health CS Dr Ana Ruiz left.", "Mohel government"),
        ("The trustees refused. Later trustee chairman Ana Ruiz left.", "Trustees"),
        ("The Greens want a park. Green leader Ana Ruiz left.", "Greens"),
        ("The hill villages refused. Ana Ruiz, the paramount chief, left.", "Hill villages"),
        ("The hockey club refused. The club’s lawyers left. Later the head coach, Ana Ruiz left.", "Hockey club"),
    ],
)
def test_an_officer_is_of_the_body_that_has_such_officers(text: str, party: str) -> None:
    assert _party_of(text) == party


@pytest.mark.parametrize(
    "text",
    [
        "The dockers refused. Later the vice-chancellor, Ana Ruiz, left.",  # no university speaks
        "The university refused. Former vice-chancellor Ana Ruiz left.",
        "The university refused. Later the baker, Ana Ruiz, left.",
    ],
)
def test_an_officer_of_no_body_here_is_nobody_s(text: str) -> None:
    assert _party_of(text) is None


def test_an_office_that_any_body_has_is_of_the_one_spoken_of_before() -> None:
    text = "The growers’ forum met. The millers’ board refused a cap.\n\nSpokesperson Ana Ruiz said prices would fall."
    assert _party_of(text) == "Millers’ board"


def test_who_is_named_after_the_body_he_heads_is_its_officer() -> None:
    assert _party_of("The head of the Harbour Guild, Ana Ruiz, left early.") == "Harbour Guild"


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The employer refused a pay cap. “No,” said employer negotiator Ana Ruiz.", "Employer"),
        (
            "Fenwick Shipping met the crews. The company left. Later company engineer Ana Ruiz spoke.",
            "Fenwick Shipping",
        ),
        ("The school board met the Teachers’ Union. “No,” said board president Ana Ruiz.", "School board"),
        ("The Teachers’ Union met the school board. Union chief negotiator Ana Ruiz left.", "Teachers’ Union"),
        ("Ruvo county met the Water Company. Later water executive Ana Ruiz left.", None),
    ],
)
def test_an_officer_is_of_the_body_whose_noun_stands_before_his_office(text: str, party: str | None) -> None:
    assert _party_of(text) == party


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Director of Services Ana Ruiz left the table.", "Ana Ruiz"),
        ("Reeve Ana Ruiz left the table.", "Ana Ruiz"),
        ("Carriage EVP Ana Ruiz left the table.", "Ana Ruiz"),
    ],
)
def test_an_office_and_its_field_are_no_part_of_a_name(text: str, name: str) -> None:
    text += FILLER
    assert set(muster(text, lay_out(text)).people) == {name}


def test_a_bishop_is_not_of_whoever_is_spoken_of_around_him() -> None:
    assert _party_of("Fenwick Shipping met the crews. Monsignor Ana Ruiz offered the hall.") is None
    assert _party_of("Fenwick Shipping met the crews. Commissioner Ana Ruiz offered the hall.") is not None


@pytest.mark.parametrize(
    ("words", "party"),
    [
        (
            "Tarn was late. The Weavers’ Front’s leader, Otto Varn, waited. Varn's chief negotiator, Ana Ruiz, left.",
            "Front",
        ),
        ("The head of the Weavers’ Front (WEAF), Tarn branch, Mrs Ana Ruiz, left.", "WEAF"),
        ("The Weavers’ Front’s leader, a soft-spoken schoolteacher named Ana Ruiz, left.", "Front"),
        ("The Weavers’ Front was late. A passer-by, Mrs Ana Ruiz, left.", None),
        ("The Weavers’ Front was late. Its solicitor, Ms Ana Ruiz, left.", "Front"),
        ("The Weavers’ Guild was late. Tarn Mills were early. At noon guild president Ana Ruiz left.", "Guild"),
        ("The Weavers’ Front’s team is out. President Ana Ruiz left.", None),
    ],
)
def test_an_officer_is_of_whom_the_words_before_his_name_tell(words: str, party: str | None) -> None:
    text = f"A quarrel\n\n4 May 2014\n\nIt was a long day at the old lock, and nobody said more.\n\n{words}"
    found = muster(text, lay_out(text)).people.get("Ana Ruiz")
    assert found is None if party is None else found is not None and found.endswith(party)
