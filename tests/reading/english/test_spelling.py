"""What is left of a verb is made whole again: on the verbs that reports on talks use, and against inflecting them."""

import pytest

from pourparler.reading.english.spelling import restored

VERBS = """
accept accuse achieve acquire act adapt add address adhere adjourn adjust admit adopt advance advise affect
allege allow amend announce annex answer appeal apply appoint approve argue arrange arrest arrive ask assemble
assert assure attack attend authorise avoid award back balance ban bargain bar bear begin believe block boost
boycott break bridge brief bring broadcast broker build bury buy call cancel carry cause cease celebrate
challenge change charge chase check choose cite claim clarify clean clear close coalesce collect combine come
comment commit compare compel compensate compete complain complete comply compromise concede concern conclude
condemn condone conduct confine confirm confiscate consent consider consult continue contribute control
convene convey convince cooperate cope cost counter cover create criticise cross cut damage dare deal debate
decide declare decline decrease defend defer define delay delete deliver demand demolish deny deploy deport
describe deserve destroy detain determine develop devote differ direct disarm discard disclose discuss
dismantle dismiss dispatch dispute dissolve distribute disrupt ditch divide dodge double draft drag draw drive
drop dump earn ease edit elect eliminate employ enable encourage end endorse endure enforce engage enlarge
enquire ensure enter entitle erect escape establish evacuate examine exceed exchange exclude excuse execute
exercise expand expect expel explain exploit explore export expose express extend face facilitate fail favour
feature file finalise finance find fine finish fire fix focus follow forbid force forge form forward freeze
fulfil fund gain gather give govern grant guard guide halt hand handle hang hear help hesitate hire hold
honour hope host ignore impede implement impose improve include increase indicate inform initiate injure
insist inspect install insult insure intend interfere intervene introduce invade invest investigate invite
involve issue join judge keep kill lack land launch lay lead leave lend lift limit link list live load lobby
lock lodge loosen lose lower maintain make manage mandate march mark measure mediate meet merge merit mind
minimise miss monitor move name narrow negotiate note notify obey object oblige observe obstruct obtain occupy
occur offer open operate oppose order organise outline overcome overrule own pardon park participate pass
pause pay permit persuade place plan plead please pledge point police poll postpone praise prefer prepare
present preserve press prevent proceed process procure produce prohibit promise promote propose prosecute
protect protest prove provide provoke publish pull punish purchase pursue push quash question quit quote raise
range ratify reach read realise reassure rebuild recall receive recognise recommend reconcile record recover
recruit redraw reduce refer reform refrain refuse regret regulate reinstate reject relax release relent rely
remain remove renew renounce reopen repair repay repeal repeat replace reply report represent reprieve request
require rescue resettle resign resist resolve respect respond restart restore restrict resume retain retire
retreat return reunite reveal reverse review revise revive revoke ride roll rule run safeguard sail satisfy
save say scale schedule scrap seal search secure seek seize send separate serve settle shape share shelve
shift shoot show shut side sign signal silence sit size slow solve sort speak specify speed spend split
sponsor stage stall stand start state stay stop store strengthen stress strike structure submit subscribe
succeed suffer suggest supervise supply support suppose surrender survive suspend sustain tackle take talk
target tax teach tell terminate test threaten tighten time tolerate trade train transfer transport travel
treat trigger try turn unblock undermine undertake unfreeze unite unload update upgrade uphold urge use vacate
value verify veto view violate visit voice vote vow wage wait walk want warn waste water weaken welcome widen
win withdraw withhold witness work write yield
""".split()
DOUBLED = frozenset(
    """
    admit ban bar begin cancel commit compel control cut defer drag drop dump expel forbid fulfil hit
    occur permit plan prefer quit refer regret run scrap shut sit split stop submit transfer travel
    trip win
    """.split()
)


def stems(verb: str) -> set[str]:
    """What stands before "-ed" and "-ing", by the rules of spelling."""
    if verb in DOUBLED:
        return {verb + verb[-1]}
    if verb.endswith("e"):
        return {verb[:-1]}
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return {verb[:-1] + "i", verb}
    return {verb}


def test_verbs_come_back_from_what_is_left_of_them() -> None:
    wrong = {stem: restored(stem) for verb in VERBS for stem in stems(verb) if restored(stem) != verb}
    assert wrong == {}
    assert len(VERBS) > 500


@pytest.mark.parametrize(
    ("stem", "verb"),
    [
        ("fulfill", "fulfil"),
        ("fill", "fill"),
        ("install", "install"),
        ("pass", "pass"),
        ("ti", "ti"),
        ("buzz", "buzz"),
    ],
)
def test_a_doubled_consonant_stays_where_it_belongs_to_the_verb(stem: str, verb: str) -> None:
    assert restored(stem) == verb


@pytest.mark.parametrize(("stem", "verb"), [("rezon", "rezone"), ("misnam", "misname"), ("remain", "remain")])
def test_what_is_done_again_or_wrongly_is_spelt_as_what_is_done(stem: str, verb: str) -> None:
    assert restored(stem) == verb
