"""The administrator's page of the installation: its settings, and what is wrong with it."""
