"""Reads workbooks: what a person sees on their sheets, as lines and tables."""
