"""A built page as it is served: with the preview's scripts, which its policy lets in."""

import re
from html import escape, unescape

from site_builder.check.policy import Policy, parse_policy
from site_builder.preview.addresses import CLIENT
from site_builder.preview.texts import texts_attribute
from site_builder.preview.updates import Seen

SCRIPTS = (
    *("patch.js", "panel.js", "source.js"),
    *("unit_places.js", "marks.js", "unit_card.js", "units.js", "preview.js"),
)
"""In the order in which they need each other."""

# No tag goes on behind the next '<': else a page of unfinished tags takes for ever.
_POLICY = re.compile(
    r"""<meta\s[^<>]*http-equiv=["']?content-security-policy["']?[^<>]*>""", re.IGNORECASE
)
_CONTENT = re.compile(r"""content=(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_HEAD = re.compile(r"<head(?:\s[^<>]*)?>", re.IGNORECASE)
_CHARSET = re.compile(r"<meta\s+charset[^<>]*>", re.IGNORECASE)


def inject_client(html: str, origin: str, seen: Seen, language: str) -> str:
    """The page with the preview's scripts before all others, so that they see the page untouched.

    `origin` is the server's, such as `http://127.0.0.1:8000`; `language` is that of the preview's
    own words. In a page without a head the scripts come first of all.
    """
    html = _POLICY.sub(lambda match: _policy_tag_with_client(match[0], origin), html, count=1)
    marks = {"page": seen.page, "styles": seen.styles, "scripts": seen.scripts}
    attributes = {
        "panel.js": texts_attribute(language),
        "preview.js": " ".join(f'data-{name}="{escape(value)}"' for name, value in marks.items()),
    }
    tags = "".join(
        f'<script src="{CLIENT}{name}" defer data-preview {attributes.get(name, "")}></script>'
        for name in SCRIPTS
    )
    place = _POLICY.search(html) or _CHARSET.search(html) or _HEAD.search(html)
    end = place.end() if place else 0
    return f"{html[:end]}{tags}{html[end:]}"


def _policy_tag_with_client(tag: str, origin: str) -> str:
    """The tag of a policy that lets the preview in."""
    found = _CONTENT.search(tag)
    if found is None:
        return tag
    policy = unescape(found[1] if found[1] is not None else found[2])
    start, end = found.span()
    return f'{tag[:start]}content="{escape(policy_with_client(policy, origin))}"{tag[end:]}'


def policy_with_client(policy: str, origin: str) -> str:
    """A Content-Security-Policy (W3C CSP 3 §2.3) that also lets in the preview at `origin`: its
    scripts, and the connection by which they hear of builds. Everything else stays as strict."""
    directives = parse_policy(policy)
    live = origin.replace("http", "ws", 1)
    _allow(directives, "script-src", [f"{origin}{CLIENT}"], "script-src-elem")
    _allow(directives, "connect-src", [origin, live])
    return "; ".join(" ".join([name, *sources]) for name, sources in directives.items())


def _allow(directives: Policy, name: str, sources: list[str], finer: str = "") -> None:
    """Let `sources` in where a directive, or the one that it falls back to, shuts them out."""
    for key in (finer, name, "default-src"):
        if key in directives:
            allowed = [source for source in directives[key] if source.lower() != "'none'"]
            directives[key if key != "default-src" else name] = [*allowed, *sources]
            return
