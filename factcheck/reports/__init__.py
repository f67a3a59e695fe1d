"""Turns a finished audit into text for people and machines."""
