"""The first pages, for somebody who has ten minutes: the answer, why, ways out, an order, what to watch, how sure."""
