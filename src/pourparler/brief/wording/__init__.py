"""All sentences of a briefing: pure functions from answers to text, made here and nowhere else."""
