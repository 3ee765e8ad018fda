import textwrap

from pourparler.reading import read_report

TEXT = (
    "The envoys of Bolivia and Chile came back to the upper lock after a long and quiet summer. Chile demanded that "
    "Bolivia pay the toll before any ship was let through the lock.\n\n"
    "Bolivia turned down the plan and said it would not reopen the lock until the crew of the seized tug had been "
    "released by the harbour police of the Chilean side."
)


def test_hard_wrapped_lines_tell_what_long_lines_tell() -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, 46) for paragraph in TEXT.split("\n\n"))
    long, short = read_report("a.txt", TEXT.encode()), read_report("a.txt", wrapped.encode())
    assert len(long.statements) == 3
    assert [" ".join(r.quote.split()) for r in short.statements] == [r.quote for r in long.statements]
    assert [(r.speaker, r.act) for r in short.statements] == [(r.speaker, r.act) for r in long.statements]


def test_bullets_stay_apart_and_need_no_full_stop() -> None:
    text = f"{TEXT}\n\n• Bolivia rejects the lower toll\n• Chile agreed to a joint patrol\n"
    quotes = [reading.quote for reading in read_report("a.txt", text.encode()).statements]
    assert quotes[-2:] == ["Bolivia rejects the lower toll", "Chile agreed to a joint patrol"]


def test_a_time_at_the_head_of_an_entry_is_no_part_of_it() -> None:
    text = f"{TEXT}\n\n18.42\nChile agreed to a joint patrol.\n\n3:10 p.m. — Plan refused\nBolivia refused to pay.\n"
    quotes = [reading.quote for reading in read_report("a.txt", text.encode()).statements]
    assert quotes[-2:] == ["Chile agreed to a joint patrol", "Bolivia refused to pay"]
