"""Every way factcheck can fail, one class per cause; a message says what, where and what to do."""


class FactcheckError(Exception):
    """The texts could not be checked; the command line turns it into exit code 2."""


class DocumentError(FactcheckError):
    """A file could not be read as a text."""


class DossierError(FactcheckError):
    """A dossier file or a front matter is not what it should be."""


class RepositoryError(FactcheckError):
    """A repository does not say what changed, or a file is not one of its plain files."""


class SettingsError(FactcheckError):
    """A setting is unknown, malformed or contradicts another."""


class RuleError(FactcheckError):
    """A rule file or a lexicon is not what it should be."""


class ExtractionError(FactcheckError):
    """No claim could be extracted from a text that has content."""


class CommentError(FactcheckError):
    """The comment on a pull request could not be brought up to date."""


class ModelError(FactcheckError):
    """A language model could not be asked, or did not answer."""
