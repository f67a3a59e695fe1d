"""Finds the claims a text makes, each with its verbatim evidence."""
