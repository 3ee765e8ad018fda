"""Cues: words that give an act or a condition away, each with sentences on which it fires and passes over."""
