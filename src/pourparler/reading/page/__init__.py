"""A page: from the bytes of a file to paragraphs and sentences."""
