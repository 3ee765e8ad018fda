"""What a briefing says, in which order; the words are ``brief.wording``'s, the pictures ``brief.figures``'s."""
