"""Who does what by saying so: the statements of a report."""
