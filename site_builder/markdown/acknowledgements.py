"""`:::{acknowledge} CODE` before a block: the warning that may stand there, and why."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from site_builder.model.acknowledgements import Acknowledgement, Span
from site_builder.model.article import ACKNOWLEDGE
from site_builder.problems.problems import Location


def acknowledged_in_blocks(
    body: Sequence[Token], notes: Sequence[Token], path: str, line_offset: int
) -> Iterator[Acknowledgement]:
    """The acknowledgements in an article's body. Each covers itself and the block below it, which
    may be a footnote; `notes` are the footnotes' tokens, which markdown-it puts after the rest."""
    written = [token for token in body if _is_acknowledgement(token)]
    if not written:
        return
    blocks = [token.map for token in body if token.level == 0 and token.map and token.nesting >= 0]
    blocks += [token.map for token in notes if token.map]
    taken = {tuple(token.map or ()) for token in written}
    others = sorted(lines for lines in blocks if tuple(lines) not in taken)
    for token in written:
        start, end = token.map or [0, 0]
        at = bisect_left(others, [end])
        follows = others[at][1] if at < len(others) else end
        first, last = start + line_offset + 1, follows + line_offset + 1
        codes = str(token.meta["arguments"]).split()
        where = Location(path, first, 1)
        if len(codes) == 1:
            yield Acknowledgement(codes[0], token.content, where, Span(path, (first, 0), (last, 0)))


def _is_acknowledgement(token: Token) -> bool:
    return token.type == "directive_open" and token.meta["name"] == ACKNOWLEDGE and not token.level
