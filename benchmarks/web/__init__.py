"""How many writes the web application takes on SQLite, from many sides at once."""
