"""Pictures in a real Chromium: one tab stop each, arrow keys along their arrows, and a table beside each."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.web.serving import MONDAY, TUESDAY, Served, served
from tests.web.sitting import Sitting, without_fault

pytest.importorskip("starlette", reason="starlette is not installed")
EXAMPLE = Path(__file__).parents[2] / "examples" / "six-party"
THREE = """\
pourparler: 1
talks: Three
parties: [{id: a, name: Ada}, {id: b, name: Ben}, {id: c, name: Cy}]
sources: [{id: s, outlet: The Sheet}]
measures: [{id: x, what: mend the x, by: [a]}, {id: y, what: mend the y, by: [b]}, {id: z, what: mend the z, by: [c]}]
goal: [x]
positions:
  - {id: p, party: a, says: require y and z, grounds: [{source: s, quote: "I want y and z."}]}
  - {id: q, party: b, says: never y}
  - {id: r, party: c, says: never z}
"""


def says(page: Any) -> str:
    told: str = page.evaluate("document.activeElement.getAttribute('aria-label') ?? document.activeElement.tagName")
    return told


def walked(page: Any, *keys: str) -> list[str]:
    found = []
    for key in keys:
        page.keyboard.press(key)
        found.append(says(page))
    return found


@pytest.fixture
def why(browser: Any, bench: Served) -> Any:
    bench.paste(MONDAY)
    bench.paste(TUESDAY)
    bench.ask("/verdict.json")
    sitting = Sitting(browser, bench)
    sitting.page.goto(f"{bench.address}why")
    sitting.page.wait_for_selector("figure svg a[tabindex='0']")
    yield sitting.page
    assert sitting.complaints == []
    sitting.page.close()


@pytest.mark.browser
def test_a_picture_is_one_tab_stop_and_arrow_keys_go_round_its_circle(why: Any) -> None:
    assert why.locator("figure svg a").count() == 4
    assert why.locator("figure svg a[tabindex='0']").count() == 1
    why.locator("figure svg a").first.focus()
    first, *_ = start = [says(why)]
    ahead = walked(why, *["ArrowRight"] * 4)
    assert len({*start, *ahead}) == 4
    assert ahead[-1] == first
    assert "comes before" in ahead[0]
    assert walked(why, *["ArrowLeft"] * 4) == [*reversed(ahead[:3]), first]
    assert why.locator("figure svg a[tabindex='0']").count() == 1
    why.keyboard.press("Tab")
    assert says(why) == "SUMMARY"
    why.keyboard.press("Shift+Tab")
    assert says(why) == first


@pytest.mark.browser
def test_enter_opens_the_passage_and_escape_leaves_for_the_table(why: Any) -> None:
    why.locator("figure svg a").first.focus()
    assert why.locator(".walk").first.is_visible()
    walked(why, "ArrowRight")
    why.keyboard.press("Enter")
    why.wait_for_url("**/passages/*")
    assert "before" in why.locator("main mark").first.inner_text()
    why.go_back()
    why.wait_for_selector("figure svg a[tabindex='0']")
    why.locator("figure svg a").first.focus()
    assert walked(why, "Escape") == ["SUMMARY"]
    why.keyboard.press("Enter")
    assert why.locator(".as-table tbody tr").count() == 4
    assert why.locator(".as-table tbody a.ref").count() >= 4
    assert not why.locator(".walk").first.is_visible()


@pytest.mark.browser
def test_at_a_fork_up_and_down_choose_and_back_leads_where_one_came_from(browser: Any, tmp_path: Path) -> None:
    (tmp_path / "t.yaml").write_text(THREE)
    with served(tmp_path) as bench:
        sitting = Sitting(browser, bench)
        page = sitting.page
        page.goto(f"{bench.address}why")
        page.wait_for_selector("figure svg a[tabindex='0']")
        page.locator("figure svg a").first.focus()
        assert says(page) == "Ada [1]: demands: mend the y or mend the z"
        assert walked(page, "ArrowRight", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowDown") == [
            "Ada [1]: demands: mend the y",
            "Ada [1]: demands: mend the z",
            "Ada [1]: demands: mend the z",
            "Ada [1]: demands: mend the y",
            "Ada [1]: demands: mend the z",
        ]
        assert walked(page, "ArrowUp", "ArrowRight") == [
            "Ada [1]: demands: mend the y",
            "mend the y: demanded by Ada [1]; refused by Ben",
        ]
        back = walked(page, "ArrowLeft", "ArrowDown", "ArrowLeft", "ArrowRight", "ArrowRight")
        assert back == [
            "Ada [1]: demands: mend the y",
            "Ben: refuses: mend the y",
            "Ben: refuses: mend the y",
            "Ben: refuses: mend the y",
            "mend the y: demanded by Ada [1]; refused by Ben",
        ]
        nodes = walked(page, "Home", *["ArrowDown"] * 5)
        assert nodes[-1] == nodes[-2] == "Ben: refuses: mend the y"
        assert len(set(nodes)) == 4
        page.keyboard.press("Enter")
        assert page.locator("tr:target").inner_text().startswith("Ben")
        assert page.locator("tr:target").is_visible()
        page.close()


@pytest.mark.browser
def test_a_picture_without_arrows_is_walked_from_part_to_part(browser: Any, tmp_path: Path) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "six")
    with served(tmp_path / "six") as bench:
        bench.ask("/briefing.json?full=1")
        sitting = Sitting(browser, bench)
        page = sitting.page
        page.goto(f"{bench.address}briefing?full=1")
        page.wait_for_selector("#figure-roadmap svg a[tabindex='0']")
        page.locator("#figure-roadmap svg a").first.focus()
        parts = page.evaluate("[...document.querySelectorAll('#figure-roadmap svg a')].map(a => a.ariaLabel)")
        assert walked(page, "ArrowRight", "ArrowRight", "ArrowLeft", "End", "ArrowRight", "Home") == [
            parts[1], parts[2], parts[1], parts[-1], parts[-1], parts[0],
        ]  # fmt: skip
        height = "document.activeElement.getBoundingClientRect().y"
        before = page.evaluate(height)
        page.keyboard.press("ArrowDown")
        assert page.evaluate(height) > before
        lower = page.evaluate(height)
        page.keyboard.press("ArrowUp")
        assert page.evaluate(height) < lower
        page.close()


@pytest.mark.browser
def test_without_scripts_each_part_is_a_link(browser: Any, bench: Served) -> None:
    bench.paste(MONDAY)
    bench.paste(TUESDAY)
    bench.ask("/why.json")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{bench.address}why")
    page.locator("figure svg a").nth(1).click(position={"x": 4, "y": 4}, force=True)
    page.locator("figure svg a").nth(1).press("Enter")
    page.wait_for_url("**/passages/*")
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("forced", ["none", "active"])
def test_words_of_pictures_are_legible_in_the_dark_and_in_forced_colours(
    browser: Any, bench: Served, forced: str
) -> None:
    bench.paste(MONDAY)
    bench.paste(TUESDAY)
    bench.ask("/why.json")
    sitting = Sitting(browser, bench, color_scheme="dark", forced_colors=forced)
    page = sitting.page
    page.goto(f"{bench.address}why")
    page.wait_for_selector("figure svg a[tabindex='0']")
    pairs = page.evaluate(
        """[...document.querySelectorAll('figure svg a rect')].map(rect => [
          getComputedStyle(rect).fill, getComputedStyle(rect.parentNode.querySelector('text')).fill])"""
    )
    assert pairs
    for ground, words in pairs:
        assert contrast(ground, words) > 4.5
    page.locator("figure svg a").first.focus()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.close()


def contrast(one: str, other: str) -> float:
    """As in WCAG 2: of two colours as a browser tells them."""

    def light(colour: str) -> float:
        channels = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lighter, darker = sorted((light(one), light(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_every_colour_of_a_picture_has_its_like_in_the_dark() -> None:
    from pourparler.brief.figures import svg
    from pourparler.web.app import STATIC

    sheet = (STATIC / "pictures.css").read_text()
    colours = [
        value for value in vars(svg).values() if isinstance(value, str) and re.fullmatch("#[0-9a-f]{3,6}", value)
    ]
    assert len(colours) >= 7
    for colour in (*colours, "#fff"):
        assert f'[fill="{colour}"]' in sheet
        assert f'[stroke="{colour}"]' in sheet


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pictures_keep_nobody_out(browser: Any, tmp_path: Path, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    shutil.copytree(EXAMPLE, tmp_path / "six")
    with served(tmp_path / "six") as bench:
        bench.ask("/briefing.json?full=1")
        sitting = Sitting(browser, bench, color_scheme=scheme, bypass_csp=True)
        for path in ("why", "briefing?full=1"):
            sitting.page.goto(f"{bench.address}{path}")
            sitting.page.wait_for_selector("figure svg a[tabindex='0']")
            sitting.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
            without_fault(axe, sitting, path)
        sitting.page.close()
