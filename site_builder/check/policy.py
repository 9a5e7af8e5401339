"""Privacy: pages load nothing from third parties, and no inline code that their policy doesn't
allow."""

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256, sha384, sha512
from urllib.parse import urlsplit

from site_builder.check.addresses import resolve
from site_builder.check.values import Code, Context, Finding, Page, Spot
from site_builder.messages.message import Message, _, listed
from site_builder.problems.problems import shown

POLICY = "content-security-policy"
Policy = dict[str, list[str]]
"""Directives with their sources (Content Security Policy Level 3 §2.3)."""

_HASHES = {"sha256": sha256, "sha384": sha384, "sha512": sha512}
_UNSAFE = {"'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "*", "http:", "https:", "blob:"}
_CLOSED = {"'none'", "'self'", "data:", "'report-sample'"}
_FETCHING = ("-src", "-src-elem", "-src-attr", "form-action")
_RUN_TYPES = {"", "module", "importmap", "speculationrules"}
_SCRIPT_TYPE = re.compile(r"(?:text|application)/(?:x-)?(?:java|ecma|live|j)script[\d.]*")
_RUNS = re.compile(r"\s*(?:java|vb)script:", re.IGNORECASE)


def policies(page: Page, _context: Context) -> Iterator[Finding]:
    """Each page has a policy, before everything that it governs, and without loopholes."""
    meta = page.meta(POLICY)
    if meta is None:
        message = _("the page has no Content-Security-Policy")
        yield Finding(page.path, Spot(), "missing-policy", message)
        return
    policy = parse_policy(meta.content)
    if "default-src" not in policy:
        message = _("the policy has no default-src, so it allows whatever it doesn't name")
        yield Finding(page.path, meta.spot, "weak-policy", message)
    for directive, sources in policy.items():
        if not directive.endswith(_FETCHING):
            continue
        open_ = [shown(source) for source in sources if _is_open(directive, source)]
        if open_:
            allowed = listed(open_)
            message = _(
                "{directive} in the policy allows {sources}", directive=directive, sources=allowed
            )
            yield Finding(page.path, meta.spot, "weak-policy", message)
    governed = [link.spot for link in page.links if link.loads]
    governed += [code.spot for code in page.codes if code.kind in ("script", "style")]
    if any(spot < meta.spot for spot in governed):
        message = _("the page loads or runs something before its policy takes effect")
        yield Finding(page.path, meta.spot, "weak-policy", message, _("move the policy up"))


def parse_policy(text: str) -> Policy:
    """A policy's directives; of two with one name, the first counts (CSP §2.2.1)."""
    policy: Policy = {}
    for directive in text.split(";"):
        name, *sources = directive.split() or [""]
        if name:
            policy.setdefault(name.lower(), sources)  # as they are: the case of a digest counts
    return policy


def inline_code(page: Page, _context: Context) -> Iterator[Finding]:
    """Scripts and styles inside the page that its policy doesn't allow by their digest."""
    meta = page.meta(POLICY)
    policy = parse_policy(meta.content if meta else "")
    for code in page.codes:
        if code.kind == "handler":
            message = _("the attribute {name} is an inline script", name=shown(code.type))
            yield Finding(page.path, code.spot, "inline-script", message)
        elif code.kind == "attribute":
            message, hint = _("a style attribute is inline CSS"), _("move it into a style sheet")
            yield Finding(page.path, code.spot, "inline-style", message, hint)
        elif meta and not _is_known(code, policy):
            message = _("the policy doesn't allow this inline <{element}>", element=code.kind)
            yield Finding(page.path, code.spot, f"inline-{code.kind}", message)
    for link in page.links:
        if _RUNS.match(link.address):
            message = _("'{address}' is an inline script", address=shown(link.address))
            yield Finding(page.path, link.spot, "inline-script", message, needle=link.address)


def third_parties(page: Page, context: Context) -> Iterator[Finding]:
    """Requests to other hosts that the page makes by itself: each tells them who reads what."""
    for link in page.links:
        if link.loads and (fault := foreign_request(context.base_url, page.path, link.address)):
            hint = _("put the file into assets/, or make it a link that readers can follow")
            yield Finding(page.path, link.spot, *fault, hint, needle=link.address)


def foreign_request(base_url: str, path: str, address: str) -> tuple[str, Message] | None:
    """Code and message for an address that browsers fetch, unless it is the site's own."""
    target = resolve(base_url, path, address)
    if target.kind != "outside" or _RUNS.match(address):
        return None
    parts = urlsplit(target.url)
    if parts.scheme == "http" and base_url.startswith("https:"):
        message = _("'{address}' is not encrypted, so browsers refuse it", address=shown(address))
        return "mixed-content", message
    message = _(
        "'{address}' is loaded from {host}, which is not this site",
        address=shown(address),
        host=shown(parts.hostname or parts.scheme),
    )
    return "third-party", message


def _is_open(directive: str, source: str) -> bool:
    lowered = source.lower()
    if lowered in _UNSAFE:
        return True
    if lowered == "data:":
        return directive.startswith(("script", "object", "default", "frame", "worker"))
    is_digest = lowered.startswith("'nonce-") or lowered.partition("-")[0][1:] in _HASHES
    return not is_digest and lowered not in _CLOSED


def _is_known(code: Code, policy: Policy) -> bool:
    is_run = code.type in _RUN_TYPES or _SCRIPT_TYPE.fullmatch(code.type)
    if code.kind == "script" and not is_run:
        return True  # data, which nothing runs (HTML §4.12.1)
    names = (f"{code.kind}-src-elem", f"{code.kind}-src", "default-src")
    sources = next((policy[name] for name in names if name in policy), [])
    data = code.text.encode("utf-8", "surrogatepass")
    digests = {
        f"'{name}-{b64encode(digest(data).digest()).decode()}'" for name, digest in _HASHES.items()
    }
    return not digests.isdisjoint(sources)
