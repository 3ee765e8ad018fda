"""What statements are about: phrases for doing something, and which of them mean the same measure."""
