from email.message import EmailMessage
from pathlib import Path

import pytest

from pourparler.errors import InputError, ReportError
from pourparler.reading import read_report
from pourparler.reading.batch import read_batch
from tests.reading.page.inputs.test_office import DEMAND, REFUSAL, docx, paragraph

RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="urn:c"><channel><title>Harbour Courier</title>
<item><title>Crews demand the quay</title><pubDate>Tue, 14 Apr 2015 06:30:00 +0200</pubDate>
<description>Short.</description><content:encoded>&lt;p&gt;{DEMAND}&lt;/p&gt;</content:encoded></item>
<item><title>City says no</title><pubDate>Wed, 15 Apr 2015 06:30:00 +0200</pubDate>
<description>{REFUSAL}</description></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Courier</title>
<entry><title>Crews demand the quay</title><updated>2015-04-16T00:00:00Z</updated>
<published>2015-04-14T06:30:00Z</published><author><name>Ada Lind</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{DEMAND}</p></div></content></entry>
<entry><title>City says no</title><published>2015-04-15T06:30:00Z</published>
<summary>{REFUSAL}</summary></entry></feed>"""


def mail(
    text: str, subject: str = "Crews demand the quay", date: str = "Tue, 14 Apr 2015 06:30:00 +0200"
) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"], message["Date"] = "a@b.example", "c@d.example", subject, date
    message.set_content(text)
    return message


def batch(folder: Path, name: str, data: bytes) -> list[tuple[str, str, str | None]]:
    """(name, date, title) of each report in a file."""
    (folder / name).write_bytes(data)
    return [(one.file, str(one.date), one.title) for one in read_batch([folder / name]).reports]


@pytest.mark.parametrize(("name", "feed"), [("feed.xml", RSS), ("feed.atom", ATOM)])
def test_each_entry_of_a_feed_is_a_report_with_its_own_date_and_title(tmp_path: Path, name: str, feed: str) -> None:
    assert batch(tmp_path, name, feed.encode()) == [
        ("feed (1).html", "2015-04-14", "Crews demand the quay"),
        ("feed (2).html", "2015-04-15", "City says no"),
    ]
    reports = read_batch([tmp_path / name]).reports
    assert [one.outlet for one in reports] == ["Harbour Courier"] * 2
    assert [DEMAND in reports[0].text, REFUSAL in reports[1].text] == [True, True]


def test_each_mail_of_a_mailbox_is_a_report(tmp_path: Path) -> None:
    mails = (
        mail(DEMAND),
        mail(f">From Oslo it was said: {REFUSAL}", "City says no", "Wed, 15 Apr 2015 06:30:00 +0200"),
    )
    box = b"".join(b"From a@b.example Tue Apr 14 06:30:00 2015\n" + bytes(one) + b"\n" for one in mails)
    assert batch(tmp_path, "box.mbox", box) == [
        ("box (1).eml", "2015-04-14", "Crews demand the quay"),
        ("box (2).eml", "2015-04-15", "City says no"),
    ]


def test_what_is_attached_is_read_and_a_covering_note_is_not(tmp_path: Path) -> None:
    message = mail("Please see the attached.")
    message.add_attachment(docx(paragraph(DEMAND)), maintype="application", subtype="x", filename="Über uns.docx")
    message.add_attachment(f"<html><body><p>{REFUSAL}</p></body></html>", subtype="html", filename="page.html")
    message.add_attachment(mail(REFUSAL, "City says no"))
    message.add_attachment(b"GIF8", maintype="image", subtype="gif", filename="logo.gif")
    message.add_attachment(b"x", maintype="application", subtype="zip", filename="more.zip")
    names = [name for name, _, _ in batch(tmp_path, "m.eml", bytes(message))]
    assert sorted(names) == ["m.eml/City says no.eml", "m.eml/page.html", "m.eml/Über uns.docx"]
    (notice,) = [one for one in read_batch([tmp_path / "m.eml"]).notices if "more.zip" in str(one)]
    assert "logo" not in str(notice)


def test_a_mail_that_says_more_is_a_report_beside_what_is_attached(tmp_path: Path) -> None:
    message = mail(f"{DEMAND} {REFUSAL} {REFUSAL}")
    message.add_attachment(docx(paragraph(REFUSAL)), maintype="application", subtype="x", filename="a.docx")
    assert [name for name, _, _ in batch(tmp_path, "m.eml", bytes(message))] == ["m.eml", "m.eml/a.docx"]


def test_a_part_that_cannot_be_read_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    message = mail("See below.")
    message.add_attachment(b"PK\x03\x04x", maintype="application", subtype="x", filename="a.docx")
    message.add_attachment(REFUSAL, filename="b.txt")
    (tmp_path / "m.eml").write_bytes(bytes(message))
    read = read_batch([tmp_path / "m.eml"])
    assert [one.file for one in read.reports] == ["m.eml/b.txt"]
    assert "damaged document" in str(read.notices[0])


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (RSS[:300].encode(), "damaged feed"),
        (b"<rss version='2.0'><channel/></rss>", "without entries"),
        (b"<!DOCTYPE rss [<!ENTITY a 'b'>]><rss><item/></rss>", "entities"),
        (b"<rss>" + b"<item/>" * 501 + b"</rss>", "more than 500 entries"),
        (b"From a@b.example Tue Apr 14 06:30:00 2015\nTo: b\n\nx\n" * 501, "more than 500 mails"),
    ],
)
def test_what_is_no_feed_or_mailbox_is_said(tmp_path: Path, data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=says):
        batch(tmp_path, "feed.xml", data)


def test_where_one_report_is_asked_for_several_are_said_to_be_there() -> None:
    with pytest.raises(ReportError, match="feed with 2 reports"):
        read_report("feed.xml", RSS.encode())
