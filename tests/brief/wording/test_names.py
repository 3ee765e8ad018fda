"""Parties in a sentence: with their article, and with the verb that belongs to them."""

import pytest

from pourparler.brief.wording.names import is_plural, party_name
from pourparler.record.codec import loads


@pytest.mark.parametrize(
    ("name", "shown", "plural"),
    [
        ("Residents", "the residents", True),
        ("Nurses", "the nurses", True),
        ("Dairy Farmers", "Dairy Farmers", True),
        ("Firemen", "the firemen", True),
        ("Council of Governors", "the Council of Governors", False),
        ("Red Flag Party", "the Red Flag Party", False),
        ("General Motors", "General Motors", False),
        ("Management", "Management", False),
        ("Cyprus", "Cyprus", False),
        ("TEACHERS", "TEACHERS", False),
        ("Banks", "the banks", True),
        ("Republicans", "the Republicans", True),
        ("Iranians", "the Iranians", True),
        ("Musicians", "the musicians", True),
        ("Civilians", "the civilians", True),
        ("Western Banks", "Western Banks", True),
        ("Social Democrats", "Social Democrats", True),
        ("MPs", "MPs", True),
        ("Federation of Banks", "the Federation of Banks", False),
        ("Kestrel Mills", "Kestrel Mills", False),
    ],
)
def test_a_party_that_is_several_people_is_spoken_of_in_the_plural(name: str, shown: str, plural: bool) -> None:
    talks = loads(f"{{pourparler: 1, talks: T, parties: [{{id: p, name: {name}}}], measures: [{{id: m, by: [p]}}]}}")
    assert party_name(talks, "p") == shown
    assert is_plural(talks, ["p"]) is plural
