"""The files of the sample site, of a new feature and of a new page, in the languages of a site.

They are written in Chinese and English, in `sample/` beside this file. A site in one of these, or
in both, gets them as they are. Any other language gets a stub to translate: the words of the site's
source language, each text with the language's key before it, as in `(fr) On board`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

import yaml

from site_builder.languages.script import is_chinese, look_up, script_of
from site_builder.languages.unicode import is_letter
from site_builder.model.forms import form_of, text_name
from site_builder.model.site import Language
from site_builder.scaffold.yaml_words import quoted, scalar
from site_builder.schemas.files import modeline

_FOLDER = Path(__file__).with_name("sample")
_WRITTEN = {"zh-Hans": "zh", "en": "en"}
"""The languages that the sample is written in: their keys in its files, by tag."""

_COMMENT = re.compile(r"(?P<indent> *)#(?P<key>zh|en) (?P<words>.*)")
_WORDS = re.compile(r"(?P<indent> +)(?P<key>zh|en): (?P<words>.+)")
_FRONT = re.compile(r"(?P<key>title|deck|summary|description): (?P<words>.+)")
_OF_SOURCE = "#source\n"
"""After this line, front matter is for the source language alone."""
_HEAD = re.compile(r"#+ |\[\^[a-z0-9]+\]: |- |")
"""What stands before the words of a line of Markdown: the signs of a heading, a note, an item."""
_ADDRESS = re.compile("https?://[A-Za-z0-9_./~-]+")
"""An address that needs no quotation marks."""


class Wording:
    """Which of the sample's words each language of a site gets. `editor` is the key, in the sample,
    of the language that the editor reads; by default, that of the site's first language."""

    def __init__(self, languages: Sequence[Language], editor: str = "") -> None:
        self.languages = languages
        self._own = {
            language.key: _WRITTEN[tag]
            for language in languages
            if (tag := look_up(language.tag, _WRITTEN))
        }
        self.source = self._own.get(languages[0].key, editor or "en")
        """The key, in the sample, of the language that the site's other ones are written from."""
        self.comments = editor or self.source
        """The key, in the sample, of the language of comments."""

    def is_stub(self, language: Language) -> bool:
        """Whether the sample isn't written in a language, so that its words need translating."""
        return language.key not in self._own

    def key(self, language: Language) -> str:
        """The key, in the sample, of the words that a language gets. Simplified Chinese would be a
        mistake in text that is to be traditional."""
        stub = self.source
        if is_chinese(language.tag):
            stub = "en" if script_of(language.tag) == "Hant" else "zh"
        return self._own.get(language.key, stub)

    def mark(self, language: Language, words: str) -> str:
        """Words as a language gets them: a stub's with its key before them, unless they are a sign
        alone, such as `%`."""
        if self.is_stub(language) and any(map(is_letter, words)):
            return f"({language.key}) {words}"
        return words


def sample_files(
    name: str, wording: Wording, slug: str, *, has_schemas: bool = False
) -> dict[str, bytes]:
    """The files of a feature or page, by their paths in its folder: those of the sample's folder
    `name`. Their comments name it by its `slug` and, if the site `has_schemas`, the schema of the
    file. The texts come last, in the order of the languages."""
    folder = _FOLDER / name
    form = form_of(path.name for path in folder.iterdir())
    files: dict[str, bytes] = {}
    for path in sorted(file for file in folder.rglob("*") if file.is_file()):
        inner = path.relative_to(folder).as_posix()
        if path.suffix == ".yaml":
            text = in_languages(path.read_text("utf-8"), wording)
            schema = modeline(f"content/{slug}/{inner}") if has_schemas else ""
            files[inner] = (schema + text.replace("SLUG", slug)).encode()
        elif path.suffix != ".md":
            files[inner] = path.read_bytes()
    for language in wording.languages:
        text = (folder / text_name(form, wording.key(language))).read_text("utf-8")
        files[text_name(form, language.key)] = _article(text, language, wording).encode()
    return files


def sample_settings(wording: Wording, base_url: str, titles: Mapping[str, str]) -> bytes:
    """The site.yaml of a new site; `titles` are by language key, and replace the sample's. It names
    its schema."""
    text = in_languages((_FOLDER / "site.yaml").read_text("utf-8"), wording, {"title": titles})
    rows = "\n".join(
        f"  {language.key}: {{tag: {language.tag}, name: {scalar(language.name)}}}"
        for language in wording.languages
    )
    address = base_url if _ADDRESS.fullmatch(base_url) else quoted(base_url)
    text = text.replace("BASE_URL", address).replace("LANGUAGES", rows)
    return (modeline("content/site.yaml") + text).encode()


def sample_tags(wording: Wording) -> bytes:
    """The tags.yaml of a new site, which the sample story's tags are in. It names its schema."""
    text = in_languages((_FOLDER / "tags.yaml").read_text("utf-8"), wording)
    return (modeline("content/tags.yaml") + text).encode()


def in_languages(
    text: str, wording: Wording, given: Mapping[str, Mapping[str, str]] | None = None
) -> str:
    """A facts file in the languages of a site: its comments in the editor's language
    (`#zh …`, `#en …`), and each text with a row for every language. `given` are the words that
    replace those of a field, by field and language key."""
    lines: list[str] = []
    for is_text, rows in groupby(text.splitlines(), lambda line: bool(_WORDS.fullmatch(line))):
        if is_text:
            field = lines[-1].strip().removesuffix(":")
            made = list(_text(list(rows), wording, (given or {}).get(field, {})))
            lines = [*lines, *made] if made else lines[:-1]
        else:
            lines += _comments(rows, wording.comments)
    return "\n".join(lines) + "\n"


def _comments(rows: Iterator[str], key: str) -> Iterator[str]:
    for row in rows:
        comment = _COMMENT.fullmatch(row)
        if not comment:
            yield row
        elif comment["key"] == key:
            yield f"{comment['indent']}# {comment['words']}"


def _text(rows: Sequence[str], wording: Wording, given: Mapping[str, str]) -> Iterator[str]:
    found = [match for row in rows if (match := _WORDS.fullmatch(row))]
    indent, words = found[0]["indent"], {match["key"]: match["words"] for match in found}
    for language in wording.languages:
        written = words[wording.key(language)]
        if language.key in given:
            written = quoted(given[language.key])
        elif wording.is_stub(language):
            value = yaml.safe_load(written)
            if not isinstance(value, str):
                continue  # a list of words that the language doesn't have
            written = quoted(wording.mark(language, value))
        yield f"{indent}{language.key}: {written}"


def _article(text: str, language: Language, wording: Wording) -> str:
    _, front, body = text.split("---\n", 2)
    front, _mark, of_source = front.partition(_OF_SOURCE)
    if language == wording.languages[0]:
        front += of_source
    rows = list(_comments(iter(front.splitlines()), wording.comments))
    if not wording.is_stub(language):
        return "\n".join(["---", *rows, "---\n"]) + body
    rows = [_front_row(row, language, wording) for row in rows]
    lines = [_body_line(line, language, wording) for line in body.splitlines()]
    return "\n".join(["---", *rows, "---", *lines]) + "\n"


def _front_row(row: str, language: Language, wording: Wording) -> str:
    if field := _FRONT.fullmatch(row):
        words = wording.mark(language, yaml.safe_load(field["words"]))
        return f"{field['key']}: {quoted(words)}"
    return row


def _body_line(line: str, language: Language, wording: Wording) -> str:
    if not line or line.startswith(":"):  # a directive, or an option of one
        return line
    head = _HEAD.match(line)
    at = head.end() if head else 0
    return line[:at] + wording.mark(language, line[at:])
