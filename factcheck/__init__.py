"""factcheck finds where texts disagree on a fact and shows the two sentences that prove it."""

__version__ = "0.1.0"
