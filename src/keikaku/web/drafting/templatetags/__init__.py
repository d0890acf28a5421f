"""Tags of this app for the pages of others."""
