"""Plan ⇄ JSON (versioned, public) and Plan → tables for people."""
