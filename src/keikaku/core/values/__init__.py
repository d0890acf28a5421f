"""What a cell says (値): types, reading, printing."""
