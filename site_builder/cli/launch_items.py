"""Items of a launch list that nobody has signed off, as a person and as a program reads them."""

from site_builder.cli.report_formats import place
from site_builder.messages.message import Catalogue, render
from site_builder.model.launch import OpenItem


def as_line(item: OpenItem, catalogue: Catalogue) -> str:
    """Where the signature belongs, and what the item says."""
    name = f"{item.item} ({item.language})" if item.language else item.item
    # One line, whatever the editor's words are: a new one could be a workflow command.
    return f"{item.location}: {name}: {' '.join(render(item.words, catalogue).split())}"


def as_object(item: OpenItem, catalogue: Catalogue) -> dict[str, object]:
    """An item of the list `open` of the JSON."""
    return {
        **place(item.location),
        "feature": item.feature,
        "item": item.item,
        "language": item.language,
        "words": render(item.words, catalogue),
    }
