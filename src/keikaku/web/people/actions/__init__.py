"""What the administrator does with whole tables."""
