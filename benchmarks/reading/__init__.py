"""Reading of documents: pages per second and peak memory of each format, beside yardsticks."""
