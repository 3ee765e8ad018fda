import pytest

from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."


def _called(text: str) -> dict[str, str | None]:
    whole = text + FILLER
    return {whole[m.start : m.end]: m.party for m in muster(whole, lay_out(whole)).mentions}


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("Harrow Lisle Co. raised its offer. On Monday Harrow Lisle refused to sign.", "Harrow Lisle Co."),
        ("Brisk Foods, Inc., raised its offer. On Monday Brisk Foods refused to sign.", "Brisk Foods, Inc."),
        ("Ostgold Nig. Ltd raised its offer. On Monday Ostgold refused to sign.", "Ostgold Nig. Ltd"),
    ],
)
def test_a_firm_goes_by_the_name_that_the_report_goes_on_with(text: str, full: str) -> None:
    called = _called(text)
    short = full.split(",", maxsplit=1)[0].removesuffix(" Co.").removesuffix(" Nig. Ltd")
    assert called[full] == called[short] == short


def test_a_firm_named_in_full_alone_keeps_its_name() -> None:
    assert "Harrow Lisle Ltd" in _called("Harrow Lisle Ltd said it had raised its offer.").values()
