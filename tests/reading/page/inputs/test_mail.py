from email.message import EmailMessage

import pytest

from pourparler.errors import ReportError
from pourparler.reading import read_report, report_json
from pourparler.reading.page.inputs import Kind

TEXT = """The Ferry Crews' Union said on Monday that it will not return to work until the city reopens the night quay.

Norway has offered to mediate between the two sides, and the union accepted the offer “at once”.
"""
PAGE = "<html><body><article>" + "".join(f"<p>{line}</p>" for line in TEXT.split("\n\n")) + "</article></body></html>"


def mail(sender: str = "Ada Lind <ada@courier.example>") -> EmailMessage:
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "desk@courier.example"
    message["Subject"] = "Fwd: Talks stall – again"
    message["Date"] = "Tue, 14 Apr 2015 06:30:00 +0200"
    return message


def test_headers_say_title_date_and_byline() -> None:
    message = mail()
    message.set_content(TEXT)
    report = read_report("a.eml", bytes(message))
    assert (report.title, report.byline, str(report.date)) == ("Talks stall – again", "Ada Lind", "2015-04-14")
    assert report.outlet is None
    assert report.kind is Kind.MAIL


def test_a_house_that_writes_is_an_outlet() -> None:
    message = mail("Harbour Courier News <news@courier.example>")
    message.set_content(TEXT)
    report = read_report("a.eml", bytes(message))
    assert (report.outlet, report.byline) == ("Harbour Courier News", None)


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable"])
def test_the_text_is_decoded_and_passages_stand_in_it(encoding: str) -> None:
    message = mail()
    message.set_content(TEXT, charset="utf-8", cte=encoding)
    answer = report_json(read_report("a.eml", bytes(message)))
    assert "“at once”" in answer["text"]
    assert {"Norway"} < set(answer["parties"])
    for statement in answer["statements"]:
        assert answer["text"][slice(*statement["span"])] == statement["quote"]


def test_of_text_and_page_the_text_is_read_and_attachments_are_not() -> None:
    message = mail()
    message.set_content(TEXT)
    message.add_alternative("<html><body>Sudan demanded a page.</body></html>", subtype="html")
    message.add_attachment("Egypt demanded an attachment.", filename="more.txt")
    assert read_report("a.eml", bytes(message)).text.strip() == TEXT.strip()


def test_a_mail_that_is_only_a_page_is_read_as_one() -> None:
    message = mail()
    message.set_content(PAGE, subtype="html")
    report = read_report("a.eml", bytes(message))
    assert "Norway" in report.parties
    assert report.title == "Talks stall – again"


def test_a_page_saved_as_one_file_is_not_dated_by_the_saving() -> None:
    message = mail("<Saved by Blink>")
    message["Snapshot-Content-Location"] = "https://courier.example/a"
    message.set_content(PAGE.replace("<article>", "<h1>Ferry crews strike</h1><article>"), subtype="html")
    report = read_report("a.mhtml", bytes(message))
    assert (report.title, report.date) == ("Ferry crews strike", None)


def test_standard_input_may_be_a_mail() -> None:
    message = mail()
    message.set_content(TEXT)
    assert read_report("standard input", bytes(message)).title == "Talks stall – again"


def test_a_mail_without_text_is_said() -> None:
    with pytest.raises(ReportError, match="no text in this mail"):
        read_report("a.eml", bytes(mail()))


def test_mails_within_mails_without_end_are_said() -> None:
    nested = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (depth, depth) for depth in range(5000)
    )
    with pytest.raises(ReportError, match="within mails"):
        read_report("a.eml", b"From: a@b.example\nSubject: s\n" + nested)


def test_a_header_as_long_as_a_book_is_no_obstacle() -> None:
    head = b"From: a@b.example\nDate: x\nSubject: " + b"=?utf-8?q?a?= " * 200_000
    assert read_report("a.eml", head + b"\n\n" + TEXT.encode()).statements


QUOTED = """Thanks.

On Tue, 14 Apr 2015 at 09:00, Harbour Courier <news@courier.example> wrote:
> The Ferry Crews' Union said on Monday that it will not return to work until
> the city reopens the night quay.
>
> Norway has offered to mediate between the two sides.
"""


def test_a_quoted_report_is_read_without_its_marks_and_dated_by_its_own_day() -> None:
    message = mail()
    message.replace_header("Date", "Mon, 20 Apr 2015 08:00:00 +0000")
    message.set_content(QUOTED)
    report = read_report("a.eml", bytes(message))
    assert (str(report.date), report.outlet) == ("2015-04-14", "Harbour Courier")
    assert "until\nthe city reopens" in report.text
    assert "wrote:" not in report.text
    answer = report_json(report)
    for statement in answer["statements"]:
        assert answer["text"][slice(*statement["span"])] == statement["quote"]


def test_a_stub_of_plain_text_does_not_hide_the_page() -> None:
    message = mail()
    message.set_content("This mail needs a program that shows HTML. View it in your browser: https://courier.example/a")
    message.add_alternative(PAGE, subtype="html")
    assert "Norway" in read_report("a.eml", bytes(message)).parties


def test_text_cut_by_a_picture_is_read_whole() -> None:
    message = mail()
    message.set_content(TEXT)
    message.add_attachment(b"GIF8", maintype="image", subtype="gif", disposition="inline")
    message.add_attachment("Sweden refused to mediate.", disposition="inline")
    assert "Sweden" in read_report("a.eml", bytes(message)).text


@pytest.mark.parametrize(
    "kind",
    [
        b"text/plain; charset=\x00utf-8",
        b"text/plain; charset*=\x00''utf-8",
        b"text/plain; charset*0*=a; charset*=b",
        b"text/plain; charset=no-such-thing",
    ],
)
def test_letters_said_to_be_stored_in_no_known_way_are_read_all_the_same(kind: bytes) -> None:
    mail = (
        b"From: a@b.example\nSubject: Talks\nContent-Type: " + kind + b"\n\nOslo\xe2\x80\x99s envoy refused to sign.\n"
    )
    assert "envoy refused to sign" in read_report("a.eml", mail).text


@pytest.mark.parametrize("parameter", [b"boundary*=\x00''x", b"boundary*0*=a; boundary*=b"])
def test_a_mail_whose_parts_cannot_be_told_apart_is_said_to_be_damaged(parameter: bytes) -> None:
    mail = b"From: a@b.example\nSubject: T\nContent-Type: multipart/mixed; " + parameter + b"\n\n--x\n\nOslo refused.\n"
    with pytest.raises(ReportError, match=r"a\.eml: a damaged mail.*Copy"):
        read_report("a.eml", mail)
