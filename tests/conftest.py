"""Property tests draw the same examples in every run, so that a change and not chance turns them red."""

from hypothesis import settings

settings.register_profile("reproducible", derandomize=True, deadline=None)
settings.load_profile("reproducible")
