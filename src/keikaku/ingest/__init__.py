"""From a document to a plan draft: outline, tables, columns, rows, assembly."""
