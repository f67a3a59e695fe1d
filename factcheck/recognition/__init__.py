"""Surface text to typed values, per language. Pure: no files, no documents, no rules."""
