"""Confirming a draft.

``state`` what a person decided about each sentence, ``known`` the names he may mean, ``journal`` where it is kept,
``apply`` what it makes of the draft, ``update`` how that goes into a file that he changed by hand since.
"""
