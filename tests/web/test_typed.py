"""A sentence typed on a form: what was understood of it is shown before it is saved, and nothing is made silently."""

from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import urlencode

import pytest

from pourparler.record import codec
from tests.web.serving import MONDAY, Served, served
from tests.web.sitting import Sitting, held_back
from tests.web.test_table import FERRY, record

pytest.importorskip("starlette", reason="starlette is not installed")


@pytest.fixture
def ferry(tmp_path: Path) -> Iterator[Served]:
    (tmp_path / "ferry.talks.yaml").write_text(FERRY)
    with served(tmp_path) as bench:
        yield bench


def looked(bench: Served, **fields: str) -> str:
    return unescape(bench.ask(f"/positions/position?{urlencode(fields)}").text)


def test_what_was_understood_stands_in_words_and_in_the_language_and_is_chosen_below(ferry: Served) -> None:
    page = looked(ferry, typed="The union will not end the strike until the line has raised wages")
    assert "Understood of “The union will not end the strike until the line has raised wages”:" in page
    assert "The union wants The line to raise wages before it will end the strike." in page
    assert "<code>pay before strike-ends</code>" in page
    assert '<option value="pay" selected>' in page
    assert "It says that The union insists on it." in page
    assert '<input type="hidden" name="said-by" value="union">' in page


def test_what_was_understood_stays_while_one_types_also_where_it_is_asked_for_twice(ferry: Served) -> None:
    words = "The line wants the strike ended first"
    where = f"/positions/position?{urlencode({'typed': words, 'taken': words})}"
    assert f"Understood of “{words}”:" in unescape(ferry.ask(where, hx_trigger="typed").text)
    assert "Understood of" not in unescape(ferry.ask(where, hx_trigger="asks").text), "something else was chosen since"


def test_it_is_not_saved_before_it_was_looked_at_and_then_it_is(ferry: Served) -> None:
    typed = {"typed": "The line wants the strike ended first", "seen": "", "id": ""}
    before = len(record(ferry).positions)
    unseen = ferry.ask("/positions/position", typed)
    assert unseen.status == 422
    assert "The sentence was not looked at yet" in unescape(unseen.text)
    assert len(record(ferry).positions) == before
    taken = {**typed, "taken": typed["typed"], "k0": "first", "a0": "strike-ends", "said-by": "line"}
    assert ferry.ask("/positions/position", taken).status == 303
    added = record(ferry).positions[-1]
    assert (added.party, str(added.says)) == (("line",), "strike-ends first")


def test_a_sentence_of_one_party_is_not_saved_for_another_unless_somebody_says_so_twice(ferry: Served) -> None:
    sentence = "The line wants the strike ended first"
    typed = {
        "typed": sentence,
        "taken": sentence,
        "k0": "first",
        "a0": "strike-ends",
        "said-by": "line",
        "party": "union",
    }
    before = len(record(ferry).positions)
    asked = ferry.ask("/positions/position", {**typed, "seen": "", "id": ""})
    assert asked.status == 422
    page = unescape(asked.text)
    assert "The sentence says that The line insists on it, and somebody else is chosen here" in page
    assert len(record(ferry).positions) == before
    assert '<input type="hidden" name="sure-who" value="1">' in page
    assert ferry.ask("/positions/position", {**typed, "seen": "", "id": "", "sure-who": "1"}).status == 303
    assert record(ferry).positions[-1].party == ("union",)
    other = looked(ferry, **typed | {"typed": "The line wants wages raised first", "sure-who": "1"})
    assert 'name="sure-who"' not in other, "another sentence is asked about anew"


def test_what_was_chosen_after_the_sentence_was_taken_stands(ferry: Served) -> None:
    sentence = "no signing until the strike ends"
    page = looked(ferry, typed=sentence, taken=sentence, k0="never", a0="sign", party="line")
    assert "<code>never sign</code>" in page


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("Will they raise wages?", "It asks something, which says no position."),
        ("The weather was fine", "It tells what was done"),
        ("blue ferries", "No measure on record, and no word of order, was found in it."),
    ],
)
def test_of_what_is_not_understood_it_is_told_why_and_what_would_help(ferry: Served, sentence: str, why: str) -> None:
    page = looked(ferry, typed=sentence)
    assert f"Nothing of “{sentence}” is understood. {why}" in page
    assert "What would help: say who wants what before what" in page


def test_words_that_are_no_measure_are_asked_about_and_made_one_only_when_somebody_says_so(ferry: Served) -> None:
    sentence = "no end to the strike until the fares are cut"
    page = looked(ferry, typed=sentence)
    assert "“the fares are cut” is no measure on record for sure." in page
    assert "It is a new one" in page
    assert '<option value="new" selected>' not in page
    anew = looked(ferry, typed=sentence, taken=sentence, do="as-new", party="union")
    assert '<option value="new" selected>' in anew
    assert 'name="new-what" value="cut the fares"' in anew
    assert "fares" not in (ferry.folder / "ferry.talks.yaml").read_text()


def test_a_day_in_a_sentence_is_told_to_be_a_deadline(ferry: Served) -> None:
    page = looked(ferry, typed="They must raise wages by 3 March, then the strike ends")
    assert "“by 3 March” is a deadline, and no order" in page


def test_the_twin_tells_what_was_understood(ferry: Served) -> None:
    query = urlencode({"typed": "pay before strike-ends"})
    told = ferry.ask(f"/positions/position.json?{query}").data
    assert (told["says"], told["typed"]["text"], told["typed"]["open"]) == (
        "pay before strike-ends",
        "pay before strike-ends",
        [],
    )


@pytest.mark.parametrize("kind", ["proposal", "fact", "goal"])
def test_a_sentence_is_understood_on_every_form_with_a_condition(ferry: Served, kind: str) -> None:
    page = unescape(ferry.ask(f"/positions/{kind}?{urlencode({'typed': 'wages raised before the strike ends'})}").text)
    assert "<code>pay before strike-ends</code>" in page


@pytest.mark.browser
def test_while_typing_what_is_understood_comes_about_and_one_key_saves_it(ferry: Served, browser: object) -> None:
    page = browser.new_page()  # type: ignore[attr-defined]
    page.goto(f"{ferry.address.rstrip('/')}/positions/position")
    page.keyboard.press("t")
    page.keyboard.type("The line will not raise wages until the strike ends")
    page.wait_for_selector(".heard:has-text('before it will raise wages')")
    assert page.evaluate("document.activeElement.id") == "typed"
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/positions?at=*")
    assert str(record(ferry).positions[-1].says) == "strike-ends before pay"
    page.close()


def test_a_sentence_can_be_supposed_and_is_shown_in_words_and_in_the_language_first(ferry: Served) -> None:
    sentence = "The line will not sign before the strike has ended"
    told = unescape(ferry.ask("/what-if/words", {"words": sentence}).text)
    assert "That is:" in told
    assert "<code>strike-ends before sign</code>" in told
    page = unescape(ferry.seen(f"/what-if?{urlencode({'suppose': sentence})}").text)
    assert "wants The union to end the strike before it will sign the agreement" in page


def test_what_cannot_be_supposed_is_told_while_it_is_typed(ferry: Served) -> None:
    told = unescape(ferry.ask("/what-if/words", {"words": "The line wants the fares cut before signing"}).text)
    assert "Nothing can be supposed by this yet:" in told
    assert '"the fares cut" is no measure on record for sure' in told


@pytest.mark.browser
def test_while_a_supposition_is_typed_it_is_told_in_words(ferry: Served, browser: object) -> None:
    sitting = Sitting(browser, ferry)
    sitting.page.goto(f"{ferry.address.rstrip('/')}/what-if")
    sitting.page.keyboard.press("t")
    sitting.page.keyboard.type("The line will not sign before the strike has ended")
    sitting.page.wait_for_selector("#supposing code:text('strike-ends before sign')")
    assert sitting.complaints == []
    sitting.page.close()


@pytest.mark.browser
def test_what_is_typed_while_an_answer_is_on_its_way_is_told_after_it(ferry: Served, browser: object) -> None:
    sitting = Sitting(browser, ferry)
    sitting.page.goto(f"{ferry.address.rstrip('/')}/what-if")
    awaited = held_back(sitting, "**/what-if/words")
    with sitting.page.expect_request("**/what-if/words"):
        sitting.page.fill("#words", "The line will not sign")
    sitting.page.clock.install()
    sitting.page.fill("#words", "The line will not sign before the strike has ended")
    sitting.page.clock.run_for(500)  # it waits for its turn
    awaited[0].continue_()
    sitting.page.wait_for_selector("#supposing code:text('strike-ends before sign')")
    assert sitting.complaints == [], "nothing that was asked is broken off"
    sitting.page.close()


def test_the_file_is_still_one_that_can_be_read(ferry: Served) -> None:
    looked(ferry, typed="The union will not sign")
    assert codec.load(ferry.folder / "ferry.talks.yaml").positions


def edited(bench: Served, **typed: str) -> str:
    """What is told of what is typed about the first reading of a report."""
    (one, *_) = bench.ask("/reading.json").data["readings"]
    here = f"/reading?reading={one['id']}&of={one['source']}&mode=edit"
    told = {"source": one["source"], "reading": one["id"], "seen": one["print"], "here": here, "party": "Peru"}
    fields = {**told, "act": "demand", "form": "written", "firmness": "stated", **typed}
    return unescape(bench.ask("/reading/words", fields).text)


def test_a_sentence_about_a_reading_is_told_in_words_and_what_is_not_understood_says_why(bench: Served) -> None:
    bench.paste(MONDAY)
    bench.seen("/verdict.json")
    told = edited(bench, written="Peru will not open its market until Chile has lowered its tariffs")
    assert "Peru wants Chile to lower Chile's tariffs before it will open Peru's market." in told
    assert "In the language:" in told
    asks = edited(bench, written="Will Chile lower its tariffs?")
    assert "is understood: it asks something" in asks
    other = edited(bench, written="Chile will not lower its tariffs until Peru has opened its market")
    assert "The sentence says that Chile insists on it, and somebody else is chosen" in other


def test_what_is_typed_about_a_reading_that_has_changed_meanwhile_is_told_so_in_its_own_place(bench: Served) -> None:
    bench.paste(MONDAY)
    (one, *_) = bench.ask("/reading.json").data["readings"]
    here = f"/reading?reading={one['id']}&of={one['source']}&mode=edit"
    fields = {"source": one["source"], "reading": one["id"], "seen": "of another time", "here": here, "act": "demand"}
    answer = bench.ask("/reading/words", fields)
    assert answer.status == 200
    assert answer.text.strip().startswith('<p class="missing">')
    assert "it has changed meanwhile, and nothing was done" in answer.text


def test_a_new_step_is_an_act_of_whoever_the_sentence_says_does_it(ferry: Served) -> None:
    sentence = "no raise of wages until the union has left the pier"
    page = looked(ferry, typed=sentence, taken=sentence, do="as-new", party="line")
    assert 'name="new-what" value="leave the pier"' in page
    assert page.count('name="new-by"') > 1
    assert 'name="new-by" value="union" checked' in page
    assert 'name="new-by" value="line" checked' not in page


def test_a_new_step_written_as_a_clause_is_kept_as_what_its_doer_does(ferry: Served) -> None:
    form = {"k0": "before", "a0": "new", "b0": "pay", "party": "line", "new-what": "the union has left the pier"}
    assert ferry.ask("/positions/position", {**form, "seen": "", "id": ""}).status == 303
    made = record(ferry).measures[-1]
    assert (made.id, made.what, made.by) == ("leave-the-pier", "leave the pier", ("union",))
