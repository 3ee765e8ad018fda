from pourparler.reading import Report, draft, read_report
from pourparler.reading.notices import NoticeKind
from pourparler.reading.positions.duplicates import near_duplicates
from pourparler.record.positions import Confidence

AGENCY = """Dam talks stall again

5 March 2011

CAIRO - Officials close to the talks said that Egypt demanded that Ethiopia stop filling the dam on the upper river.
The two delegations met for nine hours behind closed doors and left without a joint statement or a date to meet again.
Ethiopia has invited a team of engineers from three countries to the site, where the wall is now forty metres high.
Farmers along the lower river have waited since the autumn for word on how much water will reach their fields.
"""
OTHER = """Ferry crews strike

6 March 2011

OSLO - The crews' union said on Monday that it will not return to work until the city council reopens the night quay.
The council rejected the demand and offered to open the quay in return for an end to the strike, a spokeswoman said.
"""


def report(name: str, text: str) -> Report:
    return read_report(name, text.encode())


def names(groups: list[tuple[Report, ...]]) -> list[tuple[str, ...]]:
    return [tuple(copy.file for copy in copies) for copies in groups]


def test_an_agency_copy_with_another_headline_and_a_word_changed_is_recognised() -> None:
    copy = AGENCY.replace("Dam talks stall again", "No deal on Nile dam").replace("nine hours", "9 hours")
    reports = [report("a", AGENCY), report("b", OTHER), report("c", copy)]
    assert names(near_duplicates(reports)) == [("a", "c")]


def test_a_copy_cut_short_is_recognised() -> None:
    assert names(near_duplicates([report("a", AGENCY), report("b", AGENCY.rsplit("\n", 2)[0])])) == [("a", "b")]


def test_copies_of_copies_are_one_group() -> None:
    texts = {"a": AGENCY, "b": AGENCY.replace("Farmers", "Growers"), "c": AGENCY.replace("autumn", "spring")}
    assert names(near_duplicates([report(*one) for one in texts.items()])) == [("a", "b", "c")]


def test_reports_on_the_same_talks_in_other_words_are_no_copies() -> None:
    other = AGENCY.replace("Officials close to the talks said that", "On Friday").replace(
        "The two delegations met for nine hours behind closed doors and left", "Both sides talked all night and went"
    )
    other = other.split("Ethiopia has")[0] + "Ethiopia offered to share its data with all who live by the river.\n"
    assert near_duplicates([report("a", AGENCY), report("b", other)]) == []
    assert near_duplicates([]) == []
    assert near_duplicates([report("a", AGENCY)]) == []


def test_a_copy_is_listed_and_confirms_nothing() -> None:
    copy = AGENCY.replace("nine hours", "9 hours")
    alone, twice = draft([report("a", AGENCY)]), draft([report("a", AGENCY), report("b", copy)])
    (notice,) = [notice for notice in twice.notices if notice.kind is NoticeKind.SIMILAR_REPORT]
    assert notice.about == ("a", "b")
    assert len(twice.talks.statements) == 2 * len(alone.talks.statements)
    (position,) = twice.talks.positions
    assert len(position.grounds) == 2
    assert position.confidence is alone.talks.positions[0].confidence is Confidence.LOW
