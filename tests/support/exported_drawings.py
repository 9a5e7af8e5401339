"""Drawings in the forms in which editors and libraries export them, small."""

from pathlib import Path

from tests.support.drawings import SECRET

EXPORTED = {
    path.stem: path.read_bytes()
    for path in sorted((Path(__file__).parent / "exported").glob("*.svg"))
}
"""By what writes such. `SECRET` stands where an editor puts what is nobody's business."""


def private_places(url: str) -> dict[str, str]:
    """What stands in a drawing where nothing draws it, with a picture by its `data:` URL."""
    return {
        "src": f'<image src="{url}" width="9" height="9"/>',
        "data attribute": f'<rect data-x="{url}"/>',
        "editor's": f'<rect docname="/home/{SECRET}/x.svg" data-y="url({url})"/>',
        "animation": f'<image><animate attributeName="x" values="{url}"/></image>',
        "animated to": f'<g><set attributeName="fill" to="red;{url}" from=" {url}"/></g>',
        "words": f'<g aria-label="{url}"/>',
        "paint": f'<rect fill="{url}" class="a {url}"/>',
        "value of a style": f'<rect style="x:{url};fill:red"/>',
        "string of a style": f"<rect style=\"content:'{url}';fill:red\"/>",
        "sheet": f"<style>a{{x:{url}}} b{{content:'{url}'}} c{{mask:url({url})}}</style>",
        "selected": f'<style>[data-x]{{fill:red}}</style><g data-x="{url}"/>',
        "link": f'<g xmlns:xlink="http://www.w3.org/1999/xlink" xlink:title="{url}"/>',
        "of no meaning": f'<g xmlns:xlink="http://www.w3.org/1999/xlink" xlink:x="{SECRET}"/>',
    }
