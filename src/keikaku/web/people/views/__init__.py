"""The pages of the administrator; each asks for the permission to manage people."""
