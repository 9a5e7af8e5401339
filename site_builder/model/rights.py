"""Whose a picture is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rights:
    """Whose a picture is, as written into every published file of it.

    `creators` are names, `credit` is the credit line, `license` a URL or ''. `notice` holds the
    copyright notice in each language as (BCP 47 tag or 'x-default', words); the first stands for
    readers of all other languages. `marked` says whether the picture is under copyright; None where
    its owner doesn't say.
    """

    creators: tuple[str, ...] = ()
    credit: str = ""
    notice: tuple[tuple[str, str], ...] = ()
    license: str = ""
    marked: bool | None = None
