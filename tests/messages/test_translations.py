"""Every message of the source has its translation, with the same parameters."""

import re
from functools import lru_cache
from pathlib import Path

import pytest
from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from site_builder.messages.catalogues import DOMAIN, FOLDER

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = sorted(FOLDER.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))
KEYWORDS = {"_": None, "ngettext": (1, 2)}

HAN = "[\u4e00-\u9fff]"
ASCII_SIGNS = re.compile(rf"{HAN}[,;:?!()]|[,;?!(]{HAN}|{HAN} [\"'{{]|[\"'}}] {HAN}")
"""Signs of English beside Chinese characters; before a place, a colon is as in English."""


@lru_cache(maxsize=1)
def source() -> dict[object, set[str]]:
    """The texts of the messages in the source, each with the files that it is in."""
    found: dict[object, set[str]] = {}
    for path, _, text, _, _ in extract_from_dir(ROOT / "site_builder", keywords=KEYWORDS):
        found.setdefault(text, set()).add(path)
    return found


@lru_cache(maxsize=4)
def translated(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=path.parents[1].name)


def messages(path: Path) -> list[Message]:
    return [message for message in translated(path) if message.id]


def key(message: Message) -> object:
    """What `source` knows a message by."""
    return message.id if isinstance(message.id, str) else tuple(message.id)


def texts(value: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())


def parameters(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)(?:![rsa])?\}", text)) | {"count"}


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: str(path.parents[1].name))
class TestCatalogues:
    def test_no_message_is_missing_and_none_is_left_over(self, path: Path) -> None:
        known = {key(m) for m in messages(path) if all(texts(m.string)) and not m.fuzzy}
        assert known == set(source()), "run scripts/messages, and write what is missing"

    def test_parameters_are_the_same(self, path: Path) -> None:
        for message in messages(path):
            # The count may be left out, as in "a block".
            forms = [parameters(text) for text in texts(message.id)]
            for text in texts(message.string):
                assert parameters(text) in forms, message.id

    def test_signs_are_chinese(self, path: Path) -> None:
        assert path.parents[1].name == "zh_Hans", "other languages need a rule of their own"
        said = [text for message in messages(path) for text in texts(message.string)]
        assert [text for text in said if ASCII_SIGNS.search(text)] == []

    def test_the_compiled_catalogue_is_of_this_one(self, path: Path) -> None:
        with path.with_suffix(".mo").open("rb") as file:
            compiled = {key(m): texts(m.string) for m in read_mo(file) if m.id}
        written = {key(m): texts(m.string) for m in messages(path)}
        assert compiled == written, "run scripts/messages"
