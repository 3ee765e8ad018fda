"""What was put forward on the things in dispute and refused is told below the ways out: one may be the same again."""

from pathlib import Path

from pourparler.brief.briefing import brief
from pourparler.brief.formats import markdown
from pourparler.desk.gather import gather

BRIDGE = """
pourparler: 1
talks: Bridge
as_of: 2022-03-05
parties: [{id: k, name: Kestria}, {id: h, name: Halvia}, {id: c, name: the Commission, role: mediator}]
sources: [{id: wire, title: Row at the bridge, date: 2022-02-22}]
measures:
  - {id: release, what: release the officers, by: [h]}
  - {id: open, what: open the bridge, by: [k]}
  - {id: dredge, what: dredge the river, by: [k]}
positions:
  - {id: p, party: k, says: release before open, since: 2022-02-11}
  - {id: q, party: h, says: open before release, since: 2022-02-11}
proposals:
"""
EXCHANGE = (
    "  - {id: o, by: c, says: release with open, answer: refused, answered_by: [k, h], date: 2022-02-21,\n"
    "     grounds: [{source: wire, quote: on one day}]}\n"
)
OPENING = "Put forward on this before, and refused; a way out above may be the same again:"
TOLD = (
    "- On 21 February 2022, the Commission proposed releasing the officers together with opening the bridge, which "
    "Kestria and Halvia refused"
)


def told(folder: Path, proposals: str) -> str:
    (folder / "talks.yaml").write_text(BRIDGE + proposals, encoding="utf-8")
    return " ".join(markdown.render(brief(gather([folder / "talks.yaml"]))).split())


def test_a_refused_offer_is_told_with_its_day_and_passage_and_what_worked_elsewhere_is_no_news(tmp_path: Path) -> None:
    page = told(tmp_path, EXCHANGE)
    assert f"{OPENING} {TOLD} [1]." in page
    assert "but for what was refused, as told above, whether the parties would take it is not on record" in page
    assert page.index("Only Kestria moves") < page.index(OPENING) < page.index("What has worked elsewhere")


def test_nothing_is_told_of_offers_that_stand_were_taken_or_are_on_something_else_or_come_later(tmp_path: Path) -> None:
    for other in (
        EXCHANGE.replace("answer: refused, answered_by: [k, h], ", ""),
        EXCHANGE.replace("release with open", "dredge"),
        EXCHANGE.replace("2022-02-21", "2022-03-21"),
    ):
        page = told(tmp_path, other)
        assert "Ways out" in page
        assert OPENING not in page
        assert "Each was tried here; whether the parties would take it is not on record." in page


def test_the_latest_three_are_told_and_one_without_a_day_last(tmp_path: Path) -> None:
    days = ["2022-02-12", None, "2022-02-20", "2022-02-16"]
    one = EXCHANGE.replace("date: 2022-02-21", "DATE")
    dated = [one.replace("DATE", f"date: {day}") if day else one.replace(" DATE,", "") for day in days]
    many = "".join(text.replace("{id: o,", f"{{id: o{number},") for number, text in enumerate(dated))
    page = told(tmp_path, many)
    told_ = page[page.index(OPENING) : page.index("What has worked elsewhere")]
    assert told_.count("which Kestria and Halvia refused") == 3
    assert told_.index("20 February") < told_.index("16 February") < told_.index("12 February")
