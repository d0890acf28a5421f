"""`keikaku compare`: two editions, what moved between them and the comparison table."""
