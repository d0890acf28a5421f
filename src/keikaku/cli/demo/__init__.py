"""`keikaku demo`: the invented city in a real installation, on this machine alone."""
