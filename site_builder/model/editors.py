"""Addresses that open a file at a line in an editor: a few forms of each editor, and no other.

An editor's scheme also leads to what installs an extension, clones a repository or opens another
machine's folder, so the whole address has to be known. Sources: the documentation of VS Code
("Opening VS Code with URLs"; its relatives took the form over), Zed, TextMate ("The txmt URL
Scheme"), BBEdit, MacVim and Nova; JetBrains' IDEs register the form with `file`; Emacs and Sublime
Text get theirs, modelled on TextMate's, from the usual handlers.
"""

from collections.abc import Mapping
from types import MappingProxyType

from site_builder.messages.message import NOTHING, Message, _
from site_builder.model.addresses import hidden_fault
from site_builder.problems.suggestions import did_you_mean

EDITOR_EXAMPLE = "vscode://file/{path}:{line}"

# `{path}` is an absolute path: with a '/' at its beginning, or as `C:/…`.
_RELATIVES_OF_VS_CODE = ("file/{path}:{line}", "file{path}:{line}")
_JETBRAINS = ("open?file={path}&line={line}",)
_LIKE_TEXTMATE = ("open?url=file://{path}&line={line}", "open/?url=file://{path}&line={line}")
_FORMS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "code-oss": _RELATIVES_OF_VS_CODE,
        "cursor": _RELATIVES_OF_VS_CODE,
        "emacs": _LIKE_TEXTMATE,
        "idea": _JETBRAINS,
        "mvim": _LIKE_TEXTMATE,
        "nova": ("open?path={path}&line={line}",),
        "phpstorm": _JETBRAINS,
        "pycharm": _JETBRAINS,
        "subl": _LIKE_TEXTMATE,
        "txmt": _LIKE_TEXTMATE,
        "vscode": _RELATIVES_OF_VS_CODE,
        "vscode-insiders": _RELATIVES_OF_VS_CODE,
        "vscodium": _RELATIVES_OF_VS_CODE,
        "webstorm": _JETBRAINS,
        "windsurf": _RELATIVES_OF_VS_CODE,
        "x-bbedit": _LIKE_TEXTMATE,
        "zed": _RELATIVES_OF_VS_CODE,
    }
)
"""What follows `scheme://`; the first form of each editor is the one that is recommended."""

EDITORS = frozenset(_FORMS)
"""The schemes of the editors that are known."""


def editor_fault(text: str) -> Message:
    """What is wrong with an address that should open a source file in an editor, in words to follow
    it; or NOTHING."""
    if hidden := hidden_fault(text):
        return _("can't be used: {fault}", fault=hidden)
    scheme, _mark, rest = text.partition("://")
    if scheme not in EDITORS:
        return _("doesn't start with an editor's name, as vscode:// does")
    if rest in _FORMS[scheme]:
        return NOTHING
    return _("doesn't open a file at a line in this editor")


def editor_hint(text: str) -> Message:
    """What to write in place of an address with a fault; or NOTHING."""
    scheme = text.partition(":")[0]
    if scheme in EDITORS:
        return _("write {form}", form=_form(scheme))
    return did_you_mean(scheme, EDITORS)


def _form(scheme: str) -> str:
    return f"{scheme}://{_FORMS[scheme][0]}"
