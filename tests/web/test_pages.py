"""The pages, asked as a program asks."""

import asyncio
import re
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from pourparler.record import codec
from tests.web.serving import MONDAY, TUESDAY, Served, served

pytest.importorskip("starlette", reason="starlette is not installed")

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pourparler.desk.folder import Folder
from pourparler.desk.workbench import Workbench
from pourparler.web.app import app_of

PAGES = ("/", "/why", "/positions", "/reports", "/talks", "/briefing", "/briefing?full=1")


@pytest.fixture
def stuck(bench: Served) -> Served:
    return with_two_reports(bench)


@pytest.fixture(scope="module")
def looked_at(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One in which nothing is changed."""
    with served(tmp_path_factory.mktemp("talks")) as one:
        yield with_two_reports(one)


def with_two_reports(bench: Served) -> Served:
    assert bench.paste(MONDAY).status == 303
    assert bench.paste(TUESDAY).status == 303
    assert bench.ask("/verdict.json").status == 200  # and so has read them
    return bench


def answer(bench: Served, reply: str) -> None:
    (question, *_) = bench.ask("/verdict.json").data["questions"]
    assert bench.ask("/answer", {"question": question["id"], "reply": reply, "part": "0"}).status == 303


def test_an_empty_folder_says_what_to_do_and_stays_empty(bench: Served) -> None:
    page = bench.ask("/")
    assert page.status == 200
    assert "Nothing here yet" in page.text
    for path in PAGES:
        assert bench.ask(path).status in (200, 303)
    assert list(bench.folder.iterdir()) == []


def test_the_first_job_from_two_reports_to_a_briefing_in_word(stuck: Served) -> None:
    first = stuck.ask("/verdict.json").data
    assert first["verdict"] == "stuck"
    assert [question["settles"] for question in first["questions"]] == [True, True]
    assert list(stuck.folder.glob("*.yaml")) == []
    answer(stuck, "yes")
    answer(stuck, "yes")
    settled = stuck.ask("/verdict.json").data
    assert (settled["verdict"], settled["questions"]) == ("stuck", [])
    (file,) = stuck.folder.glob("*.talks.yaml")
    assert not any(position.is_draft for position in codec.load(file).positions)
    word = stuck.ask("/briefing.docx")
    assert word.headers["content-disposition"].endswith('.docx"')
    assert "word/document.xml" in zipfile.ZipFile(BytesIO(word.body)).namelist()
    for form, begins in (("md", b"# "), ("html", b"<!DOCTYPE html>")):
        assert stuck.ask(f"/briefing.{form}?full=1").body.startswith(begins)


def test_the_page_says_what_the_command_says(looked_at: Served) -> None:
    from pourparler.brief import briefing

    whole = briefing.briefing(looked_at.folder).markdown()
    assert looked_at.ask("/briefing.md").text == whole
    assert looked_at.ask("/briefing.json").data["markdown"] == whole


def test_each_answer_shows_the_verdict_anew_and_is_undone_also_after_a_restart(stuck: Served) -> None:
    answer(stuck, "no")
    assert stuck.ask("/verdict.json").data["verdict"] == "cannot say"
    page = stuck.ask("/").text
    assert "Last: No: Is it so that" in page
    assert "K. Moe" in page
    stuck.process.kill()
    stuck.process.wait()
    with served(stuck.folder) as again:
        assert again.ask("/verdict.json").data["verdict"] == "cannot say"
        again.ask("/undo", {"here": "/"})
        assert again.ask("/verdict.json").data["verdict"] == "stuck"
        again.ask("/redo", {"here": "/"})
        assert again.ask("/verdict.json").data["verdict"] == "cannot say"


STALLED = """
pourparler: 1
talks: Hospital
parties: [{id: u, name: Union}, {id: b, name: Board}]
measures: [{id: strike, what: call off the strike, by: u}, {id: pay, what: pay the allowance, by: b}]
positions:
  - {id: p, party: u, says: pay before strike}
  - {id: q, party: b, says: SAYS}
statements: [{id: s1, by: b, act: assess, state: stalled}]
"""


def test_where_no_question_is_left_and_yet_nothing_can_be_said_the_page_says_what_would_help(bench: Served) -> None:
    (bench.folder / "hospital.talks.yaml").write_text(STALLED.replace("SAYS", "strike in return for pay"))
    assert bench.ask("/verdict.json").data["verdict"] == "cannot say"
    page = bench.ask("/").text
    assert "What would is not on record" in page
    assert 'href="/positions/position"' in page
    assert "would change the verdict" not in page


def test_nothing_is_said_to_change_the_verdict_no_more_while_something_is_asked(bench: Served) -> None:
    (bench.folder / "hospital.talks.yaml").write_text(STALLED.replace("SAYS", "require strike"))
    assert bench.ask("/verdict.json").data["questions"]
    page = bench.ask("/").text
    assert "that would settle it" in page
    assert "would change it" not in page


def test_what_is_otherwise_than_asked_is_written_where_the_question_leads_and_is_not_asked_again(bench: Served) -> None:
    file = bench.folder / "hospital.talks.yaml"
    file.write_text(STALLED.replace("SAYS", "require strike"))
    asked = bench.ask("/verdict.json").data["questions"]
    refused = next(one for one in asked if one["words"].startswith("Does the Board refuse"))
    page = bench.ask(f"/?question={refused['id']}").text
    link = re.search(r'href="([^"]*)" data-key="o">It is otherwise: say how', page)
    assert link
    address = f"/positions/position?party=b&question={refused['id'].replace(':', '%3A')}&back=%2F"
    assert unescape(link[1]) == address
    assert 'value="b" checked' in bench.ask(address).text
    file.write_text(STALLED.replace("SAYS}", "require strike}\n  - {id: new, party: b, says: strike before pay}"))
    assert refused["words"] not in [one["words"] for one in bench.ask("/verdict.json").data["questions"]]


def test_a_reading_in_question_leads_to_where_it_is_mended_and_a_step_to_nowhere(stuck: Served) -> None:
    for one in stuck.ask("/verdict.json").data["questions"]:
        page = stuck.ask(f"/?question={one['id']}").text
        entry = one["id"].removeprefix("position:")
        address = f"/positions/position?id={entry}&question={one['id'].replace(':', '%3A')}&back=%2F"
        assert f'href="{address}" data-key="o"' in unescape(page)


def test_an_address_gives_the_same_question_again(looked_at: Served) -> None:
    first, second = looked_at.ask("/verdict.json").data["questions"]
    page = looked_at.ask(f"/?question={second['id']}").text
    assert re.search(r'<h3 id="asked">([^<]*)', page)[1].split("?")[0] in second["words"].replace("'", "&#39;")  # type: ignore[index]
    assert first["words"] != second["words"]


def test_the_same_report_twice_is_told_and_left_out(looked_at: Served) -> None:
    answer = looked_at.paste(MONDAY)
    assert answer.headers["location"] == "/reports?added=0&same=1&arrived=1"
    assert "there already, word for word" in looked_at.ask(answer.headers["location"]).text
    assert len(looked_at.ask("/reports.json").data["reports"]) == 2


def test_an_uploaded_name_stays_in_the_folder(bench: Served) -> None:
    body = (
        b'--x\r\nContent-Disposition: form-data; name="files"; filename="../../evil.txt"\r\n\r\n'
        + MONDAY.encode()
        + b"\r\n--x--\r\n"
    )
    assert bench.ask("/reports", body=body, Content_Type="multipart/form-data; boundary=x").status == 303
    assert [path.name for path in bench.folder.iterdir() if path.is_file()] == ["evil.txt"]
    assert not (bench.folder.parent / "evil.txt").exists()


def test_a_talks_file_changed_outside_is_shown_and_nothing_is_saved_before_a_choice(stuck: Served) -> None:
    answer(stuck, "yes")
    (file,) = stuck.folder.glob("*.talks.yaml")
    theirs = file.read_text().replace("talks: Talks between", "talks: The talks of")
    file.write_text(theirs)
    assert "was changed outside" in stuck.ask("/").text
    (question, *_) = stuck.ask("/verdict.json").data["questions"]
    refused = stuck.ask("/answer", {"question": question["id"], "reply": "yes"})
    assert refused.status == 409
    assert "nothing is saved until you have chosen" in refused.text
    assert file.read_text() == theirs
    (entry,) = stuck.ask("/changed.json").data["entries"]
    assert (entry["section"], "Talks between" in entry["mine"]) == ("talks", True)
    assert stuck.ask("/choose", {"choice": "theirs"}).status == 303
    assert file.read_text() == theirs
    assert stuck.ask("/changed.json").data["changed"] is False


def test_two_windows_do_not_write_over_each_other(stuck: Served) -> None:
    answer(stuck, "yes")
    (file,) = stuck.folder.glob("*.talks.yaml")
    seen = file.read_text()
    answer(stuck, "yes")
    there = file.read_text()
    typed = stuck.ask("/talks", {"text": seen.replace("Talks between", "The talks of"), "seen": seen})
    assert typed.headers["location"] == "/changed"
    assert file.read_text() == there
    kept = stuck.ask("/choose", {"choice": "both"})
    assert "Both are kept" in kept.text
    assert file.read_text() == there
    (mine,) = (stuck.folder / ".pourparler" / "kept").iterdir()
    assert "The talks of" in mine.read_text()


def test_a_file_broken_by_hand_is_told_with_its_line_and_mended_in_the_page(stuck: Served) -> None:
    answer(stuck, "yes")
    (file,) = stuck.folder.glob("*.talks.yaml")
    sound = file.read_text()
    file.write_text(sound.replace("positions:", "postions:"))
    stuck.ask("/choose", {"choice": "theirs"})
    page = stuck.ask("/")
    assert page.status == 409
    assert "There is a problem" in page.text
    assert re.search(r'href="/talks#line-\d+"', page.text)
    assert stuck.ask("/talks", {"text": sound, "seen": file.read_text()}).status == 303
    assert stuck.ask("/verdict.json").data["verdict"] == "stuck"


def test_a_second_workbench_may_look_and_is_told_why_it_cannot_write(stuck: Served) -> None:
    answer(stuck, "yes")
    with served(stuck.folder) as second:
        (question, *_) = second.ask("/verdict.json").data["questions"]
        refused = second.ask("/answer", {"question": question["id"], "reply": "yes"})
        assert refused.status == 409
        assert "another workbench is at work in this folder" in refused.text


def test_htmx_is_the_one_that_was_looked_at() -> None:
    import hashlib

    from pourparler.web.app import STATIC

    content = (STATIC / "htmx-2.0.11.min.js").read_bytes()
    assert hashlib.sha256(content).hexdigest() == "d6fdc75f204e6bdefa99b69bf1e6d4ac69b8a364f77929f45c13476b4000f717"
    assert "htmx.org 2.0.11" in (STATIC / "htmx-LICENSE.txt").read_text()


def test_progress_is_told_until_it_is_done(looked_at: Served) -> None:
    looked_at.ask("/")
    told = looked_at.ask("/progress")
    assert told.headers["content-type"].startswith("text/event-stream")
    assert told.text.endswith("event: done\ndata: done\n\n")


def test_serving_is_not_loaded_by_other_commands() -> None:
    import subprocess
    import sys

    code = "import sys, pourparler.cli; print(sorted({'starlette', 'uvicorn', 'jinja2', 'asyncio'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "[]"


def test_undo_goes_back_to_the_whole_address_and_never_to_another_host(tmp_path: Path) -> None:
    with served(tmp_path) as bench:
        bench.paste(MONDAY)
        assert bench.ask("/undo", {"here": "/briefing?full=1"}).headers["location"] == "/briefing?full=1"
        for elsewhere in ("//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)"):
            assert bench.ask("/redo", {"here": elsewhere}).headers["location"] == "/"


def test_a_page_that_could_not_be_made_says_so_in_its_frame(tmp_path: Path) -> None:
    def broken(_: Request) -> Response:
        raise RuntimeError("the reason is for whoever mends it")

    app = app_of(Workbench(Folder(tmp_path, by="K. Moe")))
    app.router.routes.insert(0, Route("/broken", broken))
    scope = {"type": "http", "method": "GET", "path": "/broken", "query_string": b"", "headers": [], "scheme": "http"}
    sent: list[dict[str, object]] = []

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    asked = app(scope | {"server": ("localhost", 80), "root_path": ""}, receive, send)
    with ThreadPoolExecutor() as beside, pytest.raises(RuntimeError):  # a browser's loop may run in this thread
        beside.submit(asyncio.run, asked).result()
    assert sent[0]["status"] == 500
    body = b"".join(part for one in sent if isinstance(part := one.get("body", b""), bytes)).decode()
    assert "This page could not be made: a fault of the program" in body
    assert 'href="/"' in body
    assert "the reason" not in body


STRIKE = (
    "4 March 2025\n\n"
    "The port company said on Tuesday that it will not raise wages before the dockers' union ends its strike.\n"
)


def test_reports_on_several_talks_are_told_so_and_nothing_of_them_is_decided(bench: Served) -> None:
    bench.paste(MONDAY)
    bench.paste(STRIKE)
    page = bench.seen("/reports").text
    assert "on 2 different talks" in page
    assert "all decided" not in page
    assert "on 2 different talks" in bench.seen("/").text
    bench.ask("/together", {})
    assert "different talks" not in bench.seen("/reports").text


def test_whose_wants_are_not_on_record_can_write_them_from_the_verdict(bench: Served) -> None:
    bench.paste(f"{MONDAY}The talks are stalled.\n")
    page = bench.seen("/").text
    assert 'href="/positions/position?party=chile&amp;back=/">what Chile wants</a>' in page
    assert 'value="chile" checked' in bench.seen("/positions/position?party=chile&back=/").text
