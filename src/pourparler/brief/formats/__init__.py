"""A briefing on paper and on the screen: one module for each format, all from the same document."""
