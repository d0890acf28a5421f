"""Two people at one form: the second sees what changed meanwhile and chooses (競合)."""
