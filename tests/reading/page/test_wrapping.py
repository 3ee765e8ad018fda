import re
import textwrap

import pytest

from pourparler.reading import read_report
from pourparler.reading.page.wrapping import unwrapped

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


def test_two_lines_that_run_on_are_one_and_a_headline_above_a_name_is_not() -> None:
    mail = (
        "The crews will not return to work before the council reopens the\nnight quay, their union said on Thursday.\n"
    )
    heads = "Ferry crews of the northern towns and the council talk past each\nThe Harbour Courier\n"
    for text, lines in ((mail, 1), (heads, 2)):
        given = [(text.index(line), line) for line in text.splitlines()]
        assert len(unwrapped(text, given, re.compile("by "))) == lines


@pytest.mark.parametrize("blank", [*(chr(n) for n in range(0x3001) if chr(n).isspace()), "\ufeff", "\u200b"])
def test_a_line_of_any_space_is_an_empty_one(blank: str) -> None:
    wrapped = textwrap.fill(TEXT.replace("\n", " "), 60)
    assert read_report("a.txt", f"{wrapped}\n{blank}{blank}\n{wrapped}\n".encode()).statements
