"""What somebody types in words of his own, understood by the parties and measures that are on record."""
