import pytest

from pourparler.brief.wording.phrases import Form, form, gerund, present


@pytest.mark.parametrize(
    "what",
    [
        "free the 24-25 million dollars at Banco Delta Asia",
        "resume the six-party talks",
        "stop and seal Yongbyon",
        "staff the customs post",
        "release 100 prisoners",
        "promise to take care of the accounts",
    ],
)
def test_what_begins_with_a_verb_is_told_in_the_infinitive(what: str) -> None:
    assert form(what) is Form.VERB


THINGS = (
    "heavy fuel oil or equivalent, release of pre-Oslo prisoners, full diplomatic relations, list of all programmes, "
    "working group on denuclearisation, all-for-all exchange, the joint timetable, the bill that is on the table"
).split(", ")


@pytest.mark.parametrize("what", THINGS)
def test_what_is_a_thing_is_told_as_a_noun(what: str) -> None:
    assert form(what) is Form.NOUN


DOUBTFUL = [
    "Ukraine controls the border",
    "the lights are on",
    "off the terrorism-sponsor list",
    "unfreezing its accounts",
    "",
    "bda",
]


@pytest.mark.parametrize("what", DOUBTFUL)
def test_what_is_in_doubt_is_quoted(what: str) -> None:
    assert form(what) is Form.OTHER


TURNED = """
free the accounts | freeing the accounts | frees the accounts
stop and seal Yongbyon | stopping and sealing Yongbyon | stops and seals Yongbyon
admit them and unseal the pumps | admitting them and unsealing the pumps | admits them and unseals the pumps
lift the ban on arms and fuel | lifting the ban on arms and fuel | lifts the ban on arms and fuel
verify the list | verifying the list | verifies the list
make progress on trade | making progress on trade | makes progress on trade
agree to talks | agreeing to talks | agrees to talks
have a say | having a say | has a say
"""


@pytest.mark.parametrize("row", TURNED.strip().splitlines())
def test_a_verb_phrase_is_turned_as_english_turns_it(row: str) -> None:
    phrase, as_thing, after_it = row.split(" | ")
    assert (gerund(phrase), present(phrase)) == (as_thing, after_it)
