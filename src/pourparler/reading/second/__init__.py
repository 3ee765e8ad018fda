"""A small reader of our own beside the rules: a second opinion on what they read, and what they may have missed.

It needs the extra ``reader``, which brings what runs it, and its weights, which are a package of their own. Without
them nothing here is used, and everything is read as it is by rules alone.
"""
