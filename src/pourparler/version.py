"""The version of the program, where everything may read it."""

VERSION = "0.1.0"
