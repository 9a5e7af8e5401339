"""`site-builder new site`: a new site with a sample story."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from site_builder.messages.message import _
from site_builder.model.site import Language
from site_builder.scaffold.placing import check_free, place
from site_builder.scaffold.samples import Wording, sample_files, sample_settings, sample_tags
from site_builder.scaffold.theme_words import theme_words
from site_builder.schemas.files import FOLDER, SETTINGS, editor_settings, site_schemas

CONTENT = "content"
SAMPLE = "book-boat"
"""The sample story's slug."""
IGNORED = "/build/"
"""What git ignores."""

_IGNORE = ".gitignore"
_HINT = _(
    "create the site in another folder, or add a story to this one: {command}",
    command="site-builder new feature SLUG",
)


@dataclass(frozen=True, slots=True)
class SitePlan:
    """The settings of a new site. `titles` are by language key; a language without one gets the
    sample's. `base_url` is a valid address that ends in '/'."""

    languages: tuple[Language, ...]
    titles: Mapping[str, str]
    base_url: str


@dataclass(frozen=True, slots=True)
class NewSite:
    """What was made: `stubs` are the languages whose texts still need translating, `strings` the
    files with the theme's words for them; `ignores_build` is whether git ignores the built site."""

    stubs: tuple[Language, ...]
    strings: tuple[str, ...]
    ignores_build: bool


def check_place(folder: Path) -> None:
    """SiteError `already-there` if the folder holds a site, or anything else in its place."""
    check_free(folder, CONTENT, _HINT)


def new_site(folder: Path, plan: SitePlan, editor: str = "") -> NewSite:
    """Make a site in a folder, which need not exist. Other files in it are left alone. Comments are
    in the language `editor` (`zh` or `en`; by default, the site's first language).

    SiteError, with nothing written, if one of its files already exists or can't be written.
    """
    check_place(folder)
    wording = Wording(plan.languages, editor)
    story = sample_files("story", wording, SAMPLE, has_schemas=True)
    inside = {f"{SAMPLE}/{path}": data for path, data in story.items()}
    inside["site.yaml"] = sample_settings(wording, plan.base_url, plan.titles)
    inside["tags.yaml"] = sample_tags(wording)
    beside = theme_words(plan.languages)
    strings = tuple(beside)
    keys = [language.key for language in plan.languages]
    schemas = site_schemas(keys, editor or "en")
    beside |= {f"{FOLDER}/{name}": data for name, data in schemas.items()}
    if not (folder / SETTINGS).exists():
        beside[SETTINGS] = editor_settings()
    ignore = folder / _IGNORE
    if not ignore.exists():
        beside[_IGNORE] = f"{IGNORED}\n".encode()
    place(folder, CONTENT, inside, beside)
    stubs = tuple(language for language in plan.languages if wording.is_stub(language))
    lines = ignore.read_text("utf-8", errors="replace").split() if ignore.is_file() else []
    return NewSite(stubs, strings, any(line.strip("/") == "build" for line in lines))
