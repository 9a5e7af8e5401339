"""The site's own settings, as read from `content/site.yaml`."""

from dataclasses import dataclass

Text = dict[str, str]
"""One text in several languages: language key to words. Never changed after reading."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the site. `key` names files and folders, `tag` is BCP 47 (`zh-Hans`)."""

    key: str
    tag: str
    name: str


@dataclass(frozen=True, slots=True)
class NavItem:
    """A link of the site's navigation: a path to a source article, or an http(s) address."""

    label: Text
    link: str


@dataclass(frozen=True, slots=True)
class Site:
    """`base_url` is absolute and ends in '/'. The first of `languages` is the default."""

    title: Text
    description: Text
    base_url: str
    languages: tuple[Language, ...]
    nav: tuple[NavItem, ...] = ()

    @property
    def default(self) -> Language:
        return self.languages[0]

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(language.key for language in self.languages)
