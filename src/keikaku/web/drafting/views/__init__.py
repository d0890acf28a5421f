"""The pages of drafting, one subject a module."""
