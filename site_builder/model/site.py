"""The site's own settings, as read from `content/site.yaml`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from site_builder.model.fonts import FontSettings
from site_builder.model.presence import Fallback
from site_builder.model.theme import Theme
from site_builder.problems.problems import Location
from site_builder.store.digests import digest_of

REMOTE = "origin"
BRANCH = "gh-pages"


@dataclass(frozen=True, slots=True)
class Deploy:
    """`remote` names a remote of the site's git repository, `branch` the branch of it that is
    published. `domain` is the host of a site with a name of its own; '' for none. `signed` is
    whether a publication has the name and address of whoever made it, and the title of the commit
    that it was made from."""

    remote: str = REMOTE
    branch: str = BRANCH
    domain: str = ""
    signed: bool = False


Style = Literal["ap", "guardian"]
"""A style of English: that of the AP Stylebook, or of the Guardian and Observer style guide."""

Text = dict[str, str]
"""One text in several languages: language key to words. Never changed after reading."""

FIELD = re.compile(r"\{(\w+)\}")
"""A name in the theme's words that something is filled in for: `By {authors}`."""


class Strings(Mapping[str, str]):
    """The theme's words for one language, by key. `foreign` are the tags (BCP 47) of those that
    are in another language. Every page shows some of the words, so that they are known by their
    digest, which is taken once."""

    __slots__ = ("_words", "digest", "foreign")

    def __init__(self, words: Mapping[str, str], foreign: Mapping[str, str] | None = None) -> None:
        self._words = dict(words)
        self.foreign = dict(foreign or {})
        known = "\0".join(f"{k}\0{v}\0{self.foreign.get(k, '')}" for k, v in sorted(words.items()))
        self.digest = digest_of(known.encode())

    def __getitem__(self, key: str) -> str:
        return self._words[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the site. `key` names files and folders, `tag` is BCP 47 (`zh-Hans`). One that
    nobody writes is converted from another: `origin` is that one's key, `convert` says how (see
    `languages.conversions`), and `words` are exceptions, with what stands for them. `derived` are
    those that are converted from this one."""

    key: str
    tag: str
    name: str
    origin: str = ""
    convert: str = ""
    words: tuple[tuple[str, str], ...] = ()
    derived: tuple["Language", ...] = ()


def with_derived(languages: Iterable[Language]) -> Iterator[Language]:
    """Languages that are written, each before those derived from it."""
    for language in languages:
        yield language
        yield from language.derived


def derived_keys(languages: Iterable[Language]) -> frozenset[str]:
    """The keys of the languages derived from these."""
    return frozenset(one.key for language in languages for one in language.derived)


@dataclass(frozen=True, slots=True)
class SiteLink:
    """A link of the site's own, as in its navigation: a path to the source of a feature or a page,
    below `content/`, or an http(s) or mailto address; '' for words that lead nowhere."""

    label: Text
    link: str


@dataclass(frozen=True, slots=True)
class Account:
    """An account of the site's with a service: `label` is what the service is called, and `name`
    the account's own name there, or ''. It `is_feed` if it is nobody's account."""

    label: Text
    link: str
    name: str = ""
    is_feed: bool = False

    @property
    def address(self) -> str:
        """The address by which it is known to be the site's, or ''."""
        return self.link if self.link.startswith("http") and not self.is_feed else ""


class TemplateLink(NamedTuple):
    """A feature or page that a template links to, and an anchor there or ''. One that isn't `sure`
    is a string of a template that links by other names than plain strings: it may name one."""

    slug: str
    anchor: str
    location: Location
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class Site:
    """`base_url` is absolute and ends in '/'. The first of `languages` is the default. `footer` is
    what stands at the foot of every page. `fonts` are
    those of its pages and share cards, by language key. `editor` is the address by which the
    preview opens a source file, or ''. `fallback` is what readers get in place of a missing
    article, where its feature says nothing else; `parallel` says whether translations are shown
    beside their sources, `outdated_note` whether readers are told of a translation whose source has
    changed, `open_data` whether the facts are published as data, `typographic_quotes` whether
    straight quotation marks are made typographic, and `search` whether readers can search the site.
    `style` is whose style the copy is checked against, by language key. `time_zone` (IANA) is that
    of dates without a time: where a feature is published at the start of a day. `theme` is the
    site's look; `logos` are the names of those for light and for dark pages in `assets/`; the
    second may be absent, or both."""

    title: Text
    description: Text
    base_url: str
    languages: tuple[Language, ...]
    nav: tuple[SiteLink, ...] = ()
    footer: tuple[SiteLink, ...] = ()
    accounts: tuple[Account, ...] = ()
    fonts: dict[str, FontSettings] = field(default_factory=dict)
    deploy: Deploy = field(default_factory=Deploy)
    editor: str = ""
    fallback: Fallback = "show"
    parallel: bool = True
    outdated_note: bool = False
    open_data: bool = True
    time_zone: str = "UTC"
    typographic_quotes: bool = True
    search: bool = True
    style: dict[str, Style] = field(default_factory=dict)
    theme: Theme = field(default_factory=Theme)
    logos: tuple[str, ...] = ()

    @property
    def default(self) -> Language:
        return self.languages[0]

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(language.key for language in self.languages)
