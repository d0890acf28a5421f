"""Indicators that stand in lines: each shape of them is made a table, and read as one."""
