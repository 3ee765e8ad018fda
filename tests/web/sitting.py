"""Somebody who works in a browser, and what is checked of every page there."""

from typing import Any

from tests.web.serving import Served


class Sitting:
    """Somebody who works with keys alone, and what the browser had to say."""

    def __init__(self, browser: Any, bench: Served, **options: Any) -> None:
        self.bench = bench
        self.page = browser.new_page(**options)
        self.presses = 0
        self.complaints: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append(dialog.message))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(bench.address)

    def press(self, key: str, then: str) -> None:
        """Press a key, and see what is to be seen then, once the page has come to rest.

        What is to be seen may be on the page that is left, too, and a key pressed meanwhile would be for that one.
        """
        self.presses += 1
        self.page.keyboard.press(key)
        self.page.wait_for_selector(then)
        self.rest()

    def rest(self) -> None:
        """Wait until nothing is asked for, nothing is put in place, and the page listens to keys."""
        self.page.wait_for_load_state("load")
        self.page.wait_for_selector(".htmx-request, .htmx-swapping, .htmx-settling", state="detached")

    def until(self, claim: str, arg: Any = None) -> None:
        """Wait until a claim about the page holds; asked from outside, since a page may not run what it is told."""
        for _ in range(500):
            try:
                if self.page.evaluate(claim, arg):
                    return
            except Exception as error:  # Playwright's own, which is there only where a browser is
                if "context was destroyed" not in str(error):
                    raise
            self.page.wait_for_timeout(20)
        raise AssertionError(f"it never came to be so: {claim}")

    def paste(self, text: str, rows: int) -> None:
        """Paste a report: a key to come into the field, one for the paste, one to add it."""
        self.page.keyboard.press("i")
        self.page.keyboard.insert_text(text)
        self.presses += 2
        self.press("Control+Enter", f"tbody tr:nth-child({rows})")
        self.page.wait_for_selector("[data-progress]", state="detached")  # on a page at work nothing can be added
        self.rest()

    @property
    def question(self) -> str:
        """What is asked; empty where nothing is."""
        told: str = self.page.evaluate("document.getElementById('asked')?.textContent ?? ''")
        return told

    @property
    def focus(self) -> str:
        """What has the focus."""
        told: str = self.page.evaluate("document.activeElement.id || document.activeElement.className")
        return told


def held_back(sitting: Sitting, address: str) -> list[Any]:
    """What is asked for first at an address, once it is: it waits to be let on; what is asked for later does not."""
    held: list[Any] = []
    sitting.page.route(address, lambda route: route.continue_() if held else held.append(route))
    return held


def without_fault(axe: Any, sitting: Sitting, where: str) -> None:
    """Nothing on the page keeps anybody out, as axe sees it."""
    found = axe.Axe().run(sitting.page).response["violations"]
    assert [(where, one["id"], one["nodes"][0]["html"], one["nodes"][0]["failureSummary"]) for one in found] == []
