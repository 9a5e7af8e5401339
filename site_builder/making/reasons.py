"""Why each output is not what it was in the last build."""

from collections.abc import Mapping

from site_builder.ledger import Ledger
from site_builder.making.memory import Memory
from site_builder.render.pages import changes


def explain(
    outputs: Mapping[str, str], last: Ledger, before: Memory, after: Memory
) -> dict[str, str]:
    """The reason for each output whose bytes are not those of the last build."""
    changed = (path for path, digest in outputs.items() if last.outputs.get(path) != digest)
    return {path: _reason(path, before, after) for path in changed}


def _reason(path: str, before: Memory, after: Memory) -> str:
    now, then = after.page(path), before.page(path)
    if now is None:
        return "new content"
    return changes(then.recipe if then else None, now.recipe)
