"""The address that GitHub Pages gives a site, and whether the site's own matches it.

Source: docs.github.com, "About GitHub Pages" (types of sites) and "About custom domains".
"""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from site_builder.messages.message import _
from site_builder.problems.problems import Location, Problem

# https://github.com/user/repo.git, ssh://git@ssh.github.com:443/user/repo, git@github.com:user/repo
_GITHUB = re.compile(
    r"(?:(?:https?|ssh|git)://(?:[^/@\s]*@)?(?:www\.|ssh\.)?github\.com(?::\d+)?/"
    r"|(?:[^/@:\s]+@)?(?:ssh\.)?github\.com:)/*"
    r"(?P<user>[^/\s]+)/(?P<repo>[^/\s]+?)(?:\.git)?/*",
    re.IGNORECASE,
)
_PAGES = ".github.io"


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository on GitHub."""

    user: str
    name: str

    @property
    def is_user_site(self) -> bool:
        return self.name.lower() == f"{self.user}{_PAGES}".lower()

    @property
    def path(self) -> str:
        """The path of its site on the host."""
        return "/" if self.is_user_site else f"/{self.name}/"

    @property
    def address(self) -> str:
        """The address of its site, unless that has a domain of its own."""
        return f"https://{self.user.lower()}{_PAGES}{self.path}"


def github_repository(url: str) -> Repository | None:
    """The repository that the address of a remote leads to; None where it is not on GitHub."""
    found = _GITHUB.fullmatch(url.strip())
    return Repository(found["user"], found["repo"]) if found else None


def check_address(address: str, place: Location, url: str, domain: str) -> Problem | None:
    """The problem of a site that will not be at its `address` (given at `place`), or None.

    `url` is the remote's, `domain` the site's own host ('' for none). If neither says where the
    site will be, there is nothing to compare. Codes: `base-url-differs`, `no-domain`.
    """
    repository = github_repository(url)
    if domain:
        return _check_domain(address, place, domain)
    if repository:
        return _check_repository(address, place, repository)
    return None


def _check_domain(address: str, place: Location, domain: str) -> Problem | None:
    parts = urlsplit(address)
    if parts.netloc.lower() == domain and parts.path == "/":
        return None
    message = _(
        "the site's address is {address}, but its domain is {domain}",
        address=address,
        domain=domain,
    )
    hint = _("write {address}", address=f"https://{domain}/")
    return Problem(place, "base-url-differs", message, hint)


def _check_repository(address: str, place: Location, repository: Repository) -> Problem | None:
    parts = urlsplit(address)
    host = parts.netloc.lower()
    if host.endswith(_PAGES):
        same = host == urlsplit(repository.address).netloc and parts.scheme == "https"
        if same and parts.path == repository.path:
            return None
    elif parts.path == "/":
        message = _("the site's address is {address}, but no domain is set for it", address=address)
        hint = _(
            "write deploy: {{domain: {host}}} in site.yaml, or use the address {address}",
            host=host,
            address=repository.address,
        )
        return Problem(place, "no-domain", message, hint)
    elif parts.path == repository.path:
        return None  # this site is below the user's own one, at that one's domain
    message = _(
        "the site's address is {address}, but GitHub Pages will serve it at another",
        address=address,
    )
    hint = _("write {address}", address=repository.address)
    return Problem(place, "base-url-differs", message, hint)
