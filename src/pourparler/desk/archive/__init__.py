"""Archives: more reports than anybody holds in memory, read once each, sorted, drafted, and told as tables.

All that was done is kept in journals in the folder of the archive, so that a run that was ended goes on where it was,
and a later one reads only what is new.
"""
