"""The reader's side of a page: which language it speaks, and every text and date in it."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.edtf import Edtf
from site_builder.model.site import Language, Site, Text
from site_builder.resolve.locale import edtf_parts, text_direction
from site_builder.resolve.views import DateView, TimeRun, Words


@dataclass(frozen=True, slots=True)
class Reader:
    """`fallback` is the key of the language that stands in for a missing text: the feature's
    source language, or the site's default."""

    site: Site
    language: Language
    fallback: str
    strings: Mapping[str, str]

    @property
    def key(self) -> str:
        return self.language.key

    @property
    def tag(self) -> str:
        return self.language.tag

    def language_of(self, key: str) -> Language:
        """Any of the site's languages."""
        return next(language for language in self.site.languages if language.key == key)

    def words(self, text: Text) -> Words:
        """The text in the page's language, or borrowed and marked with its own language."""
        if self.key in text:
            return Words(text[self.key])
        key = self.fallback if self.fallback in text else next(iter(text))
        if not text[key]:
            return Words("")
        tag = self.language_of(key).tag
        return Words(text[key], tag, text_direction(tag))

    def optional(self, text: Text | None) -> Words | None:
        return self.words(text) if text else None

    def plain(self, text: Text) -> str:
        """The words alone, for places that cannot say what language they are in."""
        return self.words(text).text

    def date(self, value: Edtf) -> DateView:
        runs = tuple(TimeRun(run.text, run.datetime or "") for run in edtf_parts(value, self.tag))
        return DateView("".join(run.text for run in runs), runs)

    def optional_date(self, value: Edtf | None) -> DateView | None:
        return self.date(value) if value else None
