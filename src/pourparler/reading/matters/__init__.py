"""What is to be done: the measures that statements are about."""
