"""Who is who: parties, the people who speak for them, and their other names."""
