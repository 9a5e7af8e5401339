"""What a site says of its look: the `theme` of site.yaml."""

from dataclasses import dataclass
from typing import Literal

HomeLayout = Literal["front", "list", "grid"]
"""How the home page lays out the features:

- `front`: the newest leads, the next two may stand beside it, and the others follow in rows
- `list`: a line for each, with a small picture
- `grid`: all alike, in rows
"""


@dataclass(frozen=True, slots=True)
class Theme:
    """`home` is the layout of the home page."""

    home: HomeLayout = "front"
