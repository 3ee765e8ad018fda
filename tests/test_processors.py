"""How many processors may be used."""

import os

import pytest

from pourparler.processors import processors


def test_at_least_one_can_work_and_never_many(monkeypatch: pytest.MonkeyPatch) -> None:
    assert 1 <= processors() <= 8
    for given, used in ((1, 1), (3, 3), (96, 8)):
        monkeypatch.setattr(os, "sched_getaffinity", lambda _, given=given: set(range(given)), raising=False)
        assert processors() == used


def test_where_the_system_does_not_tell_all_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    for counted, used in ((2, 2), (None, 1)):
        monkeypatch.setattr(os, "cpu_count", lambda counted=counted: counted)
        assert processors() == used
