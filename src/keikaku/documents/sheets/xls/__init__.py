"""Reads .xls workbooks: texts by calamine, and how they look from the records themselves."""
