"""Drawings as editors leave them, and the pictures inside of them."""

import base64
import io
from typing import Any

from PIL import Image

SECRET = "王芳的私人文件"

CLUTTERED = f"""<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Generator: Some Editor 28.1, {SECRET} -->
<!DOCTYPE svg:svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<?editor path="/home/{SECRET}"?>
<svg:svg xmlns:svg="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
   xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/"
   width="120" height="80" viewBox="0 0 120 80" content="{SECRET}"
   sodipodi:docname="{SECRET}.svg" inkscape:export-filename="/home/{SECRET}/a.png">
  <svg:title>A square &amp; a circle</svg:title>
  <sodipodi:namedview inkscape:current-layer="{SECRET}"><inkscape:grid/></sodipodi:namedview>
  <svg:metadata><rdf:RDF><svg:rect width="9" height="9"/>{SECRET}</rdf:RDF></svg:metadata>
  <i:pgf>{SECRET}</i:pgf>
  <svg:style type="text/css"><![CDATA[
    /* {SECRET} */ .a > .b {{ fill: url("#g") }} /* */ .c/**/.d {{ stroke: #a60 }}
    .c::before {{ content: "/*" }} .d {{ stroke-width: 3 }} .e::after {{ content: "*/" }}
  ]]></svg:style>
  <svg:defs><svg:linearGradient id="g" inkscape:collect="always">
    <svg:stop offset="0" stop-color="#036"/>
    <svg:stop offset="1" style="stop-color:/* {SECRET} */#c33"/>
  </svg:linearGradient><svg:path id="p" d="M0 0h20v20z"/></svg:defs>
  <svg:g class="a" inkscape:label="{SECRET}" i:layer="yes">
    <svg:rect class="b" width="60" height="40"/>
    <!-- {SECRET} --><svg:circle class="c d" cx="80" cy="40" r="20" fill="none"/></svg:g>
  <svg:use l:href="#p" x="90" y="5"/>
  <svg:svg x="60" y="50" width="30" height="30" viewBox="0 0 10 10">
    <svg:circle cx="5" cy="5" r="5"/></svg:svg>
  <svg:text x="4" y="70" xml:space="preserve" font-size="12"
    >a  <svg:tspan fill="#c33">&lt;b&#62;</svg:tspan>
 衡<!-- {SECRET} -->阳 &#x1F3EE;</svg:text>
</svg:svg>
<!-- {SECRET} -->""".encode()


def picture(kind: str, **options: Any) -> bytes:
    """A small picture of a few colours, with what it is given for Pillow's `save`."""
    image = Image.new("RGB", (16, 8), "#c33")
    image.paste("#036", (0, 0, 5, 8))
    image.paste("#fff", (5, 0, 9, 3))
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def with_exif(kind: str, orientation: int = 1, **options: Any) -> bytes:
    """The same picture, with a secret in its metadata."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010E] = "SECRET"
    return picture(kind, exif=exif, **options)


def data_url(data: bytes, kind: str) -> str:
    return f"data:image/{kind};base64,{base64.b64encode(data).decode('ascii')}"


def drawing_of(data: bytes, kind: str, side: int = 40) -> bytes:
    """A square drawing with a picture inside."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}">'
        f'<image href="{data_url(data, kind)}" width="{side}" height="{side}"/></svg>'
    ).encode()
