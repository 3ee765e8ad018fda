"""The record in indices: measures as variables over steps, conditions as clauses."""
