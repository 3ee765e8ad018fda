"""Loops over arrays that run as fast as compiled ones; Numba comes in here alone.

The modules here load NumPy and Numba at once (about half a second): import them inside the function that needs them.
"""
