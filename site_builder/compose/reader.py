"""The reader of a page: the language, and every text and date in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from site_builder.edtf import Day, Edtf, html_datetime
from site_builder.languages.dates import edtf_parts
from site_builder.languages.east_asian import contains_han
from site_builder.languages.script import text_direction, uses_han
from site_builder.model.site import Language, Site, Text
from site_builder.views.facts import DateView, TimeRun
from site_builder.views.shell import Words


@dataclass(frozen=True, slots=True)
class Reader:
    """`fallback` is the key of the language that replaces a missing text: the feature's source
    language, or the site's default. `told` is the last day on which the text was written: anything
    that begins after it is in the future. `all_strings` are the theme's words by language."""

    site: Site
    language: Language
    fallback: str
    strings: Mapping[str, str]
    told: Day | None = None
    all_strings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def key(self) -> str:
        return self.language.key

    @property
    def tag(self) -> str:
        return self.language.tag

    def of(self, key: str) -> "Reader":
        """Somebody who reads the same in another of the site's languages."""
        strings = self.all_strings[key]
        return replace(self, language=self.language_of(key), strings=strings)

    def language_of(self, key: str) -> Language:
        """Any of the site's languages."""
        return next(language for language in self.site.languages if language.key == key)

    def name_of(self, key: str) -> Words:
        """The name of one of the site's languages in its own words, marked with it."""
        language = self.language_of(key)
        return Words(language.name, language.tag, text_direction(language.tag))

    def words(self, text: Text) -> Words:
        """The text in the page's language; otherwise borrowed, and marked with its own language."""
        if self.key in text:
            return Words(text[self.key])
        key = self.fallback if self.fallback in text else next(iter(text))
        if not text[key]:
            return Words("")
        tag = self.language_of(key).tag
        return Words(text[key], tag, text_direction(tag))

    def optional(self, text: Text | None) -> Words | None:
        return self.words(text) if text else None

    def neutral(self, words: str) -> Words:
        """Words that are the same for all readers, such as the name of an account: Chinese ones are
        marked on a page that is not written with Chinese characters (WCAG 2.2, 3.1.2)."""
        if not contains_han(words) or uses_han(self.tag):
            return Words(words)
        tags = (language.tag for language in self.site.languages)
        tag = next((tag for tag in tags if uses_han(tag)), "zh")
        return Words(words, tag, text_direction(tag))

    def plain(self, text: Text) -> str:
        """The words alone, for places that can't be marked with a language."""
        return self.words(text).text

    def date(self, value: Edtf, told: Text | None = None) -> DateView:
        """A date as it is printed; as it is `told`, where it is told in words."""
        if told:
            words = self.words(told)
            run = TimeRun(words.text, html_datetime(value) or "")
            return DateView(words.text, (run,), words.lang, words.dir)
        parts = edtf_parts(value, self.tag, told=self.told)
        runs = tuple(TimeRun(run.text, run.datetime or "") for run in parts)
        return DateView("".join(run.text for run in runs), runs)

    def optional_date(self, value: Edtf | None, told: Text | None = None) -> DateView | None:
        return self.date(value, told) if value else None
