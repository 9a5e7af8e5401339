"""What is said of a launch list. Not in `console`, because a build need not wait for its model."""

from site_builder.model.launch import OpenItem


def item_words(item: OpenItem) -> str:
    """An item of a launch list that nobody has signed: where its signature belongs, and what it
    says."""
    name = f"{item.item} ({item.language})" if item.language else item.item
    # One line, whatever the editor's words are: a new one could be a workflow command.
    return f"{item.location}: {name}: {' '.join(item.words.split())}"
