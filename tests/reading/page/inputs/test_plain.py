import pytest

from pourparler.errors import ReportError
from pourparler.reading.page.inputs import take
from pourparler.reading.page.inputs.plain import decode, decode_page, decoded

WORDS = "Máire said: “nothing is agreed”. Ω ж\n"
FRENCH = "La délégation a refusé de signer l'accord avant la libération des prisonniers. Déjà été répété. " * 5
POLISH = "Rząd żąda, aby związki zawodowe zakończyły strajk, zanim usiądą do stołu. Związkowcy odrzucają żądanie. " * 5


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_with_and_without_a_mark(encoding: str) -> None:
    text = "The talks stalled, " + WORDS
    assert decode("a.txt", text.encode(encoding)) == text


def test_western_text_is_recognised() -> None:
    assert decode("a.txt", FRENCH.encode("cp1252")) == FRENCH
    pounds = "The minister said there was “no deal” on the £5m that the union wants before it signs – or after."
    assert decode("a.txt", pounds.encode("cp1252")) == pounds


@pytest.mark.parametrize("encoding", ["iso-8859-2", "cp1250"])
def test_central_european_text_is_recognised_by_its_letters(encoding: str) -> None:
    assert decode("a.txt", POLISH.encode(encoding)) == POLISH


def test_one_broken_character_does_not_spoil_the_others() -> None:
    damaged = ("“No deal”, said Máire. " * 20).encode() + "“".encode()[:2]
    assert decode("a.txt", damaged).startswith("“No deal”, said Máire. ")


def test_a_page_is_read_in_the_encoding_it_declares() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body>Wałęsa: żądamy</body></html>'
    assert "Wałęsa: żądamy" in decode_page("a.html", page.encode("iso-8859-2")).text


def test_a_page_that_declares_an_encoding_nobody_knows_is_read_all_the_same() -> None:
    page = '<html><head><meta charset="x-none"></head><body>Máire</body></html>'
    assert "Máire" in decode_page("a.html", page.encode()).text


def test_binary_data_is_refused() -> None:
    with pytest.raises(ReportError, match="binary"):
        decode("a.txt", b"\x00\x01\x02\x03" * 50)


ENGLISH = "The union refused to sign. “No quay, no crews,” said Ada Lind. “We’ve waited,” she said — and left. "


@pytest.mark.parametrize("encoding", ["gb18030", "big5", "shift_jis", "euc_jp", "mac_roman"])
def test_english_with_the_marks_of_other_encodings_is_read_and_the_guess_is_told(encoding: str) -> None:
    text = ENGLISH.replace("—", "―") if encoding in {"shift_jis", "euc_jp"} else ENGLISH
    told = decoded("a.txt", text.encode(encoding))
    assert told.text == text
    assert told.guessed is not None
    assert decoded("a.txt", ENGLISH.encode("cp1252")).guessed is None


def test_what_was_guessed_mended_or_lost_is_told() -> None:
    wrong = ENGLISH.encode().decode("cp1252", "replace").replace("\ufffd", "")
    told = [
        (doubt.kind.value, doubt.words)
        for text in (ENGLISH.encode("gb18030"), wrong.encode(), ENGLISH.encode(), "\ufffdNo,\ufffd she said.".encode())
        for doubt in take("a.txt", text).doubts
    ]
    assert [kind for kind, _ in told] == ["letters guessed", "letters mended", "letters lost"]
    assert told[2][1] == "\ufffdNo,\ufffd"
