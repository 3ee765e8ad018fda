import re

import pytest

from pourparler.reading.english import idioms, idioms_of_manner
from pourparler.reading.english.idiom_cues import IDIOMS
from pourparler.reading.english.inflection import forms, rows_of
from pourparler.record.statements import Act

TABLES = {
    Act.REFUSE: idioms.REFUSING,
    Act.DEMAND: idioms.DEMANDING,
    Act.PRECONDITION: idioms.CONDITIONING,
    Act.OFFER: idioms.OFFERING,
    Act.PROMISE: idioms.PROMISING,
    Act.ACCEPT: idioms.ACCEPTING,
    Act.SIGNAL: idioms_of_manner.SIGNALLING,
    Act.THREAT: idioms_of_manner.THREATENING,
    Act.ACCUSE: idioms_of_manner.BLAMING,
    Act.WITHDRAW: idioms_of_manner.LEAVING,
    Act.MEET: idioms_of_manner.MEETING,
    Act.CONSIDER: idioms_of_manner.WEIGHING,
}
ROWS = [(act, row) for act, table in TABLES.items() for row in rows_of(table)]


def sentences(row: str) -> list[str]:
    """An idiom in a sentence, once for each form of its verb."""
    verb, _, rest = row.partition(" ")
    plain = re.sub(r"\w\?", "", " ".join(word.split("/")[0] for word in rest.replace("…", "the matter").split()))
    return [f"The guild {form} {plain}." for form in forms(verb)[1 if verb != "be" else 0 :]]


@pytest.mark.parametrize(("act", "row"), ROWS, ids=[f"{act.value}: {row}" for act, row in ROWS])
def test_every_row_is_found_in_every_form_by_the_cue_of_its_act(act: Act, row: str) -> None:
    (cue,) = (one for one in IDIOMS if one.act is act)
    assert [sentence for sentence in sentences(row) if not cue.fires(sentence)] == []


@pytest.mark.parametrize("act", TABLES, ids=lambda act: act.value)
def test_no_row_stands_twice_in_a_table(act: Act) -> None:
    rows = rows_of(TABLES[act])
    assert len(rows) == len(set(rows))
