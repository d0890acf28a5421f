"""Pages of bodies and of papers."""
