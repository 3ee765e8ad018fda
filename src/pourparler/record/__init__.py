"""What was said and done: the record on which every conclusion rests."""
