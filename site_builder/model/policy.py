"""The Content-Security-Policy of pages (W3C CSP 3)."""

from base64 import b64encode
from hashlib import sha256

_OWN_STYLES = "style-src 'self'"

CSP = (
    f"default-src 'none'; {_OWN_STYLES}; script-src 'self'; img-src 'self' data:; "
    "font-src 'self'; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
)
"""That of every page: nothing inline, nothing from outside."""

CSP_WITH_FORMS = CSP.replace("form-action 'none'", "form-action 'self'")
"""That of the pages of a site with a search box: its form leads to the site's own page."""


def allowing_style(policy: str, style: str) -> str:
    """A page's policy that also lets in a style sheet in the page, by its digest (§6.7.3.2)."""
    digest = b64encode(sha256(style.encode("utf-8")).digest()).decode("ascii")
    return policy.replace(_OWN_STYLES, f"{_OWN_STYLES} 'sha256-{digest}'")
