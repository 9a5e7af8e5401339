"""Texts that are plain words: facts, front matter, settings, the theme's words.

They are written in YAML and hold no markup: readers would see its signs. Comments (`<!-- … -->`)
are the author's notes there as well, and are dropped.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape
from typing import NamedTuple

from site_builder.languages.characters import NO_WORD, UNSEEN
from site_builder.markdown.comments import unclosed_comment
from site_builder.markdown.foreign_markup import may_be_stray, stray_markup
from site_builder.markdown.link_forms import ADDRESS
from site_builder.messages.message import Message, _
from site_builder.model.kinds import ROLES
from site_builder.problems.problems import (
    MOST_ALIKE,
    Listed,
    Location,
    Problem,
    shown,
    warning,
)
from site_builder.text.direction import direction_problems
from site_builder.text.html_comments import OPENING, comment_end
from site_builder.text.source import Source
from site_builder.text.yaml import Document, Tags, read_yaml
from site_builder.text.yaml_nodes import Data, Path

_SIGNS = re.compile(r"[`*_&<~={｛^!?#$\[［【＾]|%%|--|:[a-z]")
"""One of them is in all markup."""

# Addresses, names of files and ids: no words of a text.
_NO_WORDS = re.compile(r"[\w./:~%?&=#@+,-]*", re.ASCII)
_UNSEEN = re.compile(rf"[{UNSEEN}]")
_ROLE = re.compile(rf"[{{｛](?:{'|'.join(ROLES)})[}}｝]`[a-z0-9-]+`")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_WORD = rf"[^{NO_WORD}]|[“‘《「『（(\[]"
_LABEL = r"[^\[\]\n［］【】]+"
_IN_BRACKETS = rf"(?={ADDRESS})[^()（）\n]*[)）]"
_BEFORE, _AFTER = rf"(?<![^{NO_WORD}])(?<![*_])", rf"(?![^{NO_WORD}])(?![*_])"
_FORMS = tuple(
    (sign, re.compile(pattern, re.MULTILINE), hint)
    for sign, pattern, hint in (
        ("*", rf"\*\*(?={_WORD})[^*\n]+(?<=\S)\*\*", _("delete the asterisks")),
        ("*", rf"{_BEFORE}\*(?={_WORD})[^*\n]+(?<=\S)\*{_AFTER}", _("delete the asterisks")),
        ("_", rf"{_BEFORE}_(?={_WORD})[^_\n]+(?<=\S)_{_AFTER}", _("delete the underscores")),
        # Of one word it may be a name in code; and other letters than Latin are found above.
        (
            "_",
            rf"{_BEFORE}__(?=[A-Za-z])[!-^`-~]+ [ -^`-~]+__{_AFTER}",
            _("delete the underscores"),
        ),
        ("`", r"(?<!`)`+[^`\n]+`+", _("delete the backquotes")),
        ("![", r"!\[[^\[\]\n]*\]\([^()\n]*\)", _("give the picture an entry in facts/photos.yaml")),
        ("](", r"(?<![A-Za-z0-9_!])\[[^\[\]\n]*\]\([^()\n]*\)", _("write the words alone")),
        ("[", rf"\[[^\[\]\n]+\](?:（|[ \u3000]+\(){_IN_BRACKETS}", _("write the words alone")),
        ("［", rf"［{_LABEL}[］\]][（(]{_IN_BRACKETS}", _("write the words alone")),
        ("【", rf"【{_LABEL}[】\]][（(]{_IN_BRACKETS}", _("write the words alone")),
        ("<", r"<(?:https?:|mailto:)[^<>\s]+>", _("write the address without < and >")),
        (
            "^",
            rf"[\[［【]\^{_LABEL}[\]］】](?<!-.\])",
            _("only the text of articles can have footnotes"),
        ),
        ("＾", rf"[\[［【]＾{_LABEL}[\]］】]", _("only the text of articles can have footnotes")),
        ("##", r"^#{2,6}[ \t]+\S", _("delete the # signs")),
    )
)


class _Found(NamedTuple):
    """Markup in a text, and what to do about it."""

    words: str
    message: Message
    hint: Message


def read_texts(source: Source, *, tags: Tags | None = None, tag: str = "") -> Document:
    """The YAML document that a source holds, without comments in its texts, and with the problem of
    all markup in them; on `tags` and `tag` see `read_yaml`."""
    document = read_yaml(source, tags, tag)
    data, problems = document.data, Listed(document.problems)
    problems += direction_problems(source)
    texts = _Texts(source, document)
    if OPENING in source.text:
        data = texts.uncommented(data, (), problems)
    problems += texts.markup(data)
    return replace(document, data=data, problems=tuple(problems))


@dataclass(slots=True)
class _Texts:
    """The texts of a document, and where they stand."""

    source: Source
    document: Document
    placed: int = 0
    """How many pieces of words were looked for: of more than are listed, nobody asks where."""

    def uncommented(self, data: Data, path: Path, problems: Listed) -> Data:
        """The data without comments; those that are never closed are added to the problems."""
        if isinstance(data, dict):
            return {k: self.uncommented(v, (*path, k), problems) for k, v in data.items()}
        if isinstance(data, list):
            return [self.uncommented(v, (*path, i), problems) for i, v in enumerate(data)]
        if not isinstance(data, str) or OPENING not in data:
            return data
        words, is_closed = _uncommented(data)
        if not is_closed:
            start = self._start(path)
            problems.append(unclosed_comment(self._place(OPENING, start)[0]))
        return words

    def markup(self, data: Data) -> Iterator[Problem]:
        """The problem of each piece of markup."""
        for path, words in _strings(data, ()):
            if not _SIGNS.search(words) or _NO_WORDS.fullmatch(words):
                continue
            start = begin = self._start(path)
            for match in _ROLE.finditer(words):
                where, start = self._place(match[0], start)
                yield _role_problem(where, match[0])
            for found in _markup(_ROLE.sub("", words)):
                where = self._place(found.words, begin)[0]
                yield warning(where, "stray-markup", found.message, found.hint)

    def _start(self, path: Path) -> int:
        """The offset in the source of the value at a path."""
        where = self.document.marks.value(path)
        return self.source.offset(where.line) + where.column - 1

    def _place(self, words: str, start: int) -> tuple[Location, int]:
        """The place of words in a value that begins at an offset, and the offset behind them. Words
        that are written in another way there have the place of the value."""
        self.placed += 1
        found = self.source.text.find(words, start) if self.placed <= MOST_ALIKE else -1
        end = found + len(words) if found >= 0 else start
        return self.source.location(found if found >= 0 else start), end


def _uncommented(words: str) -> tuple[str, bool]:
    """A text without comments, and whether each has an end."""
    pieces, at = [], 0
    while (start := words.find(OPENING, at)) >= 0:
        end = comment_end(words, start)
        if end < 0:
            return words, False
        piece, following = words[at:start], words[end : end + 1]
        pieces.append(piece if following.strip() else piece.rstrip())
        at = end
    return "".join((*pieces, words[at:])).strip(), True


def _markup(words: str) -> Iterator[_Found]:
    if may_be_stray(words) or "{#" in words:
        for stray in stray_markup(words):
            yield _Found(stray.words, stray.message, stray.plain_hint or _("delete it"))
    for match in _ENTITY.finditer(words):
        character = unescape(match[0])
        if character != match[0]:
            sign = _("a plain space") if _UNSEEN.fullmatch(character) else character
            yield _Found(match[0], _message(match[0]), _("write {words}", words=sign))
    for sign, pattern, hint in _FORMS:
        for match in pattern.finditer(words) if sign in words else ():
            yield _Found(match[0], _message(match[0]), hint)


def _message(words: str) -> Message:
    return _(
        "readers would see {markup} as written: only the text of articles can have markup",
        markup=shown(words),
    )


def _role_problem(where: Location, role: str) -> Problem:
    message = _(
        "readers would see {role} as written: only the text of articles can have roles",
        role=shown(role),
    )
    return Problem(where, "unknown-role", message, _("write the words that it stands for"))


def _strings(data: Data, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict | list):
        inside = data.items() if isinstance(data, dict) else enumerate(data)
        for key, value in inside:
            yield from _strings(value, (*path, key))
