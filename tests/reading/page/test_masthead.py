import pytest

from pourparler.reading.page.layout import lay_out

_BODY = "The envoys of the two river states met on Monday and agreed to meet again in the spring.\n"


@pytest.mark.parametrize(
    ("header", "title", "outlet", "byline"),
    [
        ("River talks go on\nLakeland Digest\nANA RUIZ\n", "River talks go on", "Lakeland Digest", "Ana Ruiz"),
        ("River talks go on\n\nAna Ruiz\n", "River talks go on", None, "Ana Ruiz"),
        (
            "River talks go on\n\nThe two states will meet again, whatever the rains bring\n\nAna Ruiz | Lima\n",
            "River talks go on",
            None,
            "Ana Ruiz",
        ),
        ("ANALYSIS\n\nRiver talks go on and on\n", "River talks go on and on", None, None),
        ("STATES CLINCH RIVER DEAL\n\nBy ANA RUIZ\nRiver Editor\n", "STATES CLINCH RIVER DEAL", None, "Ana Ruiz"),
        (
            "JOINT COMMUNIQUÉ\n\nThird Dialogue on the River and its Banks\nSecond Session, Lima, 4-7 May\n",
            "JOINT COMMUNIQUÉ",
            None,
            None,
        ),
        (
            "Parties Meet on River\nUnited Nations — Meetings Coverage and Press Releases\n",
            "Parties Meet on River",
            "United Nations",
            None,
        ),
        ("River talks go on\nLPA – Lake Press Agency\n", "River talks go on", "Lake Press Agency", None),
        (
            "RIVER HERALD – Saturday, 30 November 2019, 07:55\nRiver talks go on\nBy our editor, Ana Ruiz\n",
            "River talks go on",
            "River Herald",
            "Ana Ruiz",
        ),
        (
            "River talks go on\nThe Lantern > World > Rivers\nAna Ruiz, in Lima\n",
            "River talks go on",
            "The Lantern",
            "Ana Ruiz",
        ),
        (
            "River talks go on\nTHE LAKE REVIEW · Letter from Lima\n28 April 2025 · Ana Ruiz\n",
            "River talks go on",
            "The Lake Review",
            "Ana Ruiz",
        ),
        (
            "River talks go on\n\nRB Lakeland Correspondent\n",
            "River talks go on",
            "RB Lakeland",
            "RB Lakeland Correspondent",
        ),
        ("LIVE: River talks go on - states meet\n\n", "LIVE: River talks go on - states meet", None, None),
    ],
)
def test_the_lines_above_a_report_are_told_apart(
    header: str, title: str, outlet: str | None, byline: str | None
) -> None:
    page = lay_out(f"{header}\n{_BODY}\n{_BODY}")
    assert (page.title, page.outlet, page.byline) == (title, outlet, byline)


def test_the_paper_that_somebody_told_is_the_paper() -> None:
    assert (
        lay_out(f"River talks go on\n\n{_BODY}\nAna Ruiz told The Lake Ledger that she was pleased.\n").outlet
        == "The Lake Ledger"
    )
    assert lay_out(f"River talks go on\n\n{_BODY}\nAna Ruiz told The Hague that she was pleased.\n").outlet is None
