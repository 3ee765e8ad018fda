"""Weights of Pourparler's second reader: data, no code. ``about.json`` says what they are and how they were made."""
