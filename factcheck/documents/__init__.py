"""Reads files into documents whose every character maps back to the file."""
