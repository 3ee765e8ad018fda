"""To and from other tools' formats, and what is lost on the way.

Each format is a value in ``formats.FORMATS``: how it is recognised, read and written, and what it cannot hold. Reading
gives a record with what was lost, in sentences; writing gives the text of files with what was lost.
"""
