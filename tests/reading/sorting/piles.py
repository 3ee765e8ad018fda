"""Reports of our own, and the disputes they are on as a person sees them."""

from functools import cache
from pathlib import Path

from pourparler.reading import Report, read_report

ROOT = Path(__file__).parents[3]
FOLDERS = (
    "tests/reading/annotated",
    "tests/reading/annotated-layouts",
    "tests/reading/annotated-more",
    "tests/reading/reports",
    "examples/six-party/reports",
)
SAME = {
    "01": "six-party",
    "2003-08-27": "six-party",
    "2006-11-29": "six-party",
    "2006-11-30": "six-party",
    "03": "Havana",
    "hard-wrapped": "Havana",
    "canal": "canal",
    "nodate": "canal",
}
"""Reports on one dispute, by the names of their files; each of the others is the only one on its own."""

ROUND_ONE = """\
Quarrymen lay down tools at Stonebeck

The Dale Observer
4 March 2022

STONEBECK - The Quarrymen's Guild walked out of Stonebeck quarry on Friday and said it would not return to work before
Larchmont Aggregates takes back its new rota. Larchmont refused to withdraw the rota, its manager Edda Prowse said.
"""
ROUND_TWO = """\
Guild offers rota trial to end Stonebeck strike

The Dale Observer
18 March 2022

STONEBECK - The Quarrymen's Guild offered on Friday to try the new rota at Stonebeck for three months if Larchmont
Aggregates pays for the night shifts. Edda Prowse of Larchmont rejected the offer, and demanded that the guild
end the strike first.
"""
ROUND_THREE = """\
Stonebeck quarry to reopen

Northern Business Daily
2 April 2022

STONEBECK - Larchmont Aggregates and the Quarrymen's Guild agreed on Saturday to reopen Stonebeck on Monday. Larchmont
dropped the rota, a spokesman for Edda Prowse said, and the guild accepted a longer shift on Saturdays.
"""
FERRY = """\
Ferry crews stay ashore

The Sound Courier
18 March 2022

SKERRY - The Ferry Crews' Union said on Friday that it would not sail before Skerry Line pays the winter bonus. Skerry
Line
refused to pay, and demanded that the union lift the ban on overtime first.
"""
BUSES = (
    """\
Bus drivers in Tarnbrook walk out over split shifts

Tarnbrook Mercury
3 May 2023

TARNBROOK - Bus drivers at the Weir Lane depot walked out on Wednesday and said they would not return before Tarnbrook
Borough Council drops its split shifts. "Nobody can live on half a morning and half a night," said Pru Haddow of the
Road Transport Union. Council leader Owen Larkspur refused to drop the shifts. Mediator Ines Calloway sees both.
""",
    """\
Split shifts stay, says Larkspur

The Vale Courier
12 May 2023

TARNBROOK - Owen Larkspur, leader of Tarnbrook Borough Council, ruled out on Friday an end to split shifts on the buses
before the drivers return. The Road Transport Union rejected that. Pru Haddow said her members at Weir Lane would stay
out until the shifts go. Ines Calloway, who mediates, saw both sides apart.
""",
)
KITCHENS = (
    """\
School cooks in Tarnbrook strike over kitchens

Tarnbrook Mercury
5 May 2023

TARNBROOK - Cooks at nine schools downed ladles on Friday and said they would not cook before Tarnbrook Borough Council
takes back its plan to close the kitchens. "A van from Denholm is no dinner," said Bet Orrin of the Catering Guild.
Council leader Owen Larkspur refused to keep the kitchens open. Mediator Ines Calloway was asked to help.
""",
    """\
Guild offers fewer hours to save school kitchens

The Vale Courier
15 May 2023

TARNBROOK - The Catering Guild offered on Monday to cook two hours less a week if Tarnbrook Borough Council keeps the
school kitchens. Owen Larkspur, its leader, said the meals would come from Denholm. Bet Orrin called that cold soup.
Ines Calloway, who mediates, asked for a week.
""",
)
"""Two disputes of one kind at one time, with the council of one town, its leader and the mediator in common."""
RECIPE = """\
A loaf for a Sunday

The Dale Observer
6 March 2022

Warm the milk with the honey and stir in the yeast. Sift the flour into a bowl with the salt. Bake for forty minutes,
until the crust is brown, and cool on a rack.
"""


def report(text: str, file: str = "report.txt") -> Report:
    """A report from its text."""
    return read_report(file, text.encode())


@cache
def every_report() -> tuple[Report, ...]:
    """All reports of the project that hold a text."""
    paths = [path for folder in FOLDERS for path in sorted((ROOT / folder).glob("*.txt")) if path.stem != "furniture"]
    return tuple(read_report(path.name, path.read_bytes()) for path in paths)


@cache
def over_time() -> tuple[Report, ...]:
    """Reports on nine disputes over months, some between the same parties; see ``over-time``."""
    paths = sorted((ROOT / "tests/reading/sorting/over-time").glob("*.txt"))
    return tuple(read_report(path.name, path.read_bytes()) for path in paths)


def dispute_over_time(one: Report) -> str:
    """What one of them is on."""
    return one.file.rsplit("-", 1)[0]


def dispute(one: Report) -> str:
    """What a report is on."""
    name = one.file.removesuffix(".txt")
    return SAME.get(name, name)
