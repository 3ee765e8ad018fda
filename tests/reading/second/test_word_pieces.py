"""Words in pieces, each at its place."""

from pourparler.reading.second.word_pieces import WordPieces

KNOWN = {piece: number for number, piece in enumerate("[UNK] the un ##ion ##s refuse ##d . ' 5 % cafe 中".split())}


def cut(text: str) -> list[tuple[str, str]]:
    names = {number: piece for piece, number in KNOWN.items()}
    pieces = WordPieces(KNOWN).cut(text)
    return [(names[id_], text[start:end]) for id_, (start, end) in zip(pieces.ids, pieces.offsets, strict=True)]


def test_the_longest_piece_comes_first_and_stands_where_it_was_cut() -> None:
    assert cut("The unions refused.") == [
        ("the", "The"),
        ("un", "un"),
        ("##ion", "ion"),
        ("##s", "s"),
        ("refuse", "refuse"),
        ("##d", "d"),
        (".", "."),
    ]


def test_a_word_that_cannot_be_cut_to_its_end_is_unknown_as_a_whole() -> None:
    assert cut("unionise the") == [("[UNK]", "unionise"), ("the", "the")]


def test_accents_and_capitals_count_for_nothing_and_take_up_their_place() -> None:
    assert cut("CAFÉ, the") == [("cafe", "CAFÉ"), ("[UNK]", ","), ("the", "the")]


def test_marks_and_chinese_signs_are_words_of_their_own() -> None:
    assert cut("the'5%中the") == [("the", "the"), ("'", "'"), ("5", "5"), ("%", "%"), ("中", "中"), ("the", "the")]


def test_invisible_signs_are_passed_over() -> None:
    assert cut("th\u200be\x00 refuse") == [("the", "th\u200be"), ("refuse", "refuse")]


def test_a_word_of_more_than_a_hundred_letters_is_unknown() -> None:
    assert cut("the" * 40)[0][0] == "[UNK]"


def test_nothing_has_no_pieces() -> None:
    assert cut(" \n") == []
