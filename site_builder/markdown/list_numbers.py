"""List items whose number changes for readers: Markdown takes the first, and counts on."""

from collections.abc import Iterator

from markdown_it.token import Token

from site_builder.messages.message import _
from site_builder.problems.problems import Problem, warning
from site_builder.text.source import Source


def list_numbers(tokens: list[Token], line_offset: int, source: Source) -> Iterator[Problem]:
    """The warning for the first item of each list that is shown with another number than its own.
    Items that all have the same number are meant to be counted (CommonMark §5.3)."""
    lists: list[list[Token]] = []
    for token in tokens:
        if token.type in ("ordered_list_open", "bullet_list_open"):
            lists.append([])
        elif token.type == "list_item_open":
            lists[-1].append(token)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            items = lists.pop()
            if token.type == "ordered_list_close" and len({item.info for item in items}) > 1:
                yield from _wrong_number(items, line_offset, source)


def _wrong_number(items: list[Token], line_offset: int, source: Source) -> Iterator[Problem]:
    for number, item in enumerate(items, int(items[0].info)):
        if int(item.info) != number:
            line = (item.map[0] if item.map else 0) + line_offset + 1
            message = _(
                "readers see this item as number {number}, not {written}",
                number=str(number),
                written=item.info,
            )
            hint = _("number the items in sequence, or put another block between the two lists")
            yield warning(source.line_start(line), "list-number", message, hint)
            return
