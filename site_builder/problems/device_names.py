"""Names that no file can have on Windows: a site with one can't be copied or checked out there.

Source: Microsoft, "Naming Files, Paths, and Namespaces". Windows reads a name without its ending
and without the spaces before that, in any case, and takes superscript digits for digits.
"""

from site_builder.messages.message import NOTHING, Message, _

_DEVICES = frozenset(
    {
        *("con", "prn", "aux", "nul", "conin$", "conout$"),
        *(f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"),
    }
)

_SIGNS = frozenset('<>:"|?*\\')


def is_device_name(name: str) -> bool:
    """Whether a name of a file or folder, without its path, is that of a device."""
    return name.partition(".")[0].rstrip(" ").lower() in _DEVICES


def windows_fault(name: str) -> Message:
    """Why Windows can have no file or folder of this name; NOTHING where it can."""
    if is_device_name(name):
        return _("Windows reserves this name for a device")
    if name.endswith((" ", ".")):
        return _("Windows drops the space or dot at the end of this name")
    return NOTHING


def published_fault(name: str) -> Message:
    """Why a file or folder of this name can't be published: Windows can't have it, or not with one
    of its characters. NOTHING where it can."""
    if fault := windows_fault(name):
        return fault
    found = next((sign for sign in name if sign in _SIGNS), "")
    return _("Windows allows no '{character}' in a name", character=found) if found else NOTHING
