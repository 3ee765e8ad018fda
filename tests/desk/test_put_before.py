"""What was refused is known again where something tried comes to the same, in whatever words."""

import pytest

from pourparler.desk.put_before import again, refused
from pourparler.record.codec import loads
from pourparler.record.talks import Talks

HEAD = """
pourparler: 1
talks: Quay
as_of: 2024-05-04
parties: [{id: dockers}, {id: company}, {id: judge, role: mediator}]
measures: [{id: pay, by: company}, {id: reopen, by: dockers}, {id: train, by: company}]
"""
BOTH = ("pay", "reopen")


def talks(says: str, more: str = "answer: refused, answered_by: company, date: 2024-05-03") -> Talks:
    return loads(f"{HEAD}proposals: [{{id: plan, by: judge, says: {says}, {more}}}]\n")


@pytest.mark.parametrize(
    ("says", "roadmap", "same"),
    [
        ("pay with reopen", (("pay", "reopen"),), True),
        ("reopen with pay", (("pay", "reopen"),), True),
        ("pay with reopen", (("pay",), ("reopen",)), False),
        ("pay before reopen", (("pay",), ("reopen",)), True),
        ("pay before reopen", (("pay",),), False),
        ("pay with reopen and train", (("pay", "reopen"),), False),
        ("pay", (("pay", "reopen"),), False),
        ("never pay", (("reopen",),), False),
    ],
)
def test_only_an_order_of_steps_that_was_refused_is_the_same_again(
    says: str, roadmap: tuple[tuple[str, ...], ...], same: bool
) -> None:
    assert [one.id for one in again(talks(says), BOTH, roadmap)] == (["plan"] if same else [])


def test_what_is_tried_over_something_else_is_not_the_same() -> None:
    assert again(talks("pay with reopen"), ["train"], (BOTH,)) == ()


@pytest.mark.parametrize(
    "more", ["answer: accepted, answered_by: company", "answer: open", "answer: refused, date: 2024-06"]
)
def test_what_was_accepted_is_open_or_comes_later_was_not_refused_before(more: str) -> None:
    assert refused(talks("pay with reopen", more)) == ()
