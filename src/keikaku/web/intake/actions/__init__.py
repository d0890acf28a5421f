"""Writes of intake, each a named action with its event in the log."""
