"""The words of English that the reader goes by, each with sentences of its own."""
