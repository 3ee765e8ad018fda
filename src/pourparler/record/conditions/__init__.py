"""The language of conditions: who wants what before, with, or in return for what."""
