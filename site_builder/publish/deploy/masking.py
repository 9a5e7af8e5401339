"""Secrets kept out of what is printed: the passwords and tokens in addresses of remotes."""

import re
from urllib.parse import unquote, urlsplit

_USER_INFO = re.compile(r"(?<=://)[^\s'\"]*@")
_QUERY = re.compile(r"(?<=://)([^\s'\"?]*)\?[^\s'\"]*")
_MASK = "***"
_SHORTEST = 4
"""A shorter name or password is masked inside an address only: it may be part of any word."""


def secrets_in(url: str) -> tuple[str, ...]:
    """The user's name and password in the address of a remote, as written and as meant.

    None in an address without a scheme, such as `git@github.com:user/repo.git`.
    """
    try:
        parts = urlsplit(url)
        written = (parts.username, parts.password)
    except ValueError:
        return ()
    if parts.scheme not in {"http", "https"}:
        written = (None, parts.password)
    found = {form for part in written if part for form in (part, unquote(part))}
    return tuple(sorted((secret for secret in found if len(secret) >= _SHORTEST), key=_by_length))


def masked(text: str, secrets: tuple[str, ...] = ()) -> str:
    """The text without the secrets, and without what precedes '@' or follows '?' in an address."""
    for secret in secrets:
        text = text.replace(secret, _MASK)
    return _QUERY.sub(rf"\1?{_MASK}", _USER_INFO.sub(f"{_MASK}@", text))


def _by_length(secret: str) -> tuple[int, str]:
    # The longest first: one may be a part of the other.
    return -len(secret), secret
