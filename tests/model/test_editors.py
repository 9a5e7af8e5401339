"""Addresses that open a file in an editor, and those that do something else there."""

import pytest

from site_builder.model.editors import EDITORS, editor_fault, editor_hint

FORMS = {
    "vscode://file/{path}:{line}",
    "vscode-insiders://file{path}:{line}",
    "vscodium://file/{path}:{line}",
    "cursor://file/{path}:{line}",
    "windsurf://file/{path}:{line}",
    "zed://file{path}:{line}",
    "idea://open?file={path}&line={line}",
    "pycharm://open?file={path}&line={line}",
    "txmt://open?url=file://{path}&line={line}",
    "txmt://open/?url=file://{path}&line={line}",
    "mvim://open?url=file://{path}&line={line}",
    "emacs://open?url=file://{path}&line={line}",
    "subl://open?url=file://{path}&line={line}",
    "x-bbedit://open?url=file://{path}&line={line}",
    "nova://open?path={path}&line={line}",
}


@pytest.mark.parametrize("address", sorted(FORMS))
def test_what_opens_a_file_at_a_line(address: str) -> None:
    assert editor_fault(address) == ""


@pytest.mark.parametrize("scheme", sorted(EDITORS))
def test_every_editor_has_a_form_that_is_recommended(scheme: str) -> None:
    fault, hint = editor_fault(f"{scheme}://"), editor_hint(f"{scheme}://")
    assert fault == "doesn't open a file at a line in this editor"
    recommended = hint.removeprefix("write ")
    assert recommended.startswith(f"{scheme}://")
    assert editor_fault(recommended) == ""
    assert recommended.count("{path}") == recommended.count("{line}") == 1


@pytest.mark.parametrize(
    "address",
    [
        "cursor://anysphere.cursor-deeplink/mcp/install?name={path}&config={line}",
        "vscode://vscode.git/clone?url={path}:{line}",
        "vscode://vscode-remote/ssh-remote+evil.example{path}:{line}",
        "vscode://file/{path}:{line}/../../x",
        "vscode://file/{path}:{line}?windowId=_blank",
        "vscode://file/../{path}:{line}",
        "vscode://file//evil.example/{path}:{line}",
        "vscode://FILE/{path}:{line}",
        "vscode://file/{path}",
        "vscode:file/{path}:{line}",
        "VSCODE://file/{path}:{line}",
        " vscode://file/{path}:{line}",
        "vscode://file/{path}:{line}\n",
        "vscode://file/{path}\u200b:{line}",
        "zed://ssh/evil.example{path}:{line}",
        "zed://extension/{path}:{line}",
        "idea://checkout/git?url={path}&line={line}",
        "jetbrains://idea/checkout/git?checkout.repo={path}&idea.required.plugins.id={line}",
        "txmt://open?url=http://evil.example{path}&line={line}",
        "txmt://open?url=file://evil.example{path}&line={line}",
        "subl://open?url=file://{path}&line={line}&command=exec",
        "emacs://eval?code={path}{line}",
        "javascript:alert(1)//{path}:{line}",
        "file://{path}:{line}",
        "",
        "{path}:{line}",
    ],
)
def test_everything_else_is_refused(address: str) -> None:
    assert editor_fault(address)


def test_what_cannot_be_seen_is_named() -> None:
    assert "invisible" in editor_fault("vscode://file/\u200b{path}:{line}")


def test_what_was_meant() -> None:
    assert editor_hint("vscoed://file/{path}:{line}") == "did you mean 'vscode'?"
    assert editor_hint("https://example.org/{path}") == ""
