import pytest

from pourparler.reading.page.interviews import asked_and_answered
from pourparler.reading.page.layout import lay_out

_TALK = [
    "The harbour guild has led the talks since spring.",
    "How did Tuesday go?",
    "I enjoyed it. We sat down for an hour.",
    "The owners want the night shift back.",
    "They may want it. We will not give it.",
    "You told this paper in March that you would leave.",
    "I did, and I stayed.",
    "Is there a date?",
    "There is none.",
    "And what of the pilots, who have a contract of their own?",
    "I would rather not speak for them. Who would?",
    "The owners did not respond to a request for comment.",
]


def test_questions_and_answers_are_told_apart_without_labels() -> None:
    assert asked_and_answered(_TALK) == [None, *"QAQAQAQAQA", None]


def test_what_the_asked_one_adds_below_his_last_answer_is_his() -> None:
    assert asked_and_answered([*_TALK[:-1], "We shall meet again, I am sure."])[-1] == "A"


def test_an_answer_may_take_two_paragraphs() -> None:
    talk = [
        "How did it go?",
        "I enjoyed it.",
        "We sat down, my deputy and I, until midnight.",
        "Is there a date?",
        "I have none.",
        "And the pilots?",
        "We do not know.",
    ]
    assert asked_and_answered(talk) == list("QAAQAQA")


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["How did it begin?", "A lock was shut.", "Who owns it?", "The city.", "What next?", "A court sits."],
        ['The mayor asked: "Why not?"', "Who knows?", "The lock is shut.", "It rained."],
        ["What do they want?", "I do not know.", "The lock is shut."],
    ],
)
def test_an_explainer_or_a_report_with_a_question_in_it_is_no_interview(paragraphs: list[str]) -> None:
    assert not any(asked_and_answered(paragraphs))


def test_a_label_at_the_first_turn_alone_names_who_answers_all_along() -> None:
    text = "\n\n".join(
        [
            "The Lake Review: What does Peru want, after all these months of waiting for an answer?",
            "Ana Ruiz: We want the lock. It is ours, and I say so every day.",
            *_TALK[3:9],
            "Will you be there?",
            "I will.",
        ]
    )
    labels = [paragraph.label for paragraph in lay_out(text).paragraphs]
    assert labels[:4] == ["Q", "Ana Ruiz", "Q", "Ana Ruiz"]
    assert set(labels) == {"Q", "Ana Ruiz"}


def test_what_is_far_too_long_is_no_interview() -> None:
    assert not any(asked_and_answered(_TALK[1:-1] * 200))
