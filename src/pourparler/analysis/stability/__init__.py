"""Stability: which outcomes last, by the graph model for conflict resolution [FangHipelKilgour1993]_."""
