"""Writing NegMAS: a domain and a linear additive utility function per party in YAML."""

from pourparler.interchange.carried import Writing
from pourparler.interchange.issues import scenario_of
from pourparler.interchange.scenario import Profile, Scenario, distinct_ids, domain_name
from pourparler.record.codec.emit import text_of
from pourparler.record.codec.encode import Bare
from pourparler.record.talks import Talks


def write(talks: Talks, file: str) -> Writing:
    """The files of a NegMAS scenario.

    Args:
        talks: the record.
        file: its name, for messages.

    Raises:
        InputError: the record holds no worth, or no measure.
    """
    scenario, lost = scenario_of(talks, file)
    domain, *names = distinct_ids([domain_name(scenario), *(profile.name for profile in scenario.profiles)])
    files = [(f"{domain}.yml", _domain(scenario))]
    files += [
        (f"{name}.yml", _function(scenario, profile)) for name, profile in zip(names, scenario.profiles, strict=True)
    ]
    return Writing(files=tuple(files), lost=lost)


def _domain(scenario: Scenario) -> str:
    issues = [
        {"name": issue.name, "type": "CategoricalIssue", "values": list(issue.values)} for issue in scenario.issues
    ]
    return text_of({"name": scenario.title, "type": "DiscreteCartesianOutcomeSpace", "issues": issues})


def _function(scenario: Scenario, profile: Profile) -> str:
    tables = [
        {
            "type": "TableFun",
            "mapping": {value: _plain(worth) for value, worth in zip(issue.values, worths, strict=True)},
        }
        for issue, worths in zip(scenario.issues, profile.worth, strict=True)
    ]
    data = {
        "name": profile.name,
        "type": "LinearAdditiveUtilityFunction",
        "reserved_value": _plain(profile.reservation or 0.0),
        "weights": [_plain(1.0) for _ in tables],
        "values": tables,
    }
    return text_of(data)


def _plain(number: float) -> Bare:
    """A number that every reader of YAML takes for one: YAML 1.1 reads ``1e-05`` as text."""
    text = f"{number:.12f}".rstrip("0")
    return Bare(f"{text}0" if text.endswith(".") else text)
