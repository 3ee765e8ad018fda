"""Notes of our own on disputes of our own: how each is jotted down, whether it is stuck, and who insists on what."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Jotting:
    """Somebody's notes, and what they come to.

    Attributes:
        name: of the case.
        text: the notes.
        stuck: the verdict.
        holds: (party, condition) of each position, in the order of the text.
        unread: lines that say no position.
    """

    name: str
    text: str
    stuck: bool
    holds: tuple[tuple[str, str], ...]
    unread: tuple[str, ...] = ()


JOTTINGS = (
    Jotting(
        name="two lines",
        text="Union: no return to work until back pay.\nCo. – wants strike over first, then pay\n",
        stuck=True,
        holds=(("union", "back-pay before return-work"), ("company", "return-work before back-pay")),
    ),
    Jotting(
        name="one line for two",
        text="US: verify, then lift sanctions. NK: lift first.\n",
        stuck=True,
        holds=(("united-states", "verify before lift-sanctions"), ("north-korea", "lift-sanctions first")),
    ),
    Jotting(
        name="bullets under names, on a day",
        text=(
            "Ferry dispute – call with the harbour office, 4 June 2024\n"
            "\n"
            "Crew union:\n"
            "- wants arrears paid before any sailing\n"
            "- no talks on rosters w/o back pay\n"
            "- red line: agency crews\n"
            "\n"
            "Ferry line:\n"
            "- crews sail first, then we pay\n"
            "- won't reopen roster talks until sailings resume\n\nMinistry\n- mediates only; no position of its own\n"
        ),
        stuck=True,
        holds=(
            ("crew-union", "pay-arrears before resume-sailings"),
            ("crew-union", "pay-arrears no later than resume-talks"),
            ("ferry-line", "resume-sailings before pay-arrears"),
            ("ferry-line", "resume-sailings before resume-talks"),
        ),
        unread=("red line: agency crews", "mediates only", "no position of its own"),
    ),
    Jotting(
        name="sentences without full stops",
        text=(
            "Bus strike, 9 Oct 2023\n"
            "\n"
            "* drivers want the new rota scrapped before they go back\n"
            "* company: back to work first, "
            "then we scrap the rota\n"
            "* company won't discuss overtime until buses run again\n"
            "* drivers: no buses until rota is scrapped\n"
        ),
        stuck=True,
        holds=(
            ("drivers", "scrap-rota before back-work"),
            ("company", "back-work before scrap-rota"),
            ("company", "run-buses before discuss-overtime"),
            ("drivers", "scrap-rota before run-buses"),
        ),
    ),
    Jotting(
        name="arrows",
        text="Buyer: audit → then price\nSeller: price → then audit\nBank: loan → after audit\n",
        stuck=True,
        holds=(("buyer", "audit before price"), ("seller", "price before audit"), ("bank", "audit before loan")),
    ),
    Jotting(
        name="first and afterwards, and what that stands for",
        text=(
            "Ardenia: prisoners freed before any truce\n"
            "Front: truce first, prisoners afterwards\n"
            "Front: no withdrawal until then\n"
        ),
        stuck=True,
        holds=(
            ("ardenia", "free-prisoners before truce"),
            ("front", "truce before free-prisoners"),
            ("front", "truce before withdrawal"),
        ),
    ),
    Jotting(
        name="one sentence a line and no mark at all",
        text=(
            "Meeting with the fishermen, 2 Feb 2024.\nFishermen want the quota back before they leave the harbour.\n"
            "Port authority wants the harbour cleared before it talks about the quota.\n"
            "Nothing new from the capital.\n"
        ),
        stuck=True,
        holds=(
            ("fishermen", "quota-back before leave-harbour"),
            ("port-authority", "leave-harbour before quota-back"),
        ),
        unread=("Nothing new from the capital.",),
    ),
    Jotting(
        name="all want the same order",
        text=(
            "Union: back pay, then return to work\n"
            "Union wants back pay before return to work\n"
            "Company: will pay before they come back\n"
        ),
        stuck=False,
        holds=(("union", "back-pay before return-work"), ("company", "back-pay before return-work")),
    ),
    Jotting(
        name="both at once, for a third",
        text=(
            "North: aid first, then inspections.\n"
            "South: no aid before inspections.\n"
            "Outsiders: both at the same time\n"
            "North - still no answer\n"
        ),
        stuck=True,
        holds=(
            ("north", "aid before inspections"),
            ("south", "inspections before aid"),
            ("outsiders", "inspections with aid"),
        ),
        unread=("North - still no answer",),
    ),
)
