"""Which attributes of a drawing are published: those of SVG, and what style sheets select by.

Editors write into all others where a file lies, what its layers are called and who made it.
"""

import re

# From the attribute and property indexes of SVG 2, SVG 1.1 and SVG Tiny 1.2.
_CORE = """
    class id lang role style tabindex
"""

_GEOMETRY = """
    cx cy d dx dy fx fy fr height markerHeight markerUnits markerWidth offset orient path
    pathLength patternContentUnits patternTransform patternUnits points preserveAspectRatio r
    refX refY rotate rx ry side spacing spreadMethod startOffset method lengthAdjust textLength
    transform transform-origin viewBox width x x1 x2 y y1 y2 z zoomAndPan
    clipPathUnits gradientTransform gradientUnits maskContentUnits maskUnits
"""

_LINKS = """
    baseProfile contentScriptType contentStyleType crossorigin externalResourcesRequired href
    hreflang media requiredExtensions requiredFeatures requiredFonts requiredFormats
    systemLanguage target title type version viewTarget
"""

_FILTERS = """
    amplitude azimuth baseFrequency bias diffuseConstant divisor edgeMode elevation exponent
    filterRes filterUnits in in2 intercept k k1 k2 k3 k4 kernelMatrix kernelUnitLength
    limitingConeAngle mode numOctaves operator order pointsAtX pointsAtY pointsAtZ preserveAlpha
    primitiveUnits radius result scale seed slope specularConstant specularExponent stdDeviation
    stitchTiles surfaceScale tableValues targetX targetY values xChannelSelector yChannelSelector
"""

_ANIMATIONS = """
    accumulate additive attributeName attributeType begin by calcMode dur end from keyPoints
    keySplines keyTimes max min origin repeatCount repeatDur restart to
"""

_PRESENTATION = """
    alignment-baseline baseline-shift buffered-rendering clip clip-path clip-rule color
    color-interpolation color-interpolation-filters color-profile color-rendering cursor direction
    display dominant-baseline enable-background fill fill-opacity fill-rule filter flood-color
    flood-opacity font font-family font-feature-settings font-kerning font-size font-size-adjust
    font-stretch font-style font-variant font-variation-settings font-weight
    glyph-orientation-horizontal glyph-orientation-vertical image-rendering inline-size isolation
    kerning letter-spacing lighting-color line-height marker marker-end marker-mid marker-start
    mask mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering
    shape-inside shape-margin shape-padding shape-subtract solid-color solid-opacity stop-color
    stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
    stroke-miterlimit stroke-opacity stroke-width text-align text-anchor text-decoration
    text-decoration-color text-decoration-fill text-decoration-line text-decoration-stroke
    text-decoration-style text-indent text-orientation text-overflow text-rendering unicode-bidi
    vector-effect viewport-fill viewport-fill-opacity visibility white-space word-spacing
    writing-mode
"""

_FONTS = """
    accent-height alphabetic arabic-form ascent bbox cap-height descent format glyph-name glyphRef
    g1 g2 hanging horiz-adv-x horiz-origin-x horiz-origin-y ideographic mathematical
    overline-position overline-thickness panose-1 slope stemh stemv strikethrough-position
    strikethrough-thickness string u1 u2 underline-position underline-thickness unicode
    unicode-range units-per-em v-alphabetic v-hanging v-ideographic v-mathematical vert-adv-y
    vert-origin-x vert-origin-y widths x-height
"""

XML = "http://www.w3.org/XML/1998/namespace"
XLINK = "http://www.w3.org/1999/xlink"
PREFIXED = {
    XLINK: frozenset(["actuate", "arcrole", "href", "role", "show", "title", "type"]),
    XML: frozenset(["id", "lang", "space"]),
}
"""Those of other namespaces that SVG knows (SVG 1.1, attribute index)."""

_GROUPS = (_CORE, _GEOMETRY, _LINKS, _FILTERS, _ANIMATIONS, _PRESENTATION, _FONTS)
_OF_SVG = frozenset(name for group in _GROUPS for name in group.split())

_SELECTED = re.compile(r"\[[ \t\n\r\f]*(?:[-*\w]*\|(?!=))?([-\w\x80-\U0010ffff]+)")
"""An attribute in a style sheet's selector (Selectors 4 §6)."""


def is_of_svg(name: str) -> bool:
    """Whether SVG, or WAI-ARIA within it, knows an attribute without a namespace."""
    return name in _OF_SVG or name.startswith("aria-")


def selected_in(sheet: str) -> set[str]:
    """The attributes that a style sheet selects by: what is drawn may depend on them."""
    return set(_SELECTED.findall(sheet))
