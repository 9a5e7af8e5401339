"""Tokens that are good for one request each."""

import secrets

_MOST = 1_000
"""So many unused ones are remembered: an open page has one."""


class OneUseTokens:
    """Issued to pages of ours, which alone can read them; nobody can guess one (128 bits)."""

    def __init__(self) -> None:
        self._unused: dict[str, None] = {}  # in order of issue

    def issue(self) -> str:
        """A new token. The oldest unused one is forgotten where there are too many."""
        token = secrets.token_urlsafe(16)
        self._unused[token] = None
        if len(self._unused) > _MOST:
            del self._unused[next(iter(self._unused))]
        return token

    def redeem(self, token: str) -> bool:
        """Whether the token was issued here and has not been used; it is now."""
        if token not in self._unused:
            return False
        del self._unused[token]
        return True
