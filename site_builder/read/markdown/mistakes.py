"""Mistakes that only a rule of the parser can see, handed out of it through its `env`."""

from typing import NamedTuple

from markdown_it.rules_block import StateBlock
from markdown_it.utils import EnvType

_KEY = "mistakes"


class Mistake(NamedTuple):
    """A problem at an offset (in code points) of the text that is parsed."""

    offset: int
    code: str
    message: str
    hint: str


def note_mistake(state: StateBlock, offset: int, code: str, message: str, hint: str) -> None:
    """Keep a mistake. A rule may be asked of one line more than once: each is kept once."""
    state.env.setdefault(_KEY, set()).add(Mistake(offset, code, message, hint))


def mistakes_in(env: EnvType) -> list[Mistake]:
    """What was kept in a parser's `env`, in the order of the text."""
    return sorted(env.get(_KEY, ()))
