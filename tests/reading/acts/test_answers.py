"""Acts that name nobody: whom they answer."""

from pourparler.reading import Reading, read_report

LEAD = "The envoys of Bolivia and Chile came back to the upper lock after a long summer, with Peru looking on. "


def _read(words: str) -> tuple[Reading, ...]:
    return read_report("a.txt", (LEAD + words).encode()).statements


def test_a_refusal_answers_the_offer_before_it() -> None:
    *_, refusal = _read("Peru demanded a toll. Chile offered a discount. Bolivia turned it down.")
    assert (refusal.speaker, refusal.addressee) == ("Bolivia", "Chile")


def test_an_acceptance_answers_only_where_it_speaks_of_what_was_offered() -> None:
    *_, of_it = _read("Chile offered a discount. Bolivia accepted the offer.")
    *_, of_else = _read("Chile offered a discount. Bolivia agreed to send a surveyor.")
    assert (of_it.addressee, of_else.addressee) == ("Chile", None)


def test_where_two_make_all_demands_each_makes_them_to_the_other() -> None:
    first, second = _read("Chile demanded a toll. The weather was fine. It rained. It snowed. Bolivia demanded a map.")
    assert (first.addressee, second.addressee) == ("Bolivia", "Chile")


def test_where_three_make_demands_none_is_guessed() -> None:
    demands = _read("Chile demanded a toll. Peru demanded a seat. Bolivia demanded a map.")
    assert [demand.addressee for demand in demands] == [None, None, None]
