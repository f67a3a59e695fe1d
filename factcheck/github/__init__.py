"""Checks the articles of a pull request: which ones, and what is said where. No other room knows of it."""
