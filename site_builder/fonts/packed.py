"""Whether fonts can be packed as WOFF2, as browsers load them.

That is an extra, `site-builder[fonts]`: most sites never need it. fontTools loads Brotli by itself.
"""

from importlib.util import find_spec

IS_INSTALLED = find_spec("brotli") is not None
