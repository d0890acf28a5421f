"""The demonstration: the invented city of Haruse with its people, departments and plans."""
