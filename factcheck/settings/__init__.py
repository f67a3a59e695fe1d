"""Finds every setting and remembers where it came from: options, environment, configuration file, default.

It holds no key and no address of a language model: those stand in the environment and nowhere else.
"""

from factcheck.settings.fields import Api, Extractor, FailOn, OutputFormat, Settings, kebab
from factcheck.settings.layers import Configuration, find_file, load, repository

__all__ = [
    "Api",
    "Configuration",
    "Extractor",
    "FailOn",
    "OutputFormat",
    "Settings",
    "find_file",
    "kebab",
    "load",
    "repository",
]
