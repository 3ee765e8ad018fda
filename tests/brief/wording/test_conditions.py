import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparler.brief.wording.conditions import cells, claim, demand, plainly
from pourparler.brief.wording.names import going_on, listed, sentence
from pourparler.record import codec
from pourparler.record.conditions.parse import parse

TALKS = codec.loads("""
pourparler: 1
talks: Thaw
parties: [{id: us, name: United States}, {id: nk, name: North Korea}, {id: jp, name: Japan}]
measures:
  - {id: free, what: free the accounts, by: [us]}
  - {id: stop, what: stop the reactor, by: [nk]}
  - {id: oil, what: heavy fuel oil, by: [us, jp]}
  - {id: border, what: Ukraine controls the border, by: [jp]}
""")


DEMANDS = """
nk: free before stop
    North Korea wants the United States to free the accounts before it will stop the reactor
us: free before stop
    the United States wants to free the accounts before North Korea stops the reactor
nk: stop only if oil
    North Korea wants heavy fuel oil from the United States and Japan, first or at the same time; only
    then will it stop the reactor
nk: stop in return for border
    North Korea will stop the reactor only in return for “Ukraine controls the border” from Japan, sooner
    or later
us: oil in return for free
    the United States wants to free the accounts, sooner or later; without that it will not agree to
    heavy fuel oil
us: stop before oil
    the United States wants North Korea to stop the reactor before it will agree to heavy fuel oil
nk: require free
    North Korea insists that the United States free the accounts
us jp: never free
    the United States and Japan refuse to free the accounts
jp: never border
    Japan refuses this: “Ukraine controls the border”
nk: free first
    North Korea wants the United States to free the accounts before it takes any step of its own
us: free with stop
    the United States wants to free the accounts, and North Korea to stop the reactor, together or not
    at all
jp: border by step 2
    Japan wants this: “Ukraine controls the border” in step 2 at the latest, if at all
nk: if oil then free before stop
    if it comes to heavy fuel oil, North Korea wants the United States to free the accounts before it
    will stop the reactor
"""
"""Who holds what, and below it, indented, what the brief says."""


def _demands() -> Iterator[tuple[str, str, str]]:
    for entry in re.split(r"\n(?=\S)", DEMANDS.strip()):
        head, told = entry.split("\n", maxsplit=1)
        holders, says = head.split(": ", maxsplit=1)
        yield holders, says, " ".join(told.split())


@pytest.mark.parametrize(("holders", "says", "told"), list(_demands()))
def test_a_demand_reads_as_a_person_would_say_it(holders: str, says: str, told: str) -> None:
    assert demand(TALKS, holders.split(), parse(says)) == told


ids = st.sampled_from(["free", "stop", "oil", "border"])
pairs = st.permutations(["free", "stop", "oil", "border"])
forms = st.builds(
    lambda names, form: form.format(*names),
    pairs,
    st.sampled_from(
        ["{0} before {1}", "{0} with {1}", "{0} only if {1}", "{0} in return for ({1} or {2})", "never ({0} and {1})",
         "require ({0} or {1})", "{0} first", "{0} by step 3", "({0} and {1}) before ({2} and {3})"]
    ),
)  # fmt: skip
logic = st.recursive(
    forms,
    lambda inner: st.one_of(
        inner.map("not ({})".format),
        st.tuples(inner, inner).map("({0[0]}) and ({0[1]})".format),
        st.tuples(inner, inner).map("({0[0]}) or ({0[1]})".format),
        st.tuples(inner, inner).map("if ({0[0]}) then ({0[1]})".format),
    ),
    max_leaves=4,
)


@given(logic, st.sampled_from([("nk",), ("us", "jp")]))
def test_every_condition_can_be_told_and_names_every_measure(says: str, holders: tuple[str, ...]) -> None:
    condition = parse(says)
    named = {measure.id for measure in TALKS.measures if measure.id in says.replace("(", " ").replace(")", " ").split()}
    # A verb may be turned ("freeing", "frees"); what it rules stays.
    labels = {TALKS.measure_by_id[id_].label.split(maxsplit=1)[1] for id_ in named}
    for text in (demand(TALKS, holders, condition), plainly(TALKS, condition), " ".join(cells(TALKS, condition))):
        assert all(label in text for label in labels)
        assert "  " not in text
        assert text.count("“") == text.count("”")
        assert text.count("(") == text.count(")")


def test_a_party_just_named_becomes_it() -> None:
    assert going_on(TALKS, ["us"], "the United States wants peace") == "it wants peace"
    assert going_on(TALKS, ["us", "jp"], "the United States and Japan want peace") == "they want peace"
    assert going_on(TALKS, ["us"], "if it rains, the United States waits").startswith("if it rains")


def test_lists_have_no_comma_before_the_last() -> None:
    assert [listed(list("abc"[:n])) for n in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert listed(["a, b", "c", "d"]) == "a, b; c and d"
    assert sentence("who goes first?") == "Who goes first?"


@pytest.mark.parametrize(
    ("proposal", "words"),
    [
        (
            "by: us, says: free with stop, answer: refused, answered_by: nk",
            (
                "the United States proposed freeing the accounts together with stopping the reactor, "
                "which North Korea refused"
            ),
        ),
        ("by: us, says: free, answer: accepted", "the United States proposed freeing the accounts, which was accepted"),
        (
            "by: [us, jp], says: free, answer: accepted, answered_by: [jp, us]",
            "the United States and Japan have agreed on freeing the accounts",
        ),
        ("by: us, says: free", "the United States proposed freeing the accounts, which is not answered yet"),
        (
            "by: [us, jp], says: free and oil, answer: refused, answered_by: nk",
            (
                "the United States and Japan proposed this: freeing the accounts and heavy fuel oil, "
                "which North Korea refused"
            ),
        ),
    ],
)
def test_a_proposal_is_told_with_its_answer(proposal: str, words: str) -> None:
    text = codec.dumps(TALKS) + f"proposals: [{{id: plan, {proposal}}}]\n"
    talks = codec.loads(text)
    assert claim(talks, talks.position_by_id["plan"]) == words
