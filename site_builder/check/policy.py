"""Privacy: no page asks anything of a third party, and none runs or styles inline what its policy
does not know."""

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256, sha384, sha512
from urllib.parse import urlsplit

from site_builder.check.addresses import resolve
from site_builder.check.values import Code, Context, Finding, Link, Page, Spot
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
    """A policy, before all that it governs, with no way round it."""
    meta = page.meta(POLICY)
    if meta is None:
        message = "the page has no Content-Security-Policy"
        yield Finding(page.path, Spot(), "missing-policy", message)
        return
    policy = parse_policy(meta.content)
    if "default-src" not in policy:
        message = "the policy has no default-src, so that it leaves open what it does not name"
        yield Finding(page.path, meta.spot, "weak-policy", message)
    for directive, sources in policy.items():
        if not directive.endswith(_FETCHING):
            continue
        open_ = [source for source in sources if _is_open(directive, source)]
        if open_:
            message = f"{directive} of the policy allows {', '.join(map(shown, open_))}"
            yield Finding(page.path, meta.spot, "weak-policy", message)
    governed = [link.spot for link in page.links if link.loads]
    governed += [code.spot for code in page.codes if code.kind in ("script", "style")]
    if any(spot < meta.spot for spot in governed):
        message = "something is loaded, or runs, before the policy is known"
        yield Finding(page.path, meta.spot, "weak-policy", message, "move the policy up")


def parse_policy(text: str) -> Policy:
    """A policy's directives; of two with one name, the first counts (CSP §2.2.1)."""
    policy: Policy = {}
    for directive in text.split(";"):
        name, *sources = directive.split() or [""]
        if name:
            policy.setdefault(name.lower(), sources)  # as they are: the case of a digest counts
    return policy


def inline_code(page: Page, _context: Context) -> Iterator[Finding]:
    """Scripts and styles inside the page that its policy does not know by their digest."""
    meta = page.meta(POLICY)
    policy = parse_policy(meta.content if meta else "")
    for code in page.codes:
        if code.kind == "handler":
            message = f"{shown(code.type)} is a script inside the page"
            yield Finding(page.path, code.spot, "inline-script", message)
        elif code.kind == "attribute":
            message = "a style attribute is a style inside the page"
            yield Finding(page.path, code.spot, "inline-style", message, "put it into a sheet")
        elif meta and not _is_known(code, policy):
            message = f"a <{code.kind}> inside the page is not known to the policy"
            yield Finding(page.path, code.spot, f"inline-{code.kind}", message)
    for link in page.links:
        if _RUNS.match(link.address):
            message = f"'{shown(link.address)}' is a script inside the page"
            yield Finding(page.path, link.spot, "inline-script", message, needle=link.address)


def third_parties(page: Page, context: Context) -> Iterator[Finding]:
    """Requests that the page makes of others by itself: each tells them who reads what."""
    for link in page.links:
        if link.loads and (fault := foreign_request(context.base_url, page.path, link.address)):
            yield _request(page, link, *fault)


def foreign_request(base_url: str, path: str, address: str) -> tuple[str, str] | None:
    """Code and message for an address that is fetched, where it is not the site's own."""
    target = resolve(base_url, path, address)
    if target.kind != "outside" or _RUNS.match(address):
        return None
    parts = urlsplit(target.url)
    if parts.scheme == "http" and base_url.startswith("https:"):
        return "mixed-content", f"'{shown(address)}' is fetched unencrypted, so browsers refuse it"
    where = parts.hostname or parts.scheme
    return "third-party", f"'{shown(address)}' is asked of {shown(where)}, which is not this site"


def _request(page: Page, link: Link, code: str, message: str) -> Finding:
    hint = "put the file into assets/, or make it a link that readers may follow"
    return Finding(page.path, link.spot, code, message, hint, needle=link.address)


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
