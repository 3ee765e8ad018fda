"""Loops over large arrays: with NumPy alone, or, where Numba is installed and the work is large, compiled.

``frontier`` and ``acceptance`` are what others call; ``*_loops`` hold what is compiled. The modules here load NumPy at
once: import them inside the function that needs them.
"""
