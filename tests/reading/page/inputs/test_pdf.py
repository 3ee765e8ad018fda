import io

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from pourparler.errors import ReportError
from pourparler.reading import read_report, report_json
from pourparler.reading.page.inputs.own import OwnWritingError

LINES = (
    "Dam talks stall in Cairo",
    "5 March 2011",
    "CAIRO - Egypt demanded on Monday that Ethiopia stop fill-",
    "ing the dam before talks resume, and said it will not sign.",
    "Ethiopia rejected the demand and offered to share data.",
)


def drawn(*lines: str) -> bytes:
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    return f"BT /F1 11 Tf 50 780 Td 14 TL {shown} ET".encode()


def pdf(*pages: bytes, password: str | None = None, **metadata: str) -> bytes:
    writer = PdfWriter()
    kind = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica", "/Encoding": "/WinAnsiEncoding"}
    font = DictionaryObject({NameObject(key): NameObject(value) for key, value in kind.items()})
    fonts = DictionaryObject({NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})})
    for contents in pages:
        page = writer.add_blank_page(595, 842)
        stream = DecodedStreamObject()
        stream.set_data(contents)
        page[NameObject("/Resources")] = fonts
        page[NameObject("/Contents")] = stream
    writer.add_metadata({f"/{key.capitalize()}": value for key, value in metadata.items()})
    if password is not None:
        writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def test_a_pdf_with_text_is_read() -> None:
    report = read_report("a.pdf", pdf(drawn(*LINES)))
    assert (report.title, str(report.date)) == ("Dam talks stall in Cairo", "2011-03-05")
    assert set(report.parties) == {"Egypt", "Ethiopia"}


def test_a_briefing_of_ours_as_pdf_is_no_report() -> None:
    with pytest.raises(OwnWritingError):
        read_report("a.pdf", pdf(drawn(*LINES), creator="Pourparler"))
    with pytest.raises(OwnWritingError):
        read_report("printed.pdf", pdf(drawn(*LINES[:2], "Two parties. Advice, not a", "forecast.", *LINES[2:])))


def test_words_cut_at_the_end_of_a_line_are_made_whole() -> None:
    assert "stop filling the dam" in read_report("a.pdf", pdf(drawn(*LINES))).text


def test_passages_stand_in_the_text_that_json_includes() -> None:
    answer = report_json(read_report("a.pdf", pdf(drawn(*LINES))))
    assert answer["statements"]
    for statement in answer["statements"]:
        assert answer["text"][slice(*statement["span"])] == statement["quote"]


def test_running_heads_and_page_numbers_are_left_out_and_sentences_run_on() -> None:
    halves = (
        ("Egypt demanded that", "Ethiopia stop filling the dam."),
        ("Sudan said that it will", "sign."),
        ("Chad", "agreed."),
    )
    pages = [drawn(f"THE DAILY - Page {number}", *half) for number, half in enumerate(halves, 1)]
    text = read_report("a.pdf", pdf(*pages)).text
    assert "THE DAILY" not in text
    assert "Egypt demanded that\nEthiopia stop filling the dam." in text


def test_a_title_that_is_no_file_name_counts() -> None:
    report = read_report("a.pdf", pdf(drawn(*LINES), title="Talks on the dam stall"))
    assert report.title == "Talks on the dam stall"
    assert read_report("a.pdf", pdf(drawn(*LINES), title="final.docx")).title == "Dam talks stall in Cairo"


def test_what_is_encrypted_only_against_printing_is_read() -> None:
    assert read_report("a.pdf", pdf(drawn(*LINES), password="")).statements


WHOLE = pdf(drawn(*LINES))


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (pdf(b"q 100 0 0 100 0 0 cm Q"), "scan"),
        (pdf(drawn(*LINES), password="secret"), "encrypted"),
        (WHOLE[:400], "damaged"),
        (b"%PDF-1.7\n", "damaged"),
        (b"%PDF-1.7\n" + b"[" * 100_000 + b"\nstartxref\n9\n%%EOF", "damaged"),
        (WHOLE.replace(b"/Length ", b"/Length 9999999"), "damaged"),
        (pdf(*[drawn("Egypt said no.")] * 301), "more than 300 pages"),
        (pdf(b" " * 500_000), "a drawing"),
    ],
    ids=["scan", "encrypted", "cut", "empty", "nested", "length", "pages", "drawing"],
)
def test_what_cannot_be_read_is_said_with_a_remedy(data: bytes, says: str) -> None:
    with pytest.raises(ReportError, match=says) as raised:
        read_report("a.pdf", data)
    assert raised.value.problems[0].remedy


@pytest.mark.parametrize(
    "lie", [(b"/Count 1", b"/Count 999999999"), (b"startxref\n", b"startxref\n9999"), (b"/Length ", b"/Length -")]
)
def test_a_pdf_that_lies_about_itself_is_read_for_what_it_is(lie: tuple[bytes, bytes]) -> None:
    assert lie[0] in WHOLE
    assert read_report("a.pdf", WHOLE.replace(*lie)).statements
