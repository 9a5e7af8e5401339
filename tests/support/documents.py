"""The blocks of code in the project's documents, so that tests can run what readers would."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]

_BLOCK = re.compile(r"(?ms)^```(?P<kind>[\w-]*)\n(?P<text>.*?)^```$")
_PATH = re.compile(r"`([^`\s]+)`:\s*$")


class CodeBlock(NamedTuple):
    """A block of a document: its language, its text, and the file that the line before it says it
    belongs in ("" where that names none)."""

    kind: str
    text: str
    path: str

    @property
    def commands(self) -> list[str]:
        """The lines of a shell's block, without their comments."""
        lines = [re.sub(r"(^|\s+)# .*", "", line).strip() for line in self.text.splitlines()]
        return [line for line in lines if line]


def code_blocks(document: str) -> Iterator[CodeBlock]:
    """The blocks of a document of the repository, in order."""
    text = (ROOT / document).read_text("utf-8")
    for found in _BLOCK.finditer(text):
        named = _PATH.search(text[: found.start()])
        yield CodeBlock(found["kind"], found["text"], named[1] if named else "")
