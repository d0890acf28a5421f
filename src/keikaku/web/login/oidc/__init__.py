"""The city's own login (OpenID Connect): only people who are registered here come in by it."""
