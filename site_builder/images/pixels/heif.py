"""HEIF, as iPhones and some cameras store pictures: decoded by pi-heif, if that is installed.

It's an extra, `site-builder[heic]`: most sites never need it, and it holds decoders of its own
(libheif, libde265).
"""

try:
    import pi_heif
except ImportError:
    pi_heif = None

IS_INSTALLED = pi_heif is not None

if pi_heif is not None:
    # One thread: there are as many processes as cores. What is beside the main picture isn't shown.
    pi_heif.register_heif_opener(
        decode_threads=1, thumbnails=False, depth_images=False, aux_images=False
    )
