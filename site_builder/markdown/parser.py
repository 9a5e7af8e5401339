"""The parser of the dialect, put together from its rules."""

import re
from functools import lru_cache
from urllib.parse import quote

from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink, normalizeLinkText
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.myst_role import myst_role_plugin

from site_builder.languages.characters import UNSEEN
from site_builder.markdown.block_parser import BlockParser
from site_builder.markdown.chinese import chinese_plugin
from site_builder.markdown.definitions import definitions_plugin
from site_builder.markdown.directives import directives_plugin
from site_builder.markdown.headings import headings_plugin
from site_builder.markdown.html import ProseRenderer, html_plugin
from site_builder.markdown.inline import InlineParser, join_special, parse_inline
from site_builder.markdown.open_emphasis import open_emphasis_plugin
from site_builder.markdown.paragraphs import paragraphs_plugin
from site_builder.markdown.roles import roles_plugin
from site_builder.markdown.ruby import ruby_plugin
from site_builder.markdown.tables import tables_plugin
from site_builder.model.addresses import hidden_fault, mail_address, mail_fault, web_link
from site_builder.problems.problems import UNSHOWN
from site_builder.text.source import FORBIDDEN

_UNSHOWN = re.compile(rf"[\s{UNSEEN}]|{UNSHOWN.pattern}|{FORBIDDEN.pattern}")
_NORMAL = re.compile(r"https?://[a-z0-9.-]+(/[A-Za-z0-9/._~-]*)?(#[A-Za-z0-9._~-]*)?")


@lru_cache(maxsize=1)
def parser() -> MarkdownIt:
    """The one parser: it keeps no state of its own between articles (that is in `env`)."""
    options = {"html": False, "xhtmlOut": False}
    markdown = MarkdownIt("commonmark", options, renderer_cls=ProseRenderer)
    # A source's line ends are alike already, and it holds no NUL.
    markdown.enable("table").disable(["html_block", "html_inline", "normalize"])
    _use_own_parsers(markdown)
    # Every link is parsed, so that one with a forbidden scheme is reported, not shown as text.
    markdown.validateLink = lambda url: True  # type: ignore[method-assign]
    markdown.normalizeLink = _normalize_link  # type: ignore[assignment, method-assign]
    markdown.normalizeLinkText = _shown_address  # type: ignore[assignment, method-assign]
    markdown.use(footnote_plugin, inline=False)
    markdown.use(definitions_plugin)
    markdown.use(myst_role_plugin)
    markdown.use(roles_plugin)
    markdown.use(ruby_plugin)
    markdown.use(directives_plugin)
    markdown.use(chinese_plugin)
    markdown.use(open_emphasis_plugin)
    markdown.use(html_plugin)
    markdown.use(paragraphs_plugin)
    markdown.use(tables_plugin)
    markdown.use(headings_plugin)
    return markdown


def _use_own_parsers(markdown: MarkdownIt) -> None:
    blocks, own = BlockParser(), InlineParser()
    blocks.ruler.enableOnly(markdown.block.ruler.get_active_rules())
    own.ruler.enableOnly(markdown.inline.ruler.get_active_rules())
    own.ruler2.enableOnly(markdown.inline.ruler2.get_active_rules())
    markdown.block, markdown.inline = blocks, own
    markdown.core.ruler.at("inline", parse_inline)
    markdown.core.ruler.at("text_join", join_special)


def _shown_address(address: str) -> str:
    """The address that a link shows for its words, with letters in place of their escapes; but what
    nobody sees, or may stand on no page, stays escaped."""
    if "%" not in address:
        return normalizeLinkText(address)
    return _UNSHOWN.sub(lambda sign: quote(sign[0]), normalizeLinkText(address))


def _normalize_link(address: str) -> str:
    """A link's address as it is published: http(s) and mailto as browsers understand them, any
    other in markdown-it's own normal form. What is in it already, as nearly all are, stays. So does
    what cannot be published, to be found and reported as it is written."""
    if _NORMAL.fullmatch(address) or hidden_fault(address):
        return address
    scheme, colon, rest = address.partition(":")
    match scheme.lower():
        case "http" | "https":
            return web_link(address)
        case "mailto":
            return address if mail_fault(rest) else f"{scheme}{colon}{mail_address(rest)}"
    return normalizeLink(address)
