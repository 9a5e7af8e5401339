"""Tables in prose: each in a box of its own, in which it scrolls where it is too wide."""

import re

_HEAD = re.compile(r'<table id="([^"]+)">\n<thead>')


def boxed(html: str) -> str:
    """The HTML of prose with a box around each table, which the keyboard reaches (WCAG 2.1.1) and
    whose name is the table's head. One inside a list or a quotation has no id to name it by.

    In prose `<table` is never the writer's own: what is written as HTML is shown as text.
    """
    if "<table" not in html:
        return html
    named = _HEAD.sub(
        r'<div class="table" tabindex="0" role="group" aria-labelledby="\1_head">'
        r'<table id="\1">\n<thead id="\1_head">',
        html,
    )
    bare = named.replace("<table>", '<div class="table" tabindex="0"><table>')
    return bare.replace("</table>", "</table></div>")
