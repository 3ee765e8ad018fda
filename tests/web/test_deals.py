"""Deals to choose among and steps to move: as pages, without scripts, by keyboard and by dragging."""

import csv
import io
import re
import shutil
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.web.serving import MONDAY, Served, served
from tests.web.sitting import Sitting, without_fault
from tests.web.test_table import FERRY

pytest.importorskip("starlette", reason="starlette is not installed")
TALKS = """\
pourparler: 1
talks: The order of things
parties: [{id: a, name: Ada}, {id: b, name: Ben}]
sources: [{id: s, outlet: The Sheet, date: 2003-05-12}]
measures:
  - {id: x, what: mend the x, by: [a]}
  - {id: y, what: mend the y, by: [b]}
  - {id: z, what: mend the z, by: [b]}
goal: [x and y and z]
facts: [{says: y before z}]
positions:
  - {id: p, party: a, says: y before x, grounds: [{source: s, quote: "First the y."}]}
  - {id: q, party: b, says: require x}
worth: {a: {x: -1, y: [2, 4]}, b: {y: -1, x: 3}}
breaking_off: {a: 1, b: 1}
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One in which nothing is changed."""
    folder: Path = tmp_path_factory.mktemp("talks")
    (folder / "t.talks.yaml").write_text(TALKS)
    with served(folder) as one:
        one.ask("/deals.json")
        yield one


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder: Path = tmp_path_factory.mktemp("talks")
    shutil.copytree(Path(__file__).parents[2] / "examples" / "six-party", folder, dirs_exist_ok=True)
    with served(folder) as one:
        one.ask("/deals.json")
        yield one


def text(page: str) -> str:
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page)))


def table(bench: Served, path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(bench.ask(path).body.decode("utf-8-sig"))))


def links(page: str, words: str) -> list[str]:
    return [
        unescape(to) for to, inside in re.findall(r'<a [^>]*?href="([^"]*)"[^>]*>(.*?)</a>', page) if words in inside
    ]


def test_a_deal_and_a_way_out_are_chosen_by_their_address(example: Served) -> None:
    page = example.seen("/deals").text
    first, second = example.ask("/deals.json").data, example.seen(links(page, "Deal B")[0]).text
    assert "(supposed here)" in page
    assert text(second).count("Deal B: what each party gives and gets") == 1
    assert 'class="current"><th scope="row"><a href="' in second
    other = example.ask(links(page, "2: the United States")[0].replace("/deals", "/deals.json")).data
    assert other["best"]["way_out"]["id"] != first["best"]["way_out"]["id"]
    assert other["deals"]["way_out"]["id"] == other["best"]["way_out"]["id"]
    assert "as single numbers" in text(page)
    assert "analyst’s judgement" in text(page)


def test_each_deal_says_how_sure_it_is_that_all_accept_it_and_what_its_worths_rest_on(small: Served) -> None:
    page = text(small.seen("/deals").text)
    assert re.search(r"each of [\d,]+ draws \(so at least 99\.\d+%\)", page)
    assert "standard error 0.0%" not in page
    assert "mend the x −1; mend the y 3 (2 to 4)" in page
    assert "ranges and guesses, judged" in page


def test_the_best_order_is_moved_and_told_what_it_breaks_and_who_would_stop(small: Served) -> None:
    best = small.ask("/deals.json").data
    assert best["order"]["roadmap"]["steps"] == best["best"]["steps"] == [["y"], ["x", "z"]]
    page = small.seen("/deals?order=x,z/y&step=1").text
    told = text(page)
    assert "This order breaks what was said" in told
    assert "Here are mend the y in step 2 and mend the x in step 1." in told.replace("mending", "mend")
    assert re.search(r'step 1\. <a class="ref" href="/passages/\w+">\[1\]', page)
    assert "“First the y”" in told
    moved = small.ask("/deals.json?order=x,z/y").data["order"]
    assert [(one["part"], one["position"]) for one in moved["broken"]] == [("fact", None), ("position", "p")]
    assert moved["roadmap"]["self_enforcing"] is False
    assert "This is the best order." in text(small.seen("/deals").text)
    assert "This is the best order." not in told


def test_figures_of_a_moved_order_stand_beside_those_of_the_best(small: Served) -> None:
    rows = table(small, "/deals/order.csv?order=y/z/x")
    assert {row["order"] for row in rows} == {"best", "this"}
    assert len(rows) == (3 + 4) * 2
    ada = [row for row in rows if (row["order"], row["party"]) == ("this", "Ada")]
    assert [row["what is done"] for row in ada] == ["", "mend the y", "mend the z", "mend the x"]
    assert [row["gains by stopping there"] for row in ada] == ["-2.0", "1.0", "1.0", "1.0"]
    page = text(small.seen("/deals?order=y/z/x").text)
    assert "This order beside the best one" in page
    assert "Ben is 1 worse off than with no deal if all stops after step 2" not in page


def test_every_way_to_change_a_step_is_a_link_that_works_without_scripts(small: Served) -> None:
    page = small.seen("/deals?step=2").text
    (earlier,), (split,) = links(page, "Earlier"), links(page, "One after the other")
    assert links(page, "Later") == links(page, "Together with the next") == []
    assert parse_qs(urlsplit(earlier).query) == {"order": ["x,z/y"], "step": ["1"]}
    assert parse_qs(urlsplit(split).query) == {"order": ["y/x/z"], "step": ["2"]}
    (joined,) = links(small.seen(split.partition("#")[0]).text, "Together with the next")
    assert parse_qs(urlsplit(joined).query)["order"] == ["y/x,z"]
    first, second = links(page, "After the others")
    assert [parse_qs(urlsplit(to).query)["order"] for to in (first, second)] == [["y/z/x"], ["y/x/z"]]


def test_how_the_record_is_looked_at_goes_along(small: Served) -> None:
    page = small.seen("/deals?suppose=b%20wants%20x&step=2").text
    for words in ("Earlier", "One after the other", "Step 1", "Deal A"):
        found = [parse_qs(urlsplit(to).query).get("suppose") for to in links(page, words)]
        assert (words, found) == (words, [["b wants x"]])
    assert '<input type="hidden" name="suppose" value="b wants x">' in page
    assert small.seen("/deals?suppose=b%20wants%20x&order=x/y/z&drop=z&at=0&into=").headers["location"] == (
        "/deals?order=z/x/y&step=1&suppose=b+wants+x"
    )


def test_what_is_dropped_goes_to_an_address_of_its_own(small: Served) -> None:
    gone = small.seen("/deals?order=y/x,z&drop=z&at=1&into=")
    assert (gone.status, gone.headers["location"]) == (303, "/deals?order=y/z/x&step=2")
    assert small.seen("/deals?order=y/x/z&drop=z&at=0&into=1").headers["location"] == "/deals?order=y,z/x&step=1"
    for wrong in ("drop=q&at=0", "drop=z&at=", "drop=z&at=-1", "drop=z&at=99999999"):
        assert small.seen(f"/deals?order=y/x/z&{wrong}").headers["location"].startswith("/deals?order=y/x/z")


@pytest.mark.parametrize(
    ("order", "says"), [("x/y", 'leaves out "z"'), ("x/y/z/x", "twice"), ("x/y/z/<script>", "is no measure")]
)
def test_an_order_of_something_else_is_told_above_the_best_one(small: Served, order: str, says: str) -> None:
    answered = small.seen(f"/deals?order={order}")
    assert answered.status == 200
    assert "There is a problem" in answered.text
    assert says in text(answered.text)
    assert "The best order" in answered.text
    assert small.ask(f"/deals.json?order={order}").status == 409


@pytest.mark.parametrize("query", ["unlock=nowhere", "deal=q", "step=0", "step=99", "step=x", "across=q&up=q"])
def test_a_strange_address_is_no_fault_of_ours(small: Served, query: str) -> None:
    assert small.ask(f"/deals?{query}").status in (200, 409)


def test_without_worths_an_order_can_be_moved_and_where_nothing_can_be_said_none_is_shown(tmp_path: Path) -> None:
    plain = re.sub(r"(worth|breaking_off): .*\n", "", TALKS)
    (tmp_path / "t.talks.yaml").write_text(plain)
    with served(tmp_path) as bench:
        page = text(bench.seen("/deals?order=x/y/z").text)
        assert "Nobody’s worths are on record" in page
        assert "This order breaks what was said" in page
        assert "The smallest deal" in page
        plain = bench.seen("/deals").text
        assert "An order that keeps every condition" in plain
        assert "the order keeps every condition" not in page
        assert "best order" not in text(plain[plain.index("<main") :]).replace("The order, and the best one", "")
        assert 'href="/positions/worth"' in plain
        assert table(bench, "/deals.csv") == []
    for file in tmp_path.glob("*.yaml"):
        file.unlink()
    (tmp_path / "monday.txt").write_text(f"{MONDAY}\nThe talks are stalled.\n")
    with served(tmp_path) as bench:
        assert bench.ask("/verdict.json").data["verdict"] == "cannot say"
        page = bench.seen("/deals").text
        assert "cannot be said" in page
        assert "data-moving" not in page


def test_the_deals_as_a_table_are_those_of_the_command(small: Served) -> None:
    (row,) = [row for row in table(small, "/deals.csv") if "egalitarian" in row["stands out as"]]
    assert [row[id_] for id_ in "xyz"] == ["1", "1", "1"]
    assert row["gain of a"] == "2.0"


# -- in the browser --------------------------------------------------------------------------------------------------


def steps(page: Any) -> list[str]:
    told: list[str] = page.locator("[data-moving] > li").evaluate_all(
        "(all) => all.map((li) => [...li.querySelectorAll('[data-measure]')].map((one) => one.dataset.measure).join())"
    )
    return told


@pytest.fixture
def sitting(browser: Any, small: Served) -> Iterator[Sitting]:
    one = Sitting(browser, small)
    one.page.goto(f"{small.address}deals")
    one.page.wait_for_selector("[data-moving]")
    yield one
    assert one.complaints == []
    one.page.close()


@pytest.mark.browser
def test_a_step_is_moved_joined_and_split_by_keys_and_the_focus_goes_with_it(sitting: Sitting) -> None:
    page = sitting.page
    assert steps(page) == ["y", "x,z"]
    sitting.press("]", "text=The order as moved")
    assert steps(page) == ["x,z", "y"]
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Step 2 of 2"
    assert page.locator("text=This order breaks what was said").is_visible()
    sitting.press("k", "[aria-label='Step 1 of 2']:focus")
    sitting.press("s", "[aria-label='Step 1 of 3']:focus")
    assert steps(page) == ["x", "z", "y"]
    sitting.press("m", "[aria-label='Step 1 of 2']:focus")
    sitting.press("[" if page.locator("[data-key='[']").count() else "]", "[aria-label='Step 2 of 2']:focus")
    assert steps(page) == ["y", "x,z"]
    page.go_back()
    page.wait_for_selector("[data-step='0'] [data-measure='x']")
    sitting.rest()
    sitting.press("o", "h2:text('The best order')")
    page.keyboard.press("D")
    page.wait_for_url("**/deals")


@pytest.mark.browser
def test_what_is_done_is_dragged_onto_a_step_and_between_two(sitting: Sitting) -> None:
    page = sitting.page
    box = page.locator("[data-step='0']").bounding_box()
    page.locator("[data-measure='z']").drag_to(
        page.locator("[data-step='0']"), target_position={"x": 40, "y": box["height"] / 2}
    )
    page.wait_for_selector("text=The order as moved")
    assert steps(page) == ["y,z", "x"]
    page.locator("[data-measure='y']").drag_to(page.locator("[data-step='0']"), target_position={"x": 40, "y": 3})
    page.wait_for_selector("[data-step='2']")
    assert steps(page) == ["y", "z", "x"]
    assert parse_qs(urlsplit(page.url).query)["order"] == ["y/z/x"]
    page.reload()
    assert steps(page) == ["y", "z", "x"]


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1200])
def test_the_deals_keep_nobody_out(browser: Any, example: Served, small: Served, scheme: str, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    for bench, path in ((example, "deals"), (small, "deals?order=x,z/y&step=1")):
        one = Sitting(browser, bench, color_scheme=scheme, viewport={"width": width, "height": 800}, bypass_csp=True)
        one.page.goto(f"{bench.address}{path}")
        one.page.wait_for_selector("[data-moving]")
        without_fault(axe, one, path)
        assert one.page.evaluate("document.documentElement.scrollWidth") <= width
        one.page.close()


def test_the_briefing_tells_the_deal_and_the_order_that_were_chosen(example: Served) -> None:
    usual = text(example.ask("/briefing").text)
    assert "that was chosen for this briefing" not in usual
    other = links(example.ask("/deals").text, "Deal C")[0]
    (into,) = links(example.ask(other).text, "Put this deal into the briefing")
    page = example.ask(into).text
    chosen = text(page)
    assert "The deal that was chosen for this briefing:" in chosen
    assert "best order" not in chosen[chosen.index("The deal that was chosen") :][:300]
    measures = set(parse_qs(urlsplit(into).query)["deal"][0].split(","))
    told = example.ask(into.replace("/briefing", "/briefing.json")).data["roadmap"]
    assert {m for step in told["steps"] for m in step} == measures
    word = example.ask(into.replace("/briefing", "/briefing.md")).text
    assert "The deal that was chosen for this briefing" in word
    (back,) = links(page, "Back to the usual one")
    assert "that was chosen for this briefing" not in text(example.ask(back).text)
    (full,) = links(page, "In full")
    assert set(parse_qs(urlsplit(full).query)["deal"][0].split(",")) == measures


def test_the_briefing_says_that_an_order_was_made_by_hand_and_what_it_breaks(small: Served) -> None:
    moved = small.ask("/deals?order=x/y/z").text
    assert "breaks what was said" in text(moved)
    (into,) = links(moved, "Put this deal, in this order, into the briefing")
    told = text(small.ask(into).text)
    assert "The order of its steps was made by hand and is not the best there is." in told
    assert "This order breaks what was said" in told
    assert "this order works" not in told
    steps = small.ask(into.replace("/briefing", "/briefing.json")).data["roadmap"]["steps"]
    assert steps == [["x"], ["y"], ["z"]]


def test_an_order_that_no_deal_has_is_told_where_the_briefing_would_be(small: Served) -> None:
    for wrong in ("order=x/nothing", "deal=nothing", "unlock=nothing"):
        page = small.ask(f"/briefing?{wrong}")
        assert page.status in (400, 404, 409, 422), wrong
        assert "nothing" in text(page.text), wrong


def test_what_a_deal_keeps_and_an_order_breaks_is_what_was_said_as_the_way_out_softens_it(tmp_path: Path) -> None:
    (tmp_path / "ferry.talks.yaml").write_text(FERRY)
    with served(tmp_path) as bench:
        assert "An order that keeps every condition as softened by way out 1" in text(bench.seen("/deals").text)
        moved = text(bench.seen("/deals?order=strike-ends/pay").text)
        assert "This order breaks what was said, even as softened by way out 1" in moved
        assert "no more can be said of this order" in moved
        assert "the order keeps" not in moved


def test_the_best_order_is_not_said_to_be_made_by_hand(small: Served) -> None:
    best = small.ask("/deals.json").data["best"]["steps"]
    told = text(small.ask("/briefing?order=" + "/".join(",".join(step) for step in best)).text)
    assert "An order of steps" in told
    assert "made by hand" not in told
