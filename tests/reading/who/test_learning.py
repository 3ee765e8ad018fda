import pytest

from pourparler.reading import read_report
from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster

LEAD = "The talks over pay at the container port went on for a fourth long day behind closed doors. "


@pytest.mark.parametrize(
    ("words", "speakers"),
    [
        ("The head of Ostmar said no. Crews at Ostmar waited. The company refused to pay.", {"Ostmar"}),
        ("It rained. Ostmar wouldn't pay a shilling. Nets of Ostmar were cut.", {"Ostmar"}),
        ("It rained. Ostmar had for three years insisted on the shoal. Nets of Ostmar were cut.", {"Ostmar"}),
        ("It rained. Ostmar, owned by those who fish there, rejected the plan. Nets of Ostmar were cut.", {"Ostmar"}),
        ("The Dockers' Federation met. The dockers rejected the plan.", {"Dockers' Federation"}),
        ("The Green Party met. Later the Greens rejected the plan.", {"Green Party"}),
        ("The Social Democrats met. Social Democrat leader Per Holm demanded a vote.", {"Social Democrats"}),
    ],
)
def test_who_acts_and_has_spokesmen_is_a_party(words: str, speakers: set[str]) -> None:
    report = read_report("a.txt", (LEAD + words).encode())
    assert {reading.speaker for reading in report.statements} == speakers


@pytest.mark.parametrize("words", ["Later Monday said nothing.", "Ships said nothing.", "Talks offered no way out."])
def test_a_word_at_the_head_of_a_sentence_is_no_party(words: str) -> None:
    assert read_report("a.txt", (LEAD + words).encode()).statements == ()


def parties(words: str) -> set[str | None]:
    report = read_report(
        "a.txt", ("Talks on the river went on for a fourth long day behind closed doors. " + words).encode()
    )
    return {mention.party for mention in report.roster.mentions if mention.party and not mention.place}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Ostrania and Velmara met in a hall.", {"Ostrania", "Velmara"}),
        ("Ostrania, Velmara and Tarnia have resumed their work.", {"Ostrania", "Velmara", "Tarnia"}),
        ("A dispute over water between Ostrania and Velmara goes on.", {"Ostrania", "Velmara"}),
        ("The truce broke down. Tarnia, which lies downstream, says no. Later Tarnia was silent.", {"Tarnia"}),
        ("At dawn Tarnia would not pay.", {"Tarnia"}),
        ("At dawn Tarnia cannot pay.", {"Tarnia"}),
        ("Envoys from Velten and from the Tarn Isles sat down.", {"Velten", "Tarn Isles"}),
        ("Relations between Velten and the Tarnmark soured.", {"Velten", "Tarnmark"}),
        ("Tarnia demands that the dam be opened.", {"Tarnia"}),
        ("Tarnia has not yet tabled a figure.", {"Tarnia"}),
        ("Tarnia has been asking for the dam.", {"Tarnia"}),
        ("Tarnia, whose farmers use the dam, has refused.", {"Tarnia"}),
        ("At dawn Tarnia counters that it is ready.", {"Tarnia"}),
        ("At dawn Tarnia would offer a dam.", {"Tarnia"}),
        ("Little is known of Tarnia's position.", {"Tarnia"}),
        ("Not much is heard from Tarnia's side.", {"Tarnia"}),
        ("They asked Tarnia boss Ana Ruiz.", {"Tarnia"}),
        ("At dawn Tarnia for its part would hear nothing of it.", {"Tarnia"}),
        ("At dawn Tarnia is equally insistent.", {"Tarnia"}),
        ("Tarnia, which makes tyres, has been silent.", {"Tarnia"}),
        ("The people of Tarnia have rejected it.", set()),
        ("At dawn Estrellas de Tarnia refused.", set()),
        ("At dawn St. Tarnia refused.", set()),
        ("For weeks Tarnia's cheese line has been down.", set()),
        ("Critics demanded a vote.", set()),
        ("Rain and Snow fell on the hall.", set()),
        ("The road between Bernau and Velten is closed.", set()),
    ],
)
def test_who_stands_at_one_table_or_will_not_do_something_is_a_party(words: str, found: set[str]) -> None:
    assert parties(words) == found


@pytest.mark.parametrize("who", ["a patient at the clinic", "a commuter", "a tourist", "a neighbour of the mill"])
def test_who_only_looks_on_is_no_party(who: str) -> None:
    words = f"Peru and Chile met. “They should open the port,” said Mara Dell, {who}."
    report = read_report("a.txt", (LEAD + words).encode())
    assert "Mara Dell" in report.roster.onlookers
    assert not any(reading.speaker == "Mara Dell" for reading in report.statements)


def test_a_state_of_two_words_is_nobodys_name_unless_he_is_addressed_by_it() -> None:
    words = "Velmara was late. Vela Tarna's deputy foreign minister, Ana Ruiz, waited. Vela Tarna rejected the map."
    assert "Vela Tarna" in parties(words)
    assert "Vela Tarna" not in parties(words + " Ms Tarna left.")


def test_a_body_may_go_by_a_noun_in_capitals_throughout() -> None:
    text = "Lima met the Compact on Monday. On Friday the Compact refused to sign, and later the Compact left."
    assert "Compact" in {m.party for m in read_report("a.txt", text.encode()).roster.mentions}


def test_what_stands_between_commas_does_not_hide_who_acts() -> None:
    text = "The Agrarians, with as many seats, rejected the plan. They left."
    assert "Agrarians" in {m.party for m in read_report("a.txt", text.encode()).roster.mentions}


def test_whose_man_says_something_is_a_party() -> None:
    text = "A row\n\n4 May 2014\n\nThe clerks of Westbank want more. Westbank's David Lorne says that is wrong.\n"
    assert "Westbank" in {m.party for m in muster(text, lay_out(text)).mentions}
