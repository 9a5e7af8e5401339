"""The dashboard as one HTML page: no script, and no request for anything else."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from site_builder.dashboard.view import Dashboard

_FOLDER = Path(__file__).parent


def render_page(page: Dashboard) -> str:
    """The page's HTML. Its policy (W3C CSP 3) lets in its own style sheet, and nothing else."""
    # The text of a `style` element is all that stands between its tags.
    style = (_FOLDER / "dashboard.css").read_text("utf-8")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    return _template().render(page=page, style=Markup(style), policy=policy)


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("dashboard.html")
