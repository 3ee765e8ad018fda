"""When the words for two measures may mean one step: one table of verbs, things and known pairs, and how it is read."""
