import io
import zipfile

import pytest

from pourparler.errors import ReportError
from pourparler.reading import Report, read_report, report_json
from pourparler.reading.page.inputs import Kind

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OPEN = " ".join(f'xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"' for one in ("office", "text", "style"))
DEMAND = "Norway demanded on Monday that Sweden reopen the night quay before the ferry crews return to work."
REFUSAL = "Sweden rejected the demand and offered to open the quay in return for an end to the strike."


def packed(**members: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return file.getvalue()


def paragraph(words: str, style: str = "", *, listed: bool = False) -> str:
    number = '<w:numPr><w:numId w:val="1"/></w:numPr>' if listed else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{number}</w:pPr>\n  <w:r><w:t>{words}</w:t></w:r></w:p>'


def docx(body: str, **members: str) -> bytes:
    return packed(word__document_xml=f"<w:document {WORD}><w:body>{body}</w:body></w:document>", **members)


def odt(body: str, **members: str) -> bytes:
    kind = "application/vnd.oasis.opendocument.text"
    styles = '<style:style style:name="P1" style:parent-style-name="Title"/>'
    content = f"<office:document-content {OPEN}>{styles}<office:body>{body}</office:body></office:document-content>"
    return packed(mimetype=kind, content_xml=content, **members)


def checked(name: str, data: bytes) -> Report:
    """As read; each passage stands in the text that is printed with it."""
    report = read_report(name, data)
    answer = report_json(report)
    assert answer["statements"]
    for statement in answer["statements"]:
        assert answer["text"][slice(*statement["span"])] == statement["quote"]
    assert report.kind is Kind.DOCUMENT
    return report


def test_a_document_of_word_is_read_with_its_title_date_and_table() -> None:
    cell = f"<w:tbl><w:tr><w:tc>{paragraph(REFUSAL)}</w:tc></w:tr></w:tbl>"
    body = paragraph("Crews and city talk", "Title") + paragraph("14 April 2015") + paragraph(DEMAND) + cell
    report = checked("a.docx", docx(body))
    assert (report.title, str(report.date)) == ("Crews and city talk", "2015-04-14")
    assert {reading.speaker for reading in report.statements} == {"Norway", "Sweden"}


def test_an_open_document_is_read_with_its_title_and_date() -> None:
    lines = "<text:p text:style-name='P1'>Crews and city talk</text:p><text:p>14 April\n 2015</text:p>"
    report = checked(
        "a.odt", odt(f"<office:text>{lines}<text:p>{DEMAND}</text:p><text:p>{REFUSAL}</text:p></office:text>")
    )
    assert (report.title, str(report.date)) == ("Crews and city talk", "2015-04-14")


def test_what_was_deleted_or_remarked_is_no_text_and_notes_stand_at_the_end() -> None:
    gone = "<w:p><w:del><w:r><w:delText>Egypt refused.</w:delText></w:r></w:del></w:p>"
    notes = f'<w:footnotes {WORD}><w:footnote w:type="separator">{paragraph("---")}</w:footnote>'
    notes += f"<w:footnote>{paragraph('Denmark offered a boat.')}</w:footnote></w:footnotes>"
    word = read_report("a.docx", docx(paragraph(DEMAND) + gone + paragraph(REFUSAL), word__footnotes_xml=notes))
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Denmark offered a boat.</text:p>"
    )
    note += "</text:note-body></text:note><office:annotation><text:p>Egypt refused.</text:p></office:annotation>"
    body = f"<office:text><text:p>{DEMAND}{note}</text:p><text:p>{REFUSAL}</text:p></office:text>"
    for report in (word, read_report("a.odt", odt(body))):
        assert report.text == f"{DEMAND}\n\n{REFUSAL}\n\nDenmark offered a boat."


def test_entries_of_lists_keep_their_bullets() -> None:
    word = docx(paragraph(DEMAND) + paragraph(REFUSAL, listed=True) + paragraph(REFUSAL, "ListBullet"))
    entry = f"<text:list><text:list-item><text:p>{REFUSAL}</text:p></text:list-item></text:list>"
    for name, data in (
        ("a.docx", word),
        ("a.odt", odt(f"<office:text><text:p>{DEMAND}</text:p>{entry}</office:text>")),
    ):
        assert f"\n• {REFUSAL}" in read_report(name, data).text


def test_the_day_on_which_a_file_was_made_dates_no_report() -> None:
    made = "<a xmlns:d='urn:d'><d:created>2013-12-23T23:15:00Z</d:created></a>"
    report = read_report("a.docx", docx(paragraph(DEMAND), docProps__core_xml=made))
    assert report.date is None
    assert [doubt.words for doubt in report.doubts] == ["2013-12-23"]


WHOLE = docx(paragraph(DEMAND))
LOCKED = "<m:manifest xmlns:m='urn:m'><m:encryption-data/></m:manifest>"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (packed(word__document_xml="<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "entities"),
        (packed(word__document_xml=" " * 41_000_000), "unpacks to more than 40 MB"),
        (packed(word__document_xml="<a>" * 1_000), "too deep"),
        (WHOLE[: len(WHOLE) // 2], "damaged"),
        (packed(word__document_xml="<?xml version='1.0' encoding='none-such'?><a/>"), "damaged"),
        (docx(""), "empty"),
        (odt("<office:text/>", **{"META-INF__manifest_xml": LOCKED}), "password"),
        (packed(xl__workbook_xml="<a/>"), "spreadsheet"),
        (packed(readme="words"), "archive"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 600, "password"),
    ],
)
def test_what_cannot_be_read_is_said_with_a_remedy(data: bytes, says: str) -> None:
    with pytest.raises(ReportError, match=says) as raised:
        read_report("a.docx", data)
    assert raised.value.problems[0].remedy
