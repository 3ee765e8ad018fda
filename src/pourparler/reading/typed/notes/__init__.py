"""Notes that somebody jotted down, line by line: who wants what before what, in as few words as will do."""
