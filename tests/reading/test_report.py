from pourparler.reading import read_report
from pourparler.reading.report import sha256

WORDS = "Máire said: “nothing is agreed”. Ω ж\n"


def test_the_fingerprint_is_that_of_the_text_whatever_its_encoding() -> None:
    one, other = (read_report("a.txt", WORDS.encode(encoding)) for encoding in ("utf-8", "utf-16"))
    assert one.text_sha256 == other.text_sha256 == sha256(WORDS)


def test_the_original_is_the_file_as_decoded() -> None:
    assert read_report("a.txt", WORDS.encode()).original.text == WORDS
