import pytest

from pourparler.reading import read_report
from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."


def _parties(text: str) -> set[str | None]:
    text += FILLER
    return {mention.party for mention in muster(text, lay_out(text)).mentions}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Smelters' and Founders' Union met.", "Smelters' and Founders' Union"),
        ("Then the National Union of Lock Keepers met.", "National Union of Lock Keepers"),
        ("The Friends met the Greens of the Shore.", "Greens of the Shore"),
        ("Fenwick Barges, which runs the locks, had no comment.", "Fenwick Barges"),
        ("Fenwick Barges lifts its offer.", "Fenwick Barges"),
        ("Talks between Fenwick Barges and its crews go on.", "Fenwick Barges"),
        ("The shipping giant Fenwick spoke.", "Fenwick"),
        ("They haul to Fenwick Malt, the county's other and larger brewery, by road.", "Fenwick Malt"),
        ("For years the Rural Mid List has wanted more.", "Rural Mid List"),
        ("Elders of the Arabel people left.", "Arabel people"),
        ("The government of Ostmark spoke.", "Ostmark"),
    ],
)
def test_a_body_is_known_by_its_shape_and_by_how_it_is_spoken_of(text: str, party: str) -> None:
    assert party in _parties(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Trains between Castle Marsh and the coast are full.", "Castle Marsh"),
        ("Farmers in the Upper Hollows signed it.", "Upper Hollows"),
    ],
)
def test_a_place_that_something_goes_to_or_on_in_is_no_body(text: str, place: str) -> None:
    assert place not in _parties(text)


def test_a_body_may_go_by_its_first_word_where_people_go_by_their_last() -> None:
    text = "Fenwick Barges met the union. Later Fenwick left; so did Tom Marsh. Marsh was tired."
    assert _parties(text) >= {"Fenwick Barges"}
    assert "Tom Marsh" not in _parties(text)


def test_initials_and_short_forms_stand_for_the_whole() -> None:
    text = "The Gulf Stevedores' Federation met the Labour Front. The GSF wants more; Labour has refused."
    assert _parties(text) == {"Gulf Stevedores' Federation", "Labour Front"}


def test_ministries_are_parties_only_where_no_state_talks() -> None:
    assert "Roads Ministry" in _parties("The Roads Ministry met the drivers.")
    assert "Roads Ministry" not in _parties("Peru sent the Roads Ministry to the talks. Peru waited.")


@pytest.mark.parametrize(
    "name",
    [
        "Fenwick Shipping Ltd",
        "Fenwick Energy Resources Limited",
        "Fenwick Capital Partners LP",
        "Harbour Workers Together",
        "St. Orla's Memorial Hospital",
        "Forum of Parties for Fair Elections",
    ],
)
def test_a_name_goes_on_to_what_a_firm_or_a_forum_has_after_its_noun(name: str) -> None:
    text = f"On Monday the {name} refused to sign." + FILLER
    assert name in {mention.party for mention in muster(text, lay_out(text)).mentions}


@pytest.mark.parametrize(
    "name",
    [
        "Hill Porters and Allied Workers Union",
        "Porters, Canal & Lock Keepers Guild",
        "Mournwater Health and Social Care Trust",
        "Patriots for Canals Party",
        "Two Lakes Alliance",
        "Nurses United of the Shore",
        "Ministry of Canals, Locks and Ferries",
        "Fenwick Tribe",
        "Upper Tarn Museum",
        "Irish Bargees' Group",
    ],
)
def test_a_name_is_taken_whole_where_an_article_opens_it(name: str) -> None:
    text = f"On Monday the {name} refused to sign." + FILLER
    assert {mention.party for mention in muster(text, lay_out(text)).mentions} == {name}


@pytest.mark.parametrize(
    "two",
    [
        "the Lock Keepers Union and Allied Workers Union",
        "the Government and Allied Workers Union",
        "the GSF and Allied Workers Union",
        "the Minister and Allied Workers Union",
        "Fenwick and Allied Workers Union",
    ],
)
def test_two_whom_and_joins_are_not_one_name(two: str) -> None:
    text = f"On Monday {two} refused to sign." + FILLER
    assert "Allied Workers Union" in {mention.party for mention in muster(text, lay_out(text)).mentions}


@pytest.mark.parametrize(
    "words", ["Local 88 of the Dock & Terminal Workers", "Harbour & Dock Workers Local 88", "Harbour Workers, Local 88"]
)
def test_a_local_goes_by_its_number(words: str) -> None:
    assert _parties(f"On Monday {words} refused to sign. Later Local 88 left.") == {"Local 88"}


def test_a_fund_is_not_the_company() -> None:
    text = "Fenwick Shipping met the Lock Fund. The Lock Fund left. The Lock Fund paid. The company refused to sign."
    mentions = muster(text + FILLER, lay_out(text + FILLER)).mentions
    assert next(one.party for one in mentions if text[one.start : one.end] == "The company") == "Fenwick Shipping"


@pytest.mark.parametrize(
    ("words", "found", "unknown"),
    [
        (
            "The Harbour Porters and Allied Workers Union said no.",
            "Harbour Porters and Allied Workers Union",
            "Porters",
        ),
        ("The Tarn Ambulance Service said no.", "Tarn Ambulance Service", "Tarn"),
        ("Vice minister of Solid Minerals Ana Ruiz left. Nobody else came.", None, "Solid Minerals"),
        ("The Department for Environment, Food and Rural Affairs said no.", None, "Rural Affairs"),
        ("Tarn Lower High was shut. Tarn Lower, which has no hall, said no.", None, "Tarn Lower High"),
    ],
)
def test_a_name_is_whole_and_a_field_or_a_school_is_none(words: str, found: str | None, unknown: str) -> None:
    text = f"A quarrel\n\n4 May 2014\n\nIt was a long day at the old lock, and nobody said any more.\n\n{words}"
    parties = {mention.party for mention in muster(text, lay_out(text)).mentions}
    assert found is None or found in parties
    assert unknown not in parties


def test_the_company_is_no_office_and_no_mediation_service() -> None:
    text = (
        "A quarrel\n\n4 May 2014\n\nTarn Ferries met the Labour Directorate and the Tarn Mediation Service all day.\n\n"
        "It was late when the company left."
    )
    found = {text[m.start : m.end]: m.party for m in muster(text, lay_out(text)).mentions}
    assert found["the company"] == "Tarn Ferries"


@pytest.mark.parametrize(
    ("words", "parties"),
    [
        (
            """Glassworkers have rejected the latest offer from BTR. The BTR Glassworkers National Bargaining Committee
            left the room. BTR said in a statement that it was ready, and the Glassworkers said no.""",
            {"Glassworkers", "BTR"},
        ),
        (
            """The union at Tarn, Lisle & Co. Inc.'s mill in Upper Tarn, N.Y., has rejected the offer. The paper
            manufacturer wants more. The union said no.""",
            {"Union", "Tarn, Lisle & Co"},
        ),
        (
            "Aldis said talks had failed. The aviation giant blamed the union. The Glass Union said Aldis had lied.",
            {"Aldis", "Glass Union"},
        ),
        (
            "Harvo has rejected the latest offer from buyout firm Lisle. Lisle said it would not pay more.",
            {"Harvo", "Lisle"},
        ),
        (
            "Afghan authorities said they would not pay. The Taliban asked them to think again.",
            {"Afghanistan", "Taliban"},
        ),
    ],
)
def test_a_firm_and_a_union_are_known_by_initials_trade_and_what_they_make(words: str, parties: set[str]) -> None:
    assert set(read_report("a.txt", " ".join(words.split()).encode()).parties) == parties
