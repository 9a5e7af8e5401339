"""What is left of the YAML parser's errors, in our words."""

from typing import NamedTuple

from site_builder.messages.message import NOTHING, Message, _
from site_builder.text.yaml_slips import TABS_HINT, TABS_MESSAGE


class Fault(NamedTuple):
    """`begins` says that the place is where the unfinished thing begins, not where the parser
    noticed it."""

    message: Message
    hint: Message = NOTHING
    begins: bool = False


_QUOTES = _("put the text in quotes")
_STRAY_COLON = _("this ':' makes a key where none can be")
_FIRST_SIGN = Fault(
    _("an unquoted text can't begin with this character"),
    _("put text that begins with it in quotes"),
)

AFTER_QUOTE = Fault(
    _("nothing can follow a closing quotation mark"),
    _("put the whole text in quotes, with other quotation marks inside it: '“奖”杯'"),
)
AFTER_BRACKET = Fault(
    _("nothing can follow a closing bracket"),
    _("put the whole of a text that begins with '{' or '[' in quotes"),
)
OUT_OF_LINE = Fault(_("this isn't aligned with the keys above"), _("align it with them"))
CLOSES_NOTHING = Fault(_("this bracket closes nothing"), _("delete it"))
COLON_IN_TEXT = Fault(_STRAY_COLON, _("put text that contains ': ' in quotes"))
COLON_AT_END = Fault(
    _("a ':' at the end of a text makes it a key"), _("put text that ends in ':' in quotes")
)
HALF_CHARACTER = _("this escape is half a character, as JSON writes it; YAML needs the whole one")
OPEN_QUOTE = Fault(_("this quotation mark is never closed"), _("close it on the same line"))


def _sign(sign: str, *, begins: bool = True) -> Fault:
    message = _(
        "a text can't begin with '{sign}', which has a meaning of its own in YAML", sign=sign
    )
    return Fault(message, _QUOTES, begins)


def _bracket(opening: str, closing: str) -> Fault:
    message = _("this '{sign}' is never closed", sign=opening)
    hint = _(
        "close it, or put text that contains ',', '{opening}' or '{closing}' in quotes",
        opening=opening,
        closing=closing,
    )
    return Fault(message, hint, begins=True)


# The words of libyaml and of PyYAML's own parser; the first that are part of the error's context
# and problem count.
_FAULTS = {
    "found a tab character": Fault(TABS_MESSAGE, TABS_HINT),
    "mapping values are not allowed": Fault(
        _STRAY_COLON,
        _("put text that contains ': ' in quotes, and align keys with those above them"),
    ),
    "found unexpected ':'": Fault(_STRAY_COLON, _("put text that contains ':' in quotes")),
    "mapping keys are not allowed": _sign("?", begins=False),
    "while parsing a flow node": Fault(
        _("a value is missing here"), _("write it, or close the open bracket"), begins=True
    ),
    "cannot start any token": _FIRST_SIGN,
    "did not find expected node content": _FIRST_SIGN,
    " directive": Fault(
        _("a line can't begin with '%', which has a meaning of its own in YAML"),
        _QUOTES,
        begins=True,
    ),
    " tag": _sign("!"),
    "while scanning a quoted scalar": Fault(
        _("this quotation mark is never closed"),
        _("close it; inside single quotation marks, write '' for one"),
        begins=True,
    ),
    "parsing a quoted scalar": Fault(
        _("'\\' has a meaning of its own in \"…\""), _("write '\\\\'")
    ),
    "while scanning an alias": _sign("*"),
    "while scanning an anchor": _sign("&"),
    "found undefined alias": Fault(
        _("'*' at the beginning of a text refers to a '&', and there is none"), _QUOTES
    ),
    "found duplicate anchor": Fault(
        _("this name after '&' is already used"), _("put text that begins with '&' in quotes")
    ),
    "while parsing a flow sequence": _bracket("[", "]"),
    "while parsing a flow mapping": _bracket("{", "}"),
    "while scanning a simple key": Fault(
        _("this line has no ':'"),
        _("write 'key: value', or indent what belongs to the line above"),
        begins=True,
    ),
    "but found another document": Fault(_("a second document begins here"), _("delete this '---'")),
    "<document start>": Fault(
        _("the file should have ended before this"), _("delete the extra bracket, or '...'")
    ),
    "did not find expected '-' indicator": Fault(
        _("this isn't aligned with the entries above"),
        _("begin each entry with '- ', at the same indent"),
    ),
    "block sequence entries are not allowed": Fault(
        _("an entry '- ' can't begin here"), _("begin it on a line of its own")
    ),
    "while scanning a block scalar": Fault(
        _("after '|' or '>', text begins on the next line"), _FIRST_SIGN.hint, begins=True
    ),
    "found incompatible YAML document": Fault(
        _("Site Builder doesn't know this version of YAML"), _("delete this line")
    ),
}
_OTHER = Fault(
    _("this isn't valid YAML"),
    _("check the quotation marks, brackets, colons and indents around it"),
)


def fault_for(said: str) -> Fault:
    """What the context and the problem of an error mean."""
    return next((fault for words, fault in _FAULTS.items() if words in said), _OTHER)
