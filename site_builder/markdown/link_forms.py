"""What an address in a link looks like, whether or not it leads anywhere."""

import re

ADDRESS = (
    r"[ \u3000]*(?:(?:https?|mailto|tel):|www\.|\.{1,2}/|[^\s()（）<>\[\]]*\.md(?![A-Za-z0-9_]))"
)
"""A pattern for the beginning of what was surely meant as an address; Chinese words in brackets,
as in `[注](见下)`, are not."""

_ADDRESS_LIKE = re.compile(
    rf"{ADDRESS}|[a-z][a-z0-9+-]+:[/A-Za-z0-9_]|#[A-Za-z0-9_-]+$|//?[A-Za-z0-9_]",
    re.ASCII | re.IGNORECASE,
)


def is_like_address(words: str) -> bool:
    """Whether words that stand where an address belongs are one, sound or not."""
    return not re.search(r"\s", words) and bool(_ADDRESS_LIKE.match(words))
