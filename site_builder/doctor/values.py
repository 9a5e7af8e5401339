"""What was found of a thing that Site Builder uses."""

from dataclasses import dataclass
from typing import Literal

from site_builder.messages.message import NOTHING, Message

Sort = Literal["python", "library", "extra", "program", "font"]
State = Literal["ok", "missing", "unused"]


@dataclass(frozen=True, slots=True)
class Finding:
    """`name` is what the thing is called, `found` its version or, for a font, its family; ''
    without one. It is `missing` where Site Builder can't work without it or needs another version,
    `unused` where only what it is for (`purpose`) can't be done. `remedy` says how to get it."""

    sort: Sort
    name: str
    state: State
    found: str = ""
    purpose: Message = NOTHING
    remedy: Message = NOTHING
