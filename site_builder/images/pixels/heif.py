"""Whether HEIF, as iPhones and some cameras store pictures, can be decoded.

That is an extra, `site-builder[heic]`: most sites never need it, and it holds decoders of its own
(libheif, libde265). `heif_opener` loads them, and Pillow.
"""

from importlib.util import find_spec

IS_INSTALLED = find_spec("pi_heif") is not None
