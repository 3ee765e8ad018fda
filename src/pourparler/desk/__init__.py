"""What one sits down to do with a record, free of any door: study it, gather it, change it, compare it."""
