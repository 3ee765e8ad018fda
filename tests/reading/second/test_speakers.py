"""Who makes a statement that the model reads."""

from pourparler.reading import read_report
from pourparler.reading.second.opinions import Opinion
from pourparler.reading.second.speakers import TELLS, Speakers
from pourparler.record.statements import Act
from tests.reading.second.heard import heard, likeness

TEXT = "Harbour talks\n\nThe dockers' union turned down the plan. The port authority was told. It would wait.\n"


def told(
    words: str, mention: str | None, *, last: str | None = None, points: dict[str, int] | None = None
) -> dict[str, dict[str, float]]:
    report = read_report("a.txt", TEXT.encode())
    as_heard = heard(report.text, {"mention": {mention: 1} if mention else {}}, points)
    speakers = Speakers(as_heard, likeness(), report.text, report.by_rules)
    at, where = report.text.index(words), report.text.find(mention or "")
    opinion = Opinion(
        span=(at, at + len(words)),
        act=Act.REFUSE,
        probability=0.9,
        place=0.9,
        mention=(where, where + len(mention)) if mention else None,
    )
    rows = zip(speakers.parties, speakers.told(opinion, last), strict=True)
    return {party: dict(zip(TELLS, map(float, row), strict=True)) for party, row in rows}


def test_the_party_that_the_words_for_the_speaker_name_is_told() -> None:
    rows = told("The dockers' union turned down the plan", "dockers' union")
    assert rows["Dockers' union"]["is named by the words for the speaker"] == 1
    assert rows["Port authority"]["is named by the words for the speaker"] == 0
    assert rows["Dockers' union"]["is named as a speaker within"] == 1
    assert rows["Dockers' union"]["is whom the rules read there"] == 1


def test_a_speaker_named_after_the_statement_or_before_it_is_told_as_such() -> None:
    rows = told("turned down the plan", "port authority")
    assert rows["Port authority"]["is named as a speaker after"] == 1
    assert rows["Port authority"]["is named as a speaker within"] == 0
    rows = told("turned down the plan", "dockers' union")
    assert rows["Dockers' union"]["is named as a speaker before"] == 1
    assert rows["Dockers' union"]["is named first in the sentence"] == 1
    assert rows["Port authority"]["is named first in the sentence"] == 0


def test_only_who_is_named_first_is_named_first() -> None:
    text = "Harbour talks\n\nPeru met Chile, and both left.\n"
    report = read_report("a.txt", text.encode())
    speakers = Speakers(heard(report.text), likeness(), report.text, report.by_rules)
    at = report.text.index("both left")
    rows = speakers.told(Opinion(span=(at, at + 9), act=Act.MEET, probability=0.9, place=0.9), None)
    first = rows[:, TELLS.index("is named first in the sentence")]
    assert dict(zip(speakers.parties, first, strict=True)) == {"Peru": 1, "Chile": 0}


def test_whom_the_rules_read_a_sentence_before_and_who_only_helps_is_told() -> None:
    report = read_report("a.txt", TEXT.encode())
    report.roster.roles["Port authority"] = "mediator"
    speakers = Speakers(heard(report.text), likeness(), report.text, report.by_rules)
    at = report.text.index("The port authority was told")
    rows = speakers.told(Opinion(span=(at, at + 27), act=Act.MEET, probability=0.9, place=0.9), None)
    told_of = {party: dict(zip(TELLS, row, strict=True)) for party, row in zip(speakers.parties, rows, strict=True)}
    assert told_of["Dockers' union"]["is whom the rules read shortly before"] == 1
    assert told_of["Port authority"]["is whom the rules read shortly before"] == 0
    assert (told_of["Port authority"]["only helps"], told_of["Dockers' union"]["only helps"]) == (1, 0)


def test_a_pronoun_is_told_for_whoever_spoke_last_and_was_named_last() -> None:
    rows = told("It would wait", "It", last="Dockers' union")
    assert rows["Dockers' union"]["spoke last, and a pronoun speaks"] == 1
    assert rows["Port authority"]["spoke last"] == 0
    assert rows["Port authority"]["is named last before"] == 1
    assert rows["Dockers' union"]["is named last but one before"] == 1


def test_a_statement_that_points_where_the_names_of_a_party_do_is_told() -> None:
    rows = told("It would wait", None, points={"It would wait": 3, "port authority": 3, "dockers' union": 4})
    assert (
        rows["Port authority"]["points as the statement does"]
        > 0.5
        > rows["Dockers' union"]["points as the statement does"]
    )


def test_the_likeliest_is_chosen_and_nobody_where_nobody_is_named() -> None:
    weights = [float(words == "is named last before") * 9 for words in TELLS]
    report = read_report("a.txt", TEXT.encode())
    opinion = Opinion(
        span=(report.text.index("It would"), len(report.text) - 2), act=Act.REFUSE, probability=0.9, place=0.9
    )
    some = Speakers(heard(report.text), likeness(), report.text, report.by_rules).choose(opinion, None, weights)
    assert some.party == "Port authority"
    assert some.probability > 0.9
    empty = read_report("b.txt", b"Nothing was said, it seems, and nobody came.\n")
    nobody = Speakers(heard(empty.text), likeness(), empty.text, empty.by_rules).choose(opinion, None, weights)
    assert (nobody.party, nobody.probability) == (None, 0.0)
