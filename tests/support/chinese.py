"""Which Latin words a Chinese sentence may have: names for things, and no English."""

import re

from site_builder.cli.main import COMMANDS
from site_builder.model.documents import DOCUMENT_FORMATS

PRODUCTS = {
    *("ASCII", "AVIF", "CommonMark", "CSS", "EDTF", "EXIF", "GIF", "Git", "GitHub", "HEIC", "HTML"),
    *("HTTP", "ICC", "IPTC", "JPEG", "JSON", "Markdown", "Photoshop", "PNG", "PSD", "SVG", "TIFF"),
    *("Schema", "Site", "Builder", "Unicode", "UTF", "WebP", "Windows", "XLIFF", "XML", "XMP"),
    *("YAML", "kB", "MB", "GB", "IANA", "bash", "zsh", "fish", "eval", "LaTeX", "PDF", "TOML"),
    *("OpenCC", "WCAG", "AA"),
}
"""What has the same name in Chinese: formats, standards, products and units."""

KEYS = {
    # of site.yaml
    *("account", "footer", "service", "social", "weibo"),
    *("description", "deploy", "fallback", "fonts", "label", "languages", "link", "name"),
    *("nav", "open_data", "parallel", "preview", "signed", "tag", "title"),
    *("logo", "logo_dark", "theme", "light", "dark", "paper", "ink", "accent", "rem"),
    *("from", "convert", "words", "search", "style"),
    # of front matter and facts
    *("acknowledge", "aliases", "alt", "approx", "authors", "caption", "code", "copyright"),
    *("cover", "creator", "credit", "credits", "date"),
    *("deck", "digits", "draft", "file", "focus", "id", "kind", "license", "place", "published"),
    *("bio", "page", "parts", "series"),
    *("reason", "related", "source", "summary", "tags", "taken", "unit", "updated", "url", "value"),
    *("currency", "per", "round", "scale", "about", "CNY", "ISO"),
    # their values: yes and no, forms of plurals, kinds of pictures, levels
    *("true", "false", "zero", "one", "two", "few", "many", "other", "photo", "illustration"),
    *("national", "provincial", "city", "show", "hide"),
    *(
        "column",
        "wide",
        "full",
        "rows",
        "grid",
        "strip",
        "pair",
        "size",
        "layout",
        "spacing",
        "indent",
    ),
    *DOCUMENT_FORMATS,
    # roles, attributes, and the schemes of addresses
    *("number", "person", "term", "viewBox", "http", "https", "mailto", "tel"),
    # commands, and what stands for a value of theirs
    *COMMANDS,
    *(
        "site",
        "feature",
        "language",
        "launch",
        "page",
        "photos",
        "workflow",
        "git",
        "origin",
        "cd",
        "DIR",
        "FILE",
        "SLUG",
    ),
}
"""What the program has names for, which are written as they stand."""

_QUOTED = re.compile("“[^”]*”")
_TOKEN = re.compile("[!-~]+")


def latin_words(sentence: str) -> set[str]:
    """The words of Latin letters alone, outside quotation marks. Whatever has other signs in it is
    a path, an address, an option, an id or a piece of code."""
    tokens = _TOKEN.findall(_QUOTED.sub(" ", sentence))
    words = {token.strip(",;:?!'\"()").rstrip(".") for token in tokens}
    return {word for word in words if word.isalpha()}


def english_words(sentence: str) -> set[str]:
    """Those that are no names."""
    return latin_words(sentence) - PRODUCTS - KEYS
