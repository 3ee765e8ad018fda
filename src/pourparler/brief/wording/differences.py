"""Where reports and talks file do not say the same, in words."""

from collections.abc import Sequence

from pourparler.brief.wording.conditions import demand
from pourparler.brief.wording.measures import quoted
from pourparler.brief.wording.names import listed, sentence
from pourparler.desk.differences import Difference

ONLY_REPORTS = "Only in the reports, as the program read them; the talks file rules:"
ONLY_FILE = "Only in the talks file; in the reports on which it rests, the program did not find it:"


def told(one: Difference) -> str:
    """A position that stands on one side only, with the words that it rests on."""
    quotes = [quoted(ground.quote) for ground in one.position.grounds if ground.quote]
    words = f" ({quotes[0]})" if quotes else ""
    return sentence(f"{demand(one.talks, one.position.party, one.position.says)}{words}")


def passed_over(files: Sequence[str]) -> str:
    """The files of a folder that were not read."""
    return sentence(f"Passed over, being neither reports nor talks files: {listed(list(files))}")


def unknown_party(name: str, count: int) -> str:
    """A party that the reports name and the talks file does not know."""
    times = "one statement" if count == 1 else f"{count} statements"
    return f"The reports let “{name}” speak ({times}), but the talks file has no such party; left out here."
