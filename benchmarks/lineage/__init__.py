"""How long it takes to compare two editions."""
