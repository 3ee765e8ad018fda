import pytest

from pourparler.brief.wording.measures import Form, form


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
    "working group on denuclearisation, all-for-all exchange, the joint timetable"
).split(", ")


@pytest.mark.parametrize("what", THINGS)
def test_what_is_a_thing_is_told_as_a_noun(what: str) -> None:
    assert form(what) is Form.NOUN


DOUBTFUL = ["Ukraine controls the border", "off the terrorism-sponsor list", "unfreezing its accounts", "", "bda"]


@pytest.mark.parametrize("what", DOUBTFUL)
def test_what_is_in_doubt_is_quoted(what: str) -> None:
    assert form(what) is Form.OTHER
