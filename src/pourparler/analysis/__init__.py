"""The questions we answer about a record."""
