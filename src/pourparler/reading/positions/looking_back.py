"""What only a whole report shows of its positions, once every statement has been taken in turn."""

from pourparler.reading.positions.at_once import wait_for_nothing
from pourparler.reading.positions.done_to_it import refuse_to_do_it
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.held_demands import want_what_is_held
from pourparler.reading.positions.in_relative import read_what_stands_before, share_what_is_echoed
from pourparler.reading.positions.keeping import keep_what_others_would_end
from pourparler.reading.positions.matched import wait_for_what_matches
from pourparler.reading.positions.no_further import hold_to_offers
from pourparler.reading.positions.no_strings import refuse_strings
from pourparler.reading.positions.offer_alone import without_past_offers
from pourparler.reading.positions.offers_again import refuse_what_is_named_again
from pourparler.reading.positions.points_back import refuse_what_it_points_to
from pourparler.reading.positions.said_of_it import refuse_what_was_told
from pourparler.reading.positions.told_bills import refuse_named_bills
from pourparler.reading.positions.turned_round import turn_orders_round
from pourparler.reading.positions.wanted_of_it import want_what_was_refused
from pourparler.reading.positions.who_first import wait_for_the_first_move


def look_back(exchange: Exchange, *, moving: bool) -> None:
    """Leave out what is past by the end of a report, and draft what those refuse who hold to what they have.

    Args:
        exchange: of the report.
        moving: whether the report tells that the talks get on; nobody is then held to what he said on the way.
    """
    without_past_offers(exchange, moving=moving)
    want_what_is_held(exchange)
    wait_for_what_matches(exchange)
    if not moving:
        read_what_stands_before(exchange)
        refuse_what_was_told(exchange)
        want_what_was_refused(exchange)
        refuse_what_it_points_to(exchange)
        refuse_what_is_named_again(exchange)
        refuse_to_do_it(exchange)
        refuse_named_bills(exchange)
        hold_to_offers(exchange)
        keep_what_others_would_end(exchange)
        wait_for_the_first_move(exchange)
        refuse_strings(exchange)
        turn_orders_round(exchange)
        wait_for_nothing(exchange)
        share_what_is_echoed(exchange)
