import io
import zipfile
from pathlib import Path

import pytest

from pourparler.errors import ReportError
from pourparler.reading import Report, draft, read_report
from pourparler.reading.batch import read_batch
from pourparler.reading.coded import read_project, sources_of
from pourparler.reading.exports.qda import NAMESPACE, as_project
from pourparler.reading.notices import NoticeKind
from pourparler.record.dates import PartialDate
from pourparler.record.statements import Act

REPORTS = Path(__file__).parent / "reports"
TEXT = "The canal is shut. Chile shall not lift the ban unless the tolls are paid. Nobody came."


def again(report: Report) -> Report:
    (read,), left_out = read_project("p.qdpx", as_project([report], {}), read_report)
    assert left_out == ()
    return read


def told(report: Report) -> list[tuple[object, ...]]:
    return [(s.speaker, s.addressee, s.act, s.quote, s.measure, s.attribution, s.conditions) for s in report.statements]


def project(*codings: tuple[str, str, str], text: str = TEXT) -> bytes:
    """A project as other programs write them: each coding a selection of its own."""
    codes = dict.fromkeys((group, name) for group, name, _ in codings)
    book = "".join(
        f'<Code guid="G{n}" name="{group}"><Code guid="C{n}" name="{name}"/></Code>'
        if group
        else f'<Code guid="C{n}" name="{name}"/>'
        for n, (group, name) in enumerate(codes)
    )
    selections = "".join(
        f'<PlainTextSelection startPosition="{text.index(words)}" endPosition="{text.index(words) + len(words)}">'
        f'<Coding><CodeRef targetGUID="C{list(codes).index((group, name))}"/></Coding></PlainTextSelection>'
        for group, name, words in codings
    )
    source = f'<TextSource name="Harbour news" plainTextPath="internal://s.txt">{selections}</TextSource>'
    xml = (
        f'<Project xmlns="{NAMESPACE}"><CodeBook><Codes>{book}</Codes></CodeBook><Sources>{source}</Sources></Project>'
    )
    return zipped({"project.qde": xml, "sources/S.txt": text})


def repeated(times: int) -> bytes:
    """A project in which a long text stands many times."""
    text = "internal://s.txt"
    source = f'<TextSource plainTextPath="{text}"><PlainTextSelection startPosition="0" endPosition="1"/></TextSource>'
    return zipped({"project.qde": f"<Project><Sources>{source * times}</Sources></Project>", "s.txt": " " * 1_900_000})


def zipped(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize("name", ["canal.txt", "river.txt", "strike.txt"])
@pytest.mark.parametrize("odd", [False, True])
def test_what_we_export_comes_back_as_it_was(name: str, odd: bool) -> None:
    text = (REPORTS / name).read_text(encoding="utf-8")
    text = text.replace(" the ", " the&nbsp;").replace("demand", "de\u00admand") if odd else text
    report = read_report(name, text.encode())
    read = again(report)
    assert told(read) == told(report)
    assert draft([read]).talks.positions == draft([report]).talks.positions


def test_codes_of_others_are_understood_by_their_names_and_the_rest_is_listed() -> None:
    words = "Chile shall not lift the ban unless the tolls are paid"
    codings = (
        ("Moves", "Refuse", words),
        ("", "Chile", "Chile"),
        ("Addressees", "Bolivia", words),
        ("Links", "unless", "unless the tolls are paid"),
        ("Mood", "weary", "Nobody came"),
        ("Moves", "Signal", "Nobody came"),
    )
    (report,), notices = read_project("p.qdpx", project(*codings), read_report)
    (only,) = report.statements
    assert (only.speaker, only.addressee, only.act, only.quote) == ("Chile", "Bolivia", Act.REFUSE, words)
    assert [(c.kind.value, report.text[slice(*c.span)]) for c in only.conditions] == [
        ("unless", "unless the tolls are paid")
    ]
    assert report.file == "Harbour news.txt"
    assert {notice.kind: notice.words for notice in notices} == {
        NoticeKind.CODES_UNKNOWN: ("weary",),
        NoticeKind.NO_SPEAKER: ("Nobody came",),
    }


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"PK\x03\x04 nothing", "a damaged project, or none"),
        (zipped({"other.xml": "<a/>"}), "a damaged project, or none"),
        (zipped({"project.qde": "<Project"}), "a damaged project, or none"),
        (zipped({"project.qde": "<?xml version='1.0' encoding='none-such'?><a/>"}), "a damaged project, or none"),
        (zipped({"project.qde": "<Project/>"}), "without coded text"),
        (zipped({"project.qde": "<!DOCTYPE a [<!ENTITY b 'c'>]><Project/>"}), "entities of its own"),
        (zipped({"project.qde": " " * 10_000_001}), "more than 10 MB"),
        (zipped({"project.qde": "<Code>" * 3_000 + "</Code>" * 3_000}), "too deep within each other"),
        (repeated(400), "more than 10 MB of text"),
        (project(*[("", "Chile", "Chile")] * 10_001), "more than 10,000 codings"),
        (project(("", "Chile", "Chile")).replace(b"sources/S.txt", b"sources/T.txt"), "is not in the project"),
    ],
)
def test_what_is_no_project_is_said(data: bytes, told: str) -> None:
    with pytest.raises(ReportError, match=told):
        sources_of("p.qdpx", data)


def test_a_project_is_read_where_it_is_named_among_reports(tmp_path: Path) -> None:
    (tmp_path / "p.qdpx").write_bytes(project(("", "Refuse", "Chile shall not"), ("", "Chile", "Chile")))
    (tmp_path / "canal.txt").write_bytes((REPORTS / "canal.txt").read_bytes())
    batch = read_batch([tmp_path / "canal.txt", tmp_path / "p.qdpx"])
    assert [report.file for report in batch.reports] == ["canal.txt", "Harbour news.txt"]
    assert [statement.act for statement in batch.reports[1].statements] == [Act.REFUSE]


def test_a_text_that_would_be_read_as_something_else_is_refused() -> None:
    mail = "From: a@b.example\nSubject: Talks\nDate: Mon, 7 Mar 2011 10:00:00 +0000\n\nChile refused the plan.\n"
    with pytest.raises(ReportError, match="no place in it is sure"):
        read_project("p.qdpx", project(("", "Chile", "Chile"), text=mail), read_report)


def test_texts_of_a_project_can_be_dated(tmp_path: Path) -> None:
    (tmp_path / "p.qdpx").write_bytes(project(("", "Refuse", "Chile shall not"), ("", "Chile", "Chile")))
    day = PartialDate(2011, 3, 5)
    assert read_batch([tmp_path / "p.qdpx"], {"Harbour news.txt": day}).dates == {"Harbour news.txt": day}


def test_the_file_of_a_project_may_be_called_after_it_and_stand_anywhere() -> None:
    whole = project(("", "Refuse", "Chile shall not lift the ban"), ("", "Chile", "Chile"))
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    renamed = zipped({"Canal talks.QDE": files["project.qde"], "Sources\\S.txt": files["sources/S.txt"]})
    assert sources_of("p.qdpx", renamed) == sources_of("p.qdpx", whole)
