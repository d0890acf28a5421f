"""What the administrator does to the settings."""
