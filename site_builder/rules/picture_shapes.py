"""Pictures so tall or so wide that little of them can be seen on the page.

The sizes are those of the default theme: `assets/pictures.css`, `feature.css`.
"""

from site_builder.messages.message import Message, _, ngettext
from site_builder.model.pictures import LEAST_HEIGHT, PhotoFile, Use, renditions_of
from site_builder.problems.problems import shown

_TALL, _WIDE, _WIDE_COVER = 1 / 3, 5.0, 4.0
"""Ratios of width to height beyond which a picture is a ribbon: a phone's whole screen is at least
0.4, and a panorama of three photographs at most 4.5."""

_FIGURE = 608
"""CSS pixels: a tall picture is no wider, unless its author says so."""

_TELEPHONE = 375
"""The width of a common phone's window, in CSS pixels."""


def shape_fault(file: PhotoFile, use: Use) -> tuple[Message, Message] | None:
    """What readers would see of a picture of an extreme shape, and what to do; None for others."""
    shape = file.width / file.height
    if use == "cover":
        return _cover_fault(file)
    if shape > _WIDE:
        message = ngettext(
            "'{file}' is {times} times as wide as high: on a phone it is shown {count} pixel high",
            "'{file}' is {times} times as wide as high: on a phone it is shown {count} pixels high",
            round(_TELEPHONE / shape),
            file=shown(file.name),
            times=f"{shape:.1f}",
        )
        return message, _("crop it, or cut it into parts")
    if shape >= _TALL:
        return None
    times = f"{1 / shape:.1f}"
    widest = max(rendition.width for rendition in renditions_of(file, use))
    if file.format != "SVG" and widest < min(_FIGURE, file.width):
        message = ngettext(
            "'{file}' is {times} times as high as wide: "
            "it is published only {count} pixel wide, but shown {figure} wide",
            "'{file}' is {times} times as high as wide: "
            "it is published only {count} pixels wide, but shown {figure} wide",
            widest,
            file=shown(file.name),
            times=times,
            figure=_FIGURE,
        )
        return message, _("cut it into parts")
    return None


def _cover_fault(file: PhotoFile) -> tuple[Message, Message] | None:
    shape = file.width / file.height
    if _TALL <= shape <= _WIDE_COVER:
        return None
    # The cover's box is about 1.5 times as wide as high on a phone.
    share = max(1, round(100 * (shape / 1.5 if shape < 1 else 1.5 / shape)))
    message = _(
        "as a cover, only {share} of '{file}' can be seen on a phone",
        share=f"{share}%",
        file=shown(file.name),
    )
    return message, _("choose another cover, or crop it")


def is_too_low(file: PhotoFile, use: Use) -> bool:
    """Whether a cover has too few pixels from top to bottom for the box that it fills."""
    return use == "cover" and file.format != "SVG" and file.height < LEAST_HEIGHT
