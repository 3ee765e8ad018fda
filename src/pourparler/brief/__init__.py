"""From findings to paper: a briefing that a desk officer reads in ten minutes, each claim with its passage."""
