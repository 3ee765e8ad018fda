"""One-page forms of the trade, filled from the record with its sources; what is not on record is said to be unknown."""
