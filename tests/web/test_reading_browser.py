"""Going through what was read in a real Chromium, by keys alone; skipped where there is none."""

from typing import Any

import pytest

from pourparler.record import codec
from tests.web.serving import MONDAY, TUESDAY, Served
from tests.web.sitting import Sitting, without_fault

pytest.importorskip("starlette", reason="starlette is not installed")
pytestmark = pytest.mark.browser


@pytest.fixture
def read(bench: Served) -> Served:
    bench.paste(MONDAY)
    bench.paste(TUESDAY)
    bench.ask("/reading.json")
    return bench


def said(sitting: Sitting) -> str:
    """What the reading in focus says."""
    told: str = sitting.page.locator("#said").inner_text()
    return told


def pressed(sitting: Sitting, key: str) -> str:
    """What is in focus after a key."""
    before = said(sitting)
    sitting.page.keyboard.press(key)
    sitting.until("before => document.getElementById('said').innerText !== before", before)
    sitting.rest()
    return said(sitting)


def talks_of(bench: Served) -> Any:
    (file,) = bench.folder.glob("*.talks.yaml")
    return codec.load(file)


def test_all_is_decided_by_keys_alone_and_the_focus_is_on_the_next_that_is_open(browser: Any, read: Served) -> None:
    sitting = Sitting(browser, read)
    sitting.page.goto(f"{read.address}reading")
    sitting.page.wait_for_selector("#said")
    first = said(sitting)
    second = pressed(sitting, "j")
    assert pressed(sitting, "k") == first
    assert not list(read.folder.glob("*.yaml"))
    assert pressed(sitting, "a") == second
    assert sitting.focus == "card"
    pressed(sitting, "r")
    assert sitting.focus == "card"
    sitting.press("b", "text=All of these are decided.")
    assert sitting.focus == "card"
    assert sitting.page.locator("button[data-key=a]").count() == 0
    sitting.press("u", "button[data-key=b]")
    assert sitting.complaints == []
    assert [position.is_draft for position in talks_of(read).positions] == [False]
    sitting.page.close()


def test_the_words_are_told_while_a_reading_is_edited_and_esc_and_x_leave_it(browser: Any, read: Served) -> None:
    sitting = Sitting(browser, read)
    sitting.page.goto(f"{read.address}reading")
    sitting.press("e", "#in-words")
    sitting.page.locator("[name=first]").first.focus()
    sitting.page.locator("select[name=form]").focus()
    sitting.page.select_option("select[name=form]", "no later than")
    sitting.page.wait_for_selector("#in-words code:has-text('no later than')")
    assert sitting.page.evaluate("document.activeElement.name") == "form"
    sitting.page.locator("[name=party]").first.fill("Peruvia")
    sitting.page.wait_for_selector("#in-words:has-text('No party is called “Peruvia” yet')")
    sitting.page.keyboard.press("Control+Enter")
    sitting.page.wait_for_selector("legend:has-text('No party is called “Peruvia”')")
    sitting.rest()
    assert sitting.focus == "problems"
    assert sitting.page.input_value("[name=party] >> nth=0") == "Peruvia"
    sitting.page.keyboard.press("a")
    sitting.page.wait_for_selector("text=Last: Edited")
    assert "no later than" in str(talks_of(read).positions[0].says)
    sitting.page.wait_for_selector("[data-progress]", state="detached")  # a page at work is loaded anew once it is done
    sitting.rest()
    edited = sitting.page.url
    sitting.page.keyboard.press("k")
    sitting.until("address => location.href !== address", edited)
    sitting.rest()
    sitting.press("e", "#in-words")
    sitting.press("x", "[data-key=e]")
    assert {url.split("/")[2] for url in sitting.asked} == {read.address.split("/")[2]}
    sitting.page.close()


def test_a_folder_that_is_dropped_comes_with_its_folders(browser: Any, bench: Served, tmp_path_factory: Any) -> None:
    press = tmp_path_factory.mktemp("from") / "press"
    (press / "2003").mkdir(parents=True)
    (press / "a.txt").write_text(MONDAY)
    (press / "2003" / "b.txt").write_text(TUESDAY)
    (press / "2003" / "again.txt").write_text(MONDAY)
    (press / "old.talks.yaml").write_text("pourparler: 1\ntalks: T\nparties: []\nmeasures: []\n")
    sitting = Sitting(browser, bench)
    sitting.page.goto(f"{bench.address}reports")
    sitting.page.set_input_files("#folder", str(press))
    sitting.press("a", "tbody tr:nth-child(2)")
    sitting.page.wait_for_selector("[data-drop]")  # read to the end
    sitting.rest()
    there = sorted(path.relative_to(bench.folder).as_posix() for path in bench.folder.rglob("*.txt"))
    assert len(there) == 2
    assert there[-1 if "press/a.txt" not in there else 0] == "press/2003/b.txt"
    told = sitting.page.locator(".said").inner_text()
    assert "2 added; 1 there already" in told
    assert "press/old.talks.yaml" in told
    sitting.page.evaluate(DROPS, {"press/c.txt": MONDAY, "press/x/d.txt": TUESDAY + "Later.\n"})
    sitting.page.wait_for_selector("text=1 added; 1 there already")
    assert (bench.folder / "press" / "x" / "d.txt").exists()
    sitting.page.goto(f"{bench.address}talks")
    assert not sitting.page.evaluate(DROPS, {"e.txt": MONDAY})  # a page that takes no files is not left for the file
    assert sitting.complaints == []
    sitting.page.close()


DROPS = """told => {
  const entry = (path, text) => ({ isFile: true, fullPath: '/' + path, file: done => done(new File([text], 'f.txt')) });
  const files = Object.entries(told).map(([path, text]) => entry(path, text));
  const folder = { isDirectory: true, createReader: () => ({ readEntries: done => done(files.splice(0)) }) };
  const event = new Event('drop', { bubbles: true, cancelable: true });
  event.dataTransfer = { types: ['Files'], items: [{ webkitGetAsEntry: () => folder }] };
  return document.querySelector('main').dispatchEvent(event);
}"""
"""A folder as a browser hands it over when it is dropped, and whether it would then open it itself."""


def test_another_window_has_decided_meanwhile(browser: Any, read: Served) -> None:
    sitting = Sitting(browser, read)
    sitting.page.goto(f"{read.address}reading")
    sitting.page.wait_for_selector("#said")
    (first, *_) = read.ask("/reading.json").data["readings"]
    told = {"source": first["source"], "reading": first["id"], "seen": first["print"], "here": "/reading"}
    assert read.ask("/reading/reject", told).status == 303
    sitting.press("a", "text=it has changed meanwhile, and nothing was done")
    assert sitting.focus == "problems"
    assert len(talks_of(read).positions) == 1
    sitting.page.close()


def test_a_report_is_read_beside_its_text_without_scripts(browser: Any, read: Served) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{read.address}reports")
    page.click("tbody a >> nth=0")
    page.wait_for_selector("mark.now")
    page.click("text=Accept >> nth=0")
    page.wait_for_selector("text=Last: Accepted")
    page.click("text=Edit")
    page.fill("[name=party] >> nth=0", "Bolivia")
    page.click("text=Show in words")
    page.wait_for_selector("legend:has-text('No party is called “Bolivia”')")
    page.click("button[data-key=a]")
    page.wait_for_selector("text=Last: Edited")
    assert "bolivia" in talks_of(read).party_by_id
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1200])
def test_no_page_of_readings_keeps_anybody_out(browser: Any, read: Served, scheme: str, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    (read.folder / "empty.txt").write_bytes(b" ")
    (first, *_) = read.ask("/reading.json").data["readings"]
    sitting = Sitting(browser, read, color_scheme=scheme, viewport={"width": width, "height": 800}, bypass_csp=True)
    query = f"reading={first['id']}&of={first['source']}"
    measures = [one["id"] for one in read.ask("/talks.json").data["measures"]]
    for path in (
        "reports",
        f"reports/{first['source']}",
        "reports/empty-txt",
        *(f"reading?{query}&mode={mode}" for mode in ("", "edit", "split", "join")),
        "reading?standing=decided",
        "same",
        f"same?stays={measures[0]}&goes={measures[1]}",
    ):
        sitting.page.goto(f"{read.address}{path}")
        sitting.page.wait_for_selector("main h1:not(:text('Working'))")
        without_fault(axe, sitting, path)
        assert sitting.page.evaluate("document.documentElement.scrollWidth") <= width, path
        keys = sitting.page.evaluate("[...document.querySelectorAll('[data-key]')].map(one => one.dataset.key)")
        assert len(keys) == len(set(keys)), path
    sitting.page.close()
