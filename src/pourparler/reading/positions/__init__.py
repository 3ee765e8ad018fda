"""From statements to what each party insists on, over time, and the state of the talks."""
