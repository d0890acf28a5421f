"""Reads .xls workbooks from their records; those of Excel 95 and before through calamine."""
