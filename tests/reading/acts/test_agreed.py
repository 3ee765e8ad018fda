import pytest

from pourparler.reading.reader import read_report

_HEAD = "The delegations of Bhutan and India met in Thimphu to discuss river transit.\n\n"


def _acts(text: str) -> set[tuple[str, str, str]]:
    readings = read_report("a.txt", (_HEAD + text).encode()).statements
    return {(r.speaker, r.act.value, r.quote) for r in readings if r.cue.endswith("-entry")}


@pytest.mark.parametrize("signs", [("(a)", "(b)", "(c)"), ("-", "-", "-"), ("1.", "2.", "3.")])
def test_entries_of_an_agreement_are_undertaken_by_whom_they_name_and_else_agreed_by_all(
    signs: tuple[str, ...],
) -> None:
    entries = (
        "Bhutan shall, before 15 October, lay the tariff before its house.",
        "The register shall be audited by a firm.",
    )
    listed = "\n\n".join(f"{sign} {entry}" for sign, entry in zip(signs, entries, strict=False))
    assert _acts(f"The two sides agreed as follows:\n\n{listed}\n") == {
        ("Bhutan", "promise", "Bhutan shall, before 15 October, lay the tariff before its house"),
        ("Bhutan", "accept", "The register shall be audited by a firm"),
        ("India", "accept", "The register shall be audited by a firm"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "The two sides agreed as follows:\n\nThe weather was fine.\n\n(a) The register shall be audited by a firm.\n",
        "India demanded the following:\n\n(a) The register shall be audited by a firm.\n",
        "The two sides agreed as follows:\n\n(a) The register was audited by a firm in May.\n",
    ],
)
def test_what_is_no_entry_of_an_agreement_is_nobodys(text: str) -> None:
    assert not _acts(text)


def test_the_parties_are_all_of_them_though_one_has_the_word_in_its_name() -> None:
    text = (
        "The Government and the Forum of Parties for Elections met in Banjul.\n\n"
        "The Forum of Parties wants a date. The Government refused it.\n\nThe parties undertook to shun hate speech.\n"
    )
    speakers = {r.speaker for r in read_report("a.txt", text.encode()).statements if "hate" in r.quote}
    assert len(speakers) == 2


_DEMANDS = "The Harbour Guild demanded:\n\n- a rise of five per cent;\n- the return of the night shift.\n\n"


def test_entries_after_a_colon_are_acts_of_whoever_leads_them_in() -> None:
    text = "The Harbour Guild met Lantern Shipping.\n\n" + _DEMANDS + "The weather was fine.\n\n- rain in the north\n"
    readings = [r for r in read_report("a.txt", text.encode()).statements if r.act.value != "meet"]
    assert [(r.speaker, r.act.value, r.quote) for r in readings] == [
        ("Harbour Guild", "demand", "a rise of five per cent"),
        ("Harbour Guild", "demand", "the return of the night shift"),
    ]


def test_an_entry_with_an_act_of_its_own_tells_that() -> None:
    text = "The Harbour Guild met Lantern Shipping. It demanded:\n\n- Lantern Shipping refused to pay the fee;\n"
    readings = [r for r in read_report("a.txt", text.encode()).statements if r.act.value != "meet"]
    assert [(r.speaker, r.act.value) for r in readings] == [("Lantern Shipping", "refuse")]


def test_a_colon_before_a_sentence_leads_no_list_in() -> None:
    text = "The Harbour Guild met Lantern Shipping. It demanded more:\n\nThe weather was fine.\n"
    readings = [r for r in read_report("a.txt", text.encode()).statements if r.act.value != "meet"]
    assert [r.quote for r in readings] == ["It demanded more"]
