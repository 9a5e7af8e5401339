"""Whether an original and its entry name the same maker; test_provenance has what is reported."""

import pytest

from site_builder.languages.east_asian import contains_han
from site_builder.model.credits import People
from site_builder.model.pictures import PhotoMetadata
from site_builder.rules.makers import other_creator, other_credit, other_name, other_owner

PEOPLE = People.of({"yu": {"zh": "陈宇", "en": "Chen Yu"}})


@pytest.mark.parametrize("maker", ["陈宇", "Chen Yu", "chen yu", "陈 宇", "本报记者陈宇"])
@pytest.mark.parametrize("credit", ["yu", {"zh": "陈宇"}, {"en": "Chen Yu"}])
def test_all_names_of_one_person_agree(maker: str, credit: str | dict[str, str]) -> None:
    assert other_credit(credit, PhotoMetadata(creators=(maker,)), PEOPLE) is None


def test_what_the_entry_says_is_shown() -> None:
    data = PhotoMetadata(creators=("Wang Di",))
    said = "the picture says that 'Wang Di' made it; here the credit is"
    assert other_credit({"zh": "陈宇"}, data, PEOPLE) == f"{said} '陈宇'"
    assert other_credit("yu", data, PEOPLE) == f"{said} 'Chen Yu'"


def test_nothing_to_compare() -> None:
    assert other_credit("nobody", PhotoMetadata(creators=("Wang Di",)), PEOPLE) is None
    assert other_credit("yu", PhotoMetadata(), PEOPLE) is None
    assert other_credit("yu", PhotoMetadata(copyright="©"), PEOPLE) is None


def test_scripts() -> None:
    assert contains_han("记者 Li")
    assert not contains_han("Li")
    assert other_name(["Wang"], ["王"]) == ""
    assert other_name(["Wang"], ["王", "Li"]) == "Li"


def test_another_creator() -> None:
    said = "the picture says that 'Wang Di' made it; here it is 'Chen Yu'"
    assert other_creator("yu", ["Wang Di"], PEOPLE) == said
    assert other_creator("yu", ["陈宇"], PEOPLE) is None
    assert other_creator("yu", [], PEOPLE) is None
    assert other_creator({"zh": "王迪"}, ["Wang Di"], PEOPLE) is None


def test_another_owner() -> None:
    notice = {"zh": "版权所有 市档案馆", "en": "© 2021 City Archive"}
    said = "the picture's own copyright notice is '© Museum'; here it is '© 2021 City Archive'"
    assert other_owner(notice, "© Museum") == said
    assert other_owner(notice, "(C) 2019 City Archive. All rights reserved") is None
    assert other_owner(notice, "") is None
    assert other_owner({"zh": "市档案馆"}, "© Museum") is None
