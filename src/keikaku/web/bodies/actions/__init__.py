"""Writes of bodies: who sits where, what is laid, said, answered and decided."""
