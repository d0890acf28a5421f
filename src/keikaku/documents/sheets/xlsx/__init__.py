"""Reads .xlsx workbooks: their own XML, for the libraries lose what a person sees of it."""
