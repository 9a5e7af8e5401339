"""What keeps a drawing from being read as XML, in words for whoever drew it."""

from collections.abc import Mapping
from xml.parsers.expat import errors

from site_builder.messages.message import Message, _

_FAULTS: Mapping[str, Message] = {
    errors.XML_ERROR_SYNTAX: _("there is text where a tag should be"),
    errors.XML_ERROR_NO_ELEMENTS: _("it ends before all of its tags are closed"),
    errors.XML_ERROR_INVALID_TOKEN: _("a character is not allowed here"),
    errors.XML_ERROR_UNCLOSED_TOKEN: _("a tag is not complete"),
    errors.XML_ERROR_PARTIAL_CHAR: _("its last character is not complete"),
    errors.XML_ERROR_TAG_MISMATCH: _("this tag closes another one than was opened"),
    errors.XML_ERROR_DUPLICATE_ATTRIBUTE: _("an attribute occurs twice"),
    errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT: _("there is something after its closing tag"),
    errors.XML_ERROR_UNDEFINED_ENTITY: _("an entity is not defined"),
    errors.XML_ERROR_BAD_CHAR_REF: _("a character reference is not valid"),
    errors.XML_ERROR_MISPLACED_XML_PI: _("the XML declaration is not at the very beginning"),
    errors.XML_ERROR_XML_DECL: _("the XML declaration is not valid"),
    errors.XML_ERROR_UNKNOWN_ENCODING: _("its encoding is not known"),
    errors.XML_ERROR_INCORRECT_ENCODING: _("its encoding is not the one that it declares"),
    errors.XML_ERROR_UNCLOSED_CDATA_SECTION: _("a CDATA section is not closed"),
    errors.XML_ERROR_UNBOUND_PREFIX: _("a namespace prefix is not declared"),
}
_MALFORMED = _("it is not well-formed XML")


def xml_fault(code: int) -> Message:
    """What expat's error of this code means, as the end of a sentence."""
    return _FAULTS.get(errors.messages[code], _MALFORMED)
