"""Inputs that nobody would write: random small ones and damaged whole files.

Nothing may crash, hang or eat up memory. Every input follows from a seed and a number, and what
breaks the program is kept as a file that can be tried again.
"""
