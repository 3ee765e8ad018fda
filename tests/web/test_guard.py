"""Who may ask, and how much."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.serving import MONDAY, Served, served

pytest.importorskip("starlette", reason="starlette is not installed")


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(tmp_path_factory.mktemp("talks")) as one:
        yield one


def test_the_first_line_is_the_address_and_only_this_machine_is_listened_to(bench: Served) -> None:
    assert bench.address.startswith("http://localhost:")
    assert bench.ask("/").status == 200


def test_every_answer_carries_the_policy(bench: Served) -> None:
    for path in ("/", "/reports", "/static/workbench.js", "/nowhere", "/verdict.json"):
        policy = bench.ask(path).headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
        assert "unsafe" not in policy
    assert bench.ask("/").headers["cache-control"] == "no-store"


@pytest.mark.parametrize("host", ["evil.example", "localhost", "localhost:1", "evil.example:80", ""])
def test_a_name_that_is_not_ours_gets_nothing(bench: Served, host: str) -> None:
    answer = bench.ask("/", Host=host)
    assert answer.status == 421
    assert "<" not in answer.text


def test_what_changes_anything_must_come_from_a_page_of_ours(bench: Served) -> None:
    port = bench.address.split(":")[2].rstrip("/")
    for headers in (
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": f"http://localhost.evil.example:{port}"},
        {"Origin": f"https://localhost:{port}"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
    ):
        assert bench.ask("/reports", {"text": MONDAY}, None, **headers).status == 403, headers
    assert bench.ask("/reports.json").data == {"reports": []}
    assert bench.ask("/undo", {"here": "/"}, Origin=bench.address.rstrip("/")).status == 303


def test_looking_changes_nothing_whatever_the_address(bench: Served) -> None:
    for path in ("/answer", "/undo", "/redo", "/choose", "/take-in", "/together", "/stop"):
        assert bench.ask(path).status in (404, 405)


def test_too_much_is_refused_by_what_it_says_and_by_what_comes(bench: Served) -> None:
    assert bench.ask("/reports", body=b"x", Content_Length="60000000").status == 413
    assert bench.ask("/reports", {"text": "x" * 2_100_000}).status in (400, 413, 422)
    assert bench.ask("/reports.json").data == {"reports": []}


def test_files_outside_of_the_folder_cannot_be_had(bench: Served) -> None:
    for path in ("/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static//etc/passwd"):
        assert bench.ask(path).status == 404


def test_where_others_can_come_in_they_need_the_link(tmp_path: Path) -> None:
    with served(tmp_path, "--host", "127.0.0.1") as bench:
        address, _, token = bench.address.partition("?token=")
        assert len(token) > 20
        assert address.startswith("http://127.0.0.1:")
        for path in ("/", "/verdict.json", "/?token=wrong", "/static/workbench.css"):
            assert bench.ask(path).status == 403
        assert bench.ask("/reports", {"text": MONDAY}).status == 403
        let_in = bench.ask(f"/?token={token}")
        assert (let_in.status, let_in.headers["location"]) == (303, "/")
        cookie = let_in.headers["set-cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=strict" in cookie
        assert bench.ask("/", Cookie=cookie.split(";")[0]).status == 200
        assert bench.ask("/", Cookie="pourparler=wrong").status == 403
        assert bench.ask("/", Cookie=cookie.split(";")[0], Host="evil.example").status == 421


def test_a_port_that_is_taken_is_told_without_a_traceback(bench: Served, tmp_path: Path) -> None:
    port = bench.address.split(":")[2].rstrip("/")
    with served(tmp_path, "--port", port) as second:
        assert second.address == ""
        assert second.process.wait() == 2
        assert second.process.stderr is not None
        told = second.process.stderr.read()
    assert f"port {port} cannot be had" in told
    assert "Traceback" not in told
