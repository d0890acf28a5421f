"""Tables of indicators and initiatives: regions, columns, rows."""
