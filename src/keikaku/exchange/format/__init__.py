"""The exchange format told once: writer, reader and schema all follow these descriptions."""
