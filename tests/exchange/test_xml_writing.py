"""XML is escaped, and has no space where a text would show it."""

from xml.etree import ElementTree

from site_builder.exchange.xml_writing import document, element, packed, text_element


def test_elements_stand_on_lines_of_their_own_and_texts_on_one() -> None:
    root = element("a", text_element("b", element("c"), element("d")), element("e"), x_y="1")
    assert document(root).decode().split("\n") == [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<a x:y="1">',
        "  <b><c/><d/></b>",
        "  <e/>",
        "</a>",
        "",
    ]


def test_a_packed_file_has_no_line_break_between_elements() -> None:
    assert packed(element("a", element("b"))).decode().endswith("\n<a><b/></a>")


def test_what_xml_means_something_by_is_escaped() -> None:
    text = "<&>\"'\n]]> 文"
    for write in (document, packed):
        root = ElementTree.fromstring(write(text_element("a", text, b=text)))
        assert (root.text, root.get("b")) == (text, text)


def test_an_empty_attribute_is_left_out() -> None:
    assert packed(element("a", b="")).decode().endswith("<a/>")
