"""Which hypotheses may be made of a record, by the rules of ``docs/semantics.md``."""
