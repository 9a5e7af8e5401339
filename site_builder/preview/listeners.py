"""Who hears what happens in a preview: the open pages, and whoever runs it."""

from typing import Protocol

from site_builder.messages.message import Message
from site_builder.preview.client_messages import Json
from site_builder.preview.messages import Outcome, Stage
from site_builder.preview.updates import Seen


class Reader(Protocol):
    """A browser's open page. `seen` is what it says it shows."""

    address: str
    seen: Seen

    def tell(self, message: Json) -> None: ...


class Voice(Protocol):
    """Tells whoever runs the preview what happens."""

    def started(self, address: str, port: int, wanted: int) -> None: ...

    def built(self, outcome: Outcome) -> None: ...

    def stage(self, stage: Stage) -> None: ...

    def advance(self, count: int) -> None: ...

    def note(self, words: Message) -> None: ...
