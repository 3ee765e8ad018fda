"""What would explain a deadlock that the record does not show: hypotheses, each of them a question to a person."""
