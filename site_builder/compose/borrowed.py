"""Words of the theme that a page borrows from another language, marked with that language."""

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from site_builder.languages.script import script_of, text_direction
from site_builder.model.site import FIELD, Language, Strings
from site_builder.views.shell import Words

_BORROWED = Markup('<span lang="{}" dir="{}">{}</span>')


def phrase(words: Words) -> Markup:
    """The words, escaped; those borrowed from another language are marked with it.

    A space at either end stays outside the mark: inside a run of the other direction it would move
    to that run's own end, away from the next words (UAX #9, isolates)."""
    if not words.lang:
        return Markup.escape(words.text)
    text = words.text.strip(" ")
    before, after = words.text.split(text, 1) if text else ("", "")
    return Markup("{}{}{}").format(before, _BORROWED.format(words.lang, words.dir, text), after)


class BorrowedWords(str):
    """Words in a language other than the page's. A page prints them in an element with their
    language; `text` is the words alone. `lang` is BCP 47, `dir` is HTML's direction."""

    lang: str
    dir: str

    def __new__(cls, text: str, lang: str) -> "BorrowedWords":
        words = super().__new__(cls, text)
        words.lang, words.dir = lang, text_direction(lang)
        return words

    def __reduce__(self) -> tuple[type["BorrowedWords"], tuple[str, str]]:
        return BorrowedWords, (self.text, self.lang)

    @property
    def text(self) -> str:
        return str(self)

    def __html__(self) -> str:
        return phrase(Words(self.text, self.lang, self.dir))


def marked_strings(
    strings: Mapping[str, Strings], languages: Iterable[Language]
) -> dict[str, Strings]:
    """The theme's words by language key, with borrowed words marked."""
    return {language.key: _marked(strings[language.key], language.tag) for language in languages}


def _marked(strings: Strings, tag: str) -> Strings:
    """The words unchanged if all of them are in the page's own language and script."""
    foreign = {key: lang for key, lang in strings.foreign.items() if _differs(lang, tag)}
    if not foreign:
        return strings
    words = {
        key: BorrowedWords(text, foreign[key]) if key in foreign else text
        for key, text in strings.items()
    }
    return Strings(words, foreign)


def _differs(one: str, other: str) -> bool:
    languages = {tag.lower().partition("-")[0] for tag in (one, other)}
    return len(languages) > 1 or script_of(one) != script_of(other)


def as_words(said: str) -> Words:
    """A word of the theme as a view's words."""
    if isinstance(said, BorrowedWords):
        return Words(said.text, said.lang, said.dir)
    return Words(said)


def filled(said: str, **parts: str) -> Markup:
    """Words of the theme with their `{names}` filled in, as a phrase of HTML. Borrowed words are
    marked, but the values filled into them are not."""
    lang = said.lang if isinstance(said, BorrowedWords) else ""

    def literal(text: str) -> Markup:
        return Markup.escape(BorrowedWords(text, lang) if lang and text.strip() else text)

    pieces = FIELD.split(said)
    return Markup("").join(
        literal(piece) if at % 2 == 0 else Markup.escape(parts.get(piece, f"{{{piece}}}"))
        for at, piece in enumerate(pieces)
    )


def filled_text(said: str, **parts: str) -> str:
    """The same as plain text, for titles and for machines."""
    return FIELD.sub(lambda field: parts.get(field[1], field[0]), said)
