"""What went wrong in a template, as messages: our own errors, and those of Jinja2 and Python."""

import re
from collections.abc import Mapping

from jinja2 import TemplateError

from site_builder.messages.message import NOTHING, Message, Value, _, either


class Explanation(str):
    """The argument of an exception that a template raises: as a string it is the message, and it
    has a hint."""

    message: Message
    hint: Message

    def __new__(cls, message: Message, hint: Message = NOTHING) -> "Explanation":
        self = super().__new__(cls, message)
        self.message, self.hint = message, hint
        return self


def words_of(error: Exception) -> tuple[Message, Message]:
    """The message and the hint for an error. What Jinja2 or Python says in words that are not known
    here is quoted."""
    said = error.args[0] if error.args else ""
    if isinstance(said, Explanation):
        return said.message, said.hint
    if isinstance(error, MemoryError):
        return _("the template needs more memory than there is"), NOTHING
    text = str(said)
    for pattern, message in _TEXTS:
        if match := re.fullmatch(pattern, text, re.DOTALL):
            return _filled(message, match.groupdict()), _open_block(text)
    if isinstance(error, TemplateError):
        return _("Jinja2 can't use this: {text}", text=text), NOTHING
    return _("{error}: {text}", error=type(error).__name__, text=text), NOTHING


def _filled(message: Message, found: Mapping[str, str]) -> Message:
    """The message with what a pattern has found; tokens in words of ours."""
    if not found:
        return message
    values = {
        key: _token(text) if key in ("wanted", "got") else text for key, text in found.items()
    }
    if "wanted" in values:
        values["wanted"] = _KINDS.get(found["wanted"], values["wanted"])
    return _(message.text, **values)


_OPEN = re.compile(r"looking for(?: the following tags:)? (?P<tags>'.+?')\..*is '(?P<block>[^']+)'")


def _open_block(text: str) -> Message:
    """The hint with the block that is still open, where Jinja2 names one."""
    found = _OPEN.search(text)
    if found is None:
        return NOTHING
    tags = [f"{{% {tag} %}}" for tag in re.findall(r"'([^']+)'", found["tags"])]
    block = f"{{% {found['block']} %}}"
    return _("{block} is still open: expected {tags}", block=block, tags=either(tags))


_SIGNS = {
    "begin of statement block": "{%",
    "end of statement block": "%}",
    "begin of print statement": "{{",
    "end of print statement": "}}",
    "begin of comment": "{#",
    "end of comment": "#}",
}
_OTHERS = {
    "end of template": _("the end of the template"),
    "template data / text": _("plain text"),
}
_KINDS = {
    "name": _("a name"),
    "string": _("a string"),
    "integer": _("a number"),
    "float": _("a number"),
}


def _token(text: str) -> Value:
    """A token, as Jinja2 describes it, in words of ours."""
    return _OTHERS.get(text) or _("'{sign}'", sign=_SIGNS.get(text, text))


_TEXTS = (
    # The parser and the lexer
    (r"Encountered unknown tag '(?P<tag>[^']+)'\..*", _("unknown tag '{tag}'")),
    (r"Unexpected end of template\..*", _("the template ends too early")),
    (
        r"expected token '(?P<wanted>.+)', got '(?P<got>.+)'",
        _("expected {wanted}, found {got}"),
    ),
    (r"Expected an expression, got '(?P<got>.+)'", _("expected an expression, found {got}")),
    (
        r"unexpected end of template, expected '(?P<wanted>.+)'\.",
        _("the template ends too early: expected {wanted}"),
    ),
    (
        r"unexpected '(?P<got>.+)', expected '(?P<wanted>.+)'",
        _("expected {wanted}, found {got}"),
    ),
    (r"unexpected '(?P<got>.+)'", _("unexpected {got}")),
    (r"unexpected char (?P<sign>.+) at [0-9]+", _("unexpected character {sign}")),
    (r"Missing end of comment tag", _("the comment is never closed: expected #}")),
    (r"Missing end of raw directive", _("{% raw %} is never closed")),
    (r"tag name expected", _("expected the name of a tag")),
    (r"Invalid character in identifier", _("a name contains a character that it can't have")),
    (r"Block names in Jinja .*", _("a block's name can't contain hyphens: use underscores")),
    (r"Required blocks .*", _("a required block can only contain comments and spaces")),
    (r"names starting with an .*", _("names that start with an underscore can't be imported")),
    (
        r"non-default argument .*",
        _("an argument without a default follows one with a default"),
    ),
    (r"expected call", _("expected a call of a macro")),
    (r"can't assign to '(?P<kind>[^']+)'", _("can't assign to {kind}")),
    (r"expected name or number", _("expected a name or a number")),
    (r"invalid syntax for function call expression", _("the arguments of this call are wrong")),
    (r"You cannot chain multiple tests with is", _("two tests can't be joined with 'is'")),
    # The compiler
    (r"block '(?P<name>.+)' defined twice", _("the block '{name}' is defined twice")),
    (r"No filter named '(?P<name>.+)'(?: found)?\.", _("there is no filter '{name}'")),
    (r"No test named '(?P<name>.+)'(?: found)?\.", _("there is no test '{name}'")),
    (r"cannot use extend from .*", _("{% extends %} can only stand at the top level")),
    (r"Can't assign to special loop .*", _("'loop' can't be the variable of a loop")),
    (r'.*special "caller" argument.*', _("leave out the argument 'caller', or give a default")),
    # The runtime
    (r"Required block '(?P<name>.+)' not found", _("the required block '{name}' is missing")),
    (r"extended multiple times", _("a template can extend only one other")),
    (
        r"there is no parent block called '(?P<name>.+)'\.",
        _("the block '{name}' overrides none, so there is no super()"),
    ),
    (
        r"the template '(?P<file>.+)' \(imported on .+\) does not export the requested name "
        r"'(?P<name>.+)'",
        _("the template '{file}' doesn't define '{name}'"),
    ),
    (
        r"parameter '(?P<name>.+)' was not provided",
        _("the call doesn't give the parameter '{name}'"),
    ),
    (r"No (?:first|last|aggregated) item, sequence was empty\.", _("the list is empty")),
    (
        r"macro '(?P<name>[^']+)' takes no keyword argument '(?P<argument>[^']+)'",
        _("the macro '{name}' has no parameter '{argument}'"),
    ),
    (
        r"macro '(?P<name>[^']+)' takes not more than (?P<most>[0-9]+) argument\(s\)",
        _("the macro '{name}' is called with too many arguments: it takes {most}"),
    ),
    # Python
    (
        r"unsupported operand type\(s\) for (?P<sign>[^ ]+): '(?P<one>.+)' and '(?P<other>.+)'",
        _("{sign} doesn't work between {one} and {other}"),
    ),
    (
        r"'(?P<sign>[^']+)' not supported between instances of '(?P<one>.+)' and '(?P<other>.+)'",
        _("{sign} doesn't work between {one} and {other}"),
    ),
    (
        r'can only concatenate (?P<one>[a-z]+) \(not "(?P<other>[^"]+)"\) to [a-z]+',
        _("{one} and {other} can't be joined: use ~"),
    ),
    (r"'(?P<kind>[^']+)' object is not iterable", _("{kind} is not a list to loop over")),
    (r"'(?P<kind>[^']+)' object is not callable", _("{kind} can't be called")),
    (r"'(?P<kind>[^']+)' object is not subscriptable", _("{kind} has no items")),
    (r"object of type '(?P<kind>[^']+)' has no len\(\)", _("{kind} has no length")),
    (r".*division.* by zero|.*modulo.* by zero", _("division by zero")),
)
"""What Jinja2 3.1 and Python say, as patterns, and how it is said here."""
