"""What is gone through all at once judges as the search that goes step by step, and gives the same reasons."""

import pytest

from pourparler.analysis.stability.answered import BY_SEQUENCES, is_answered, leaves
from pourparler.analysis.stability.checker import check_certificate
from pourparler.analysis.stability.concepts import Concept, judge
from pourparler.analysis.stability.options import option_form
from pourparler.record.codec import loads
from tests.analysis.stability.test_records import record


@pytest.mark.parametrize("concept", BY_SEQUENCES)
@pytest.mark.parametrize("seed", range(30))
def test_a_state_is_left_for_the_same_improvement(seed: int, concept: Concept) -> None:
    form = option_form(loads(record(seed).text))
    for party in range(len(form.parties)):
        for state in form.states:
            expected = judge(form, party, state, concept)
            for one in expected.deterrents:
                assert is_answered(form, party, state, one.improvement, concept)
            if expected.stable:
                with pytest.raises(ValueError, match="is stable"):
                    leaves(form, party, state, concept)
            else:
                found = leaves(form, party, state, concept)
                assert found == expected
                assert check_certificate(form, found) == ()
