"""What Word and PowerPoint files have in common: their XML, changed text, tables, charts."""
