"""Reads web pages: what a browser shows of them, as blocks and tables."""
