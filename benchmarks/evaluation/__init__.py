"""How many judgements a second: every city of the nation, its indicators, five years."""
