"""Real talks that were stuck, with what happened next."""
