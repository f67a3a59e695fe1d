"""Compares two values: same, compatible, conflicting or incomparable, each with a reason."""
