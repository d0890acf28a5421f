"""Reads .ods workbooks: their XML has the text that each cell shows."""
