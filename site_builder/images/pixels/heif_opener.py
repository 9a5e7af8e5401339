"""Opening HEIF with pi-heif, if that is installed."""

from site_builder.images.pixels.heif import IS_INSTALLED

if IS_INSTALLED:
    import pi_heif


def register() -> None:
    """Have Pillow open HEIF, if that can be decoded."""
    if IS_INSTALLED:
        # One thread: there are as many processes as cores. What is beside the main picture isn't
        # shown.
        pi_heif.register_heif_opener(
            decode_threads=1, thumbnails=False, depth_images=False, aux_images=False
        )
