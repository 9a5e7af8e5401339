"""Which missing articles are worth a warning: those for which nobody has decided otherwise."""

from collections.abc import Iterable

from site_builder.model.presence import Fallback
from site_builder.problems.problems import Problem

CODE = "missing-article"


def without_settled(problems: Iterable[Problem], fallback: Fallback | None) -> list[Problem]:
    """A feature's problems without the warnings that its `fallback` answers; None if that is not
    known. `link` and `hide` say that an article need not exist. That of the source language always
    must, which is an error."""
    is_settled = fallback != "show"
    return [p for p in problems if p.is_error or p.code != CODE or not is_settled]
