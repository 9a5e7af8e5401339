"""The preview's own words in a browser, and the language that each browser is shown."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from site_builder.languages.script import text_direction
from site_builder.messages.catalogues import (
    LOCALES,
    accepted_language,
    catalogue,
    known_language,
    language_of,
)
from site_builder.messages.message import Message, _, render

_CLIENT = {
    "accept": _("Accept"),
    "accepted": _("Accepted"),
    "back": _("Back"),
    "building": _("Building…"),
    "clicks": _("Click for source"),
    "close": _("Close"),
    "collapse": _("Collapse the preview bar"),
    "copied": _("Copied {place}"),
    "deleted": _("removed:"),
    "draft": _("Draft"),
    "edit_source": _("Go to source"),
    "edit_target": _("Go to translation"),
    "expand": _("Expand the preview bar"),
    "fresh": _("Fresh"),
    "fresh_why": _("This translation was accepted for the current source."),
    "inserted": _("added:"),
    "languages": _("Languages"),
    "labelled": _("{state}: {words}"),
    "left": _("Language on the left"),
    "list": _("All units"),
    "marks": _("Marks"),
    "missing": _("Missing"),
    "missing_why": _("This text is not translated yet."),
    "moved": _("moved"),
    "next_unit": _("Next unit (F8)"),
    "none_left": _("Every unit of the translation is fresh."),
    "not_on_page": _("not on this page"),
    "offline": _("Not connected"),
    "opened": _("Opened {place}"),
    "orphaned": _("Orphaned"),
    "orphaned_why": _("The source has no such text."),
    "partner": _("In its place, the translation says this. Accept it if it answers the source."),
    "preview": _("Preview"),
    "previous_unit": _("Previous unit (Shift+F8)"),
    "progress": _("Building… {done}/{total}"),
    "right": _("Language on the right"),
    "scheduled": _("Scheduled"),
    "show": _("Show"),
    "side": _("Side by side"),
    "source": _("The source says"),
    "source_changes": _("What changed in the source"),
    "stale": _("Stale"),
    "stale_why": _("The source has changed since this translation was accepted."),
    "target": _("The translation says"),
    "target_changes": _("What changed in the translation"),
    "translation": _("Translation"),
    "unreviewed": _("Unreviewed"),
    "unreviewed_why": _("Nobody has accepted this translation yet."),
}
"""The words of the scripts, by their keys; a script fills in what is in braces."""

_PAGE = """<!DOCTYPE html>
<html lang="{lang}" dir="{dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>{head}
</head>
<body><main><h1>{title}</h1></main></body>
</html>
"""


@dataclass(frozen=True, slots=True)
class BrowserLanguage:
    """Which language a browser is shown: `fixed`, or where that is '' the one that the browser
    prefers, or `fallback` where it prefers none that the program speaks."""

    fixed: str = ""
    fallback: str = "en"

    @classmethod
    def asked_for(cls, environment: Mapping[str, str], lang: str = "") -> "BrowserLanguage":
        """Fixed by the value of `--lang`, or by SITE_BUILDER_LANG; where neither is given, browsers
        fall back on the language of the locale."""
        fixed = known_language(lang) or known_language(environment.get("SITE_BUILDER_LANG", ""))
        return cls(fixed, language_of(environment))

    def chosen(self, accept_language: str) -> str:
        """The key of the language for a browser that sends this Accept-Language header."""
        return self.fixed or accepted_language(accept_language, self.fallback)


def rendered(value: Any, language: str) -> Any:
    """A JSON value with its messages in a language; all else as it stands."""
    if isinstance(value, dict):
        return {key: rendered(part, language) for key, part in value.items()}
    if isinstance(value, list):
        return [rendered(part, language) for part in value]
    return render(value, catalogue(language)) if isinstance(value, str) else value


def texts_attribute(language: str) -> str:
    """The attribute that gives a script its words, with the `lang` and `dir` of the elements that
    show them."""
    told = json.dumps(rendered(_CLIENT, language) | _attributes(language), ensure_ascii=False)
    return f'data-texts="{escape(told)}"'


def own_page(title: Message, language: str, head: str = "") -> str:
    """A page of the preview itself; `head` is HTML."""
    said = escape(render(title, catalogue(language)))
    return _PAGE.format(title=said, head=head, **_attributes(language))


def _attributes(language: str) -> dict[str, str]:
    tag = LOCALES[language].replace("_", "-")
    return {"lang": tag, "dir": text_direction(tag)}
