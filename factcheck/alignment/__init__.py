"""Decides which claims speak of the same fact."""
