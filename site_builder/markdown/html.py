"""HTML of prose, with holes where a reference will be filled in.

Every hole is written as NUL, the reference's number, NUL; source texts hold no NUL.
"""

from collections.abc import Sequence
from html import escape
from typing import cast

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from site_builder.languages.east_asian import contains_han
from site_builder.languages.ruby import ruby_html
from site_builder.markdown.chinese import mark_han
from site_builder.model.article import Parts, note_reference_anchor

HOLE = "\0"
Tokens = Sequence[Token]

_SIMPLE_TAGS = {
    "paragraph_open": "<p>",
    "paragraph_close": "</p>\n",
    "strong_open": "<strong>",
    "strong_close": "</strong>",
    "em_open": "<em>",
    "em_close": "</em>",
    "link_close": "</a>",
}


class ProseRenderer(RendererHTML):
    """markdown-it's renderer, with a short cut for the tags that make up nearly all prose."""

    def renderInline(  # noqa: N802 (markdown-it's name)
        self, tokens: Tokens, options: OptionsDict, env: EnvType
    ) -> str:
        pieces = []
        for index, token in enumerate(tokens):
            kind = token.type
            if kind == "text":
                pieces.append(_text(token.content, env))
            elif kind in _SIMPLE_TAGS and not token.attrs:
                pieces.append(_SIMPLE_TAGS[kind])
            elif kind in self.rules:
                pieces.append(self.rules[kind](tokens, index, options, env))
            else:
                pieces.append(self.renderToken(tokens, index, options, env))
        return "".join(pieces)

    def renderToken(  # noqa: N802 (markdown-it's name)
        self, tokens: Tokens, idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        token = tokens[idx]
        simple = _SIMPLE_TAGS.get(token.type)
        if simple is None or token.attrs or token.hidden or (idx and tokens[idx - 1].hidden):
            return super().renderToken(tokens, idx, options, env)
        return simple


def hole(number: int) -> str:
    return f"{HOLE}{number}{HOLE}"


def render_parts(parser: MarkdownIt, tokens: Tokens, env: EnvType) -> Parts:
    """The tokens as parts. Tokens of references carry their number in `meta['hole']`."""
    html = parser.renderer.render(tokens, parser.options, env)
    return split_parts(html, env)


def render_paragraph(
    parser: MarkdownIt, words: Token, anchor: str, env: EnvType, attributes: str = ""
) -> Parts:
    """A paragraph with its anchor as parts; `words` is the inline token in it, and `attributes`
    (each with a space before it) are others that it has."""
    html = render_words(parser, words, env)
    return split_parts(f'<p id="{anchor}"{attributes}>{html}</p>', env)


def render_inline_parts(parser: MarkdownIt, token: Token, env: EnvType) -> Parts:
    """The content of one inline token as parts, without the element around it."""
    return split_parts(render_words(parser, token, env), env)


def render_words(parser: MarkdownIt, token: Token, env: EnvType) -> str:
    """The content of one inline token as HTML with holes."""
    renderer = cast(RendererHTML, parser.renderer)
    return renderer.renderInline(token.children or (), parser.options, env)


def split_parts(html: str, env: EnvType) -> Parts:
    html = html.rstrip("\n")
    if HOLE not in html:
        return (html,) if html else ()
    references = env["holes"]
    pieces = html.split(HOLE)
    parts = (references[int(p)] if i % 2 else p for i, p in enumerate(pieces))
    return tuple(part for part in parts if part != "")


def _render_hole(_renderer: object, tokens: Tokens, index: int, *_rest: object) -> str:
    number = tokens[index].meta.get("hole")
    # An unknown role has been reported; its text stands in until it is fixed.
    return hole(number) if number is not None else escape(tokens[index].content)


def _render_link(_renderer: object, tokens: Tokens, index: int, *_rest: object) -> str:
    token = tokens[index]
    if "hole" in token.meta:
        return hole(token.meta["hole"])
    title = token.attrs.get("title")
    shown = f' title="{escape(str(title))}"' if title else ""
    return f'<a href="{escape(str(token.attrs.get("href", "")))}"{shown}>'


def _render_note_reference(_renderer: object, tokens: Tokens, index: int, *_rest: object) -> str:
    meta = tokens[index].meta
    number, use = meta["id"] + 1, meta.get("subId", 0)
    link = f'<a href="#note-{number}" role="doc-noteref">{number}</a>'
    return f'<sup class="noteref" id="{note_reference_anchor(number, use)}">{link}</sup>'


def _render_ruby(
    _renderer: object, tokens: Tokens, index: int, _options: OptionsDict, env: EnvType
) -> str:
    token, tag = tokens[index], env["han_tag"]
    base_tag = tag if contains_han(token.content) else ""
    return ruby_html(token.content, token.meta["readings"], env["language"], base_tag)


def _text(words: str, env: EnvType) -> str:
    text = escapeHtml(words)
    tag = env["han_tag"]
    return mark_han(text, tag) if tag and not text.isascii() else text


def _render_cell(_renderer: object, tokens: Tokens, index: int, *_rest: object) -> str:
    """A table's cell. Its alignment is a class: the pages' security policy forbids `style`."""
    token = tokens[index]
    side = str(token.attrs.get("style", "")).removeprefix("text-align:")
    return f'<{token.tag} class="align-{side}">' if side else f"<{token.tag}>"


def _render_nothing(*_arguments: object) -> str:
    return ""


def html_plugin(parser: MarkdownIt) -> None:
    parser.add_render_rule("myst_role", _render_hole)
    parser.add_render_rule("ruby", _render_ruby)
    parser.add_render_rule("link_open", _render_link)
    parser.add_render_rule("footnote_ref", _render_note_reference)
    parser.add_render_rule("th_open", _render_cell)
    parser.add_render_rule("td_open", _render_cell)
    parser.add_render_rule("footnote_anchor", _render_nothing)
