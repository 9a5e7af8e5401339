"""Which encoding words are in that do not say so."""

import pytest
from babel import Locale
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.images.metadata.iptc import read_iptc
from site_builder.images.metadata.readings import likeliest_encoding
from tests.support.picture_words import iim

EUROPEAN = (
    """
Jürgen Müller|François Truffaut|São Paulo|Søren Kierkegaard|Zoë|André|Noël Coward|Jörg|Ångström
Örjan Åkesson|José García|Peña Nieto|Muñoz|Niño|Curaçao|João Gonçalves|Conceição|Fußgängerzone
Jääskeläinen|Väinämöinen|Mäki|Þórður Ægisson|Ævar|Guðrún|Æther|Élysée|Citroën|réélection|Hélène
L’Hôpital|Œuvre d’art|Café „Größe“|Münster – Köln|© 2021 Jürgen Müller|Foto: Kühn|Göteborg|Malmö
Béla Bartók|Núñez|Ibáñez|¿Dónde está?|Übung|Ølgaard|Årsfest|naïveté|Saint-Exupéry|Nuñez de Balboa
ÅSA LJUNGSTRÖM|SÃO JOSÉ DOS CAMPOS|NAÇÃO|DÉJÀ VU|STRAßE|Antônio|Göran|Bjørn Dæhlie|Miloš|Žižek
""".replace("\n", "|")
    .strip("|")
    .split("|")
)

CHINESE = (
    """
衡阳日报|王静|陈宇|王迪|李明|彭斌|宇|张伟|欧阳娜娜|朱镕基|陶喆|李玥|赵翀|吴堃|刘翔|衡阳市|湖南省|新华社记者
王静 摄|市档案馆供图|资料图|图为衡阳街头。|摄影：王静|（记者 李明）|2021年9月，市民在湘江边散步。
CCTV记者 王静
新华社/王静|图为G20峰会现场|“创文”志愿者|張國榮|劉德華
清晨，环卫工人在解放大道清扫落叶|© 2021 衡阳日报|女子|静
""".replace("\n", "|")
    .strip("|")
    .split("|")
)


def _is_told(words: str, encoding: str) -> bool:
    raw = words.encode(encoding)
    return raw.isascii() or raw.decode(likeliest_encoding([raw]), "ignore") == words


@pytest.mark.parametrize("name", EUROPEAN)
def test_a_european_name_by_itself(name: str) -> None:
    assert _is_told(name, "cp1252")


@pytest.mark.parametrize("name", CHINESE)
def test_a_chinese_name_by_itself(name: str) -> None:
    assert _is_told(name.replace("©", "(C)"), "gbk")


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(EUROPEAN), min_size=1, max_size=6),
    st.lists(st.sampled_from(CHINESE), min_size=1, max_size=6),
)
def test_a_record(european: list[str], chinese: list[str]) -> None:
    for names, encoding in ((european, "cp1252"), (chinese, "gb18030")):
        record = iim([(80, name) for name in names], encoding=encoding, declared=False)
        assert read_iptc(record).creators == tuple(dict.fromkeys(names))


def _words(tag: str) -> list[str]:
    """What CLDR calls countries, languages, scripts and currencies."""
    locale = Locale.parse(tag)
    tables = (locale.territories, locale.languages, locale.scripts, locale.currencies)
    return sorted({str(name) for table in tables for name in table.values()})


def _share(tag: str, encoding: str) -> float:
    found = []
    for words in _words(tag):
        try:
            found.append(_is_told(words, encoding))
        except UnicodeEncodeError:
            continue
    return sum(found) / len(found)


@pytest.mark.parametrize(
    "tag",
    ["de", "fr", "es", "pt", "it", "nl", "da", "sv", "nb", "fi", "is", "fo", "ca", "et", "ga"],
)
def test_all_names_of_a_european_language(tag: str) -> None:
    assert _share(tag, "cp1252") == 1


def test_all_names_of_chinese() -> None:
    assert _share("zh_Hans", "gbk") == 1


@pytest.mark.parametrize(
    ("tag", "encoding"), [("zh_Hant", "big5"), ("ja", "cp932"), ("ru", "cp1251")]
)
def test_most_names_of_other_languages(tag: str, encoding: str) -> None:
    """Two or three characters by themselves may be anything; Chinese and Latin-1 go first."""
    assert _share(tag, encoding) > 0.94


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("big5", "香港文匯報記者王靜攝，市民在海邊散步"),
        ("cp932", "東京の朝、通りを掃除する人々。撮影：田中"),
        ("cp949", "서울 시민들이 한강 공원에서 산책하고 있다. 사진 김철수 기자"),
        ("cp1251", "Москва. Фото: Иван Петров"),
        ("mac_roman", "La fête de l’été à l’Élysée, après le défilé"),
    ],
)
def test_captions_in_other_encodings(encoding: str, words: str) -> None:
    assert _is_told(words, encoding)


def test_a_record_tells_what_a_name_cannot() -> None:
    """The bytes of `宇` are `Óî` in Latin-1, and `HAUÇÁ` could be `HAU橇`."""
    others = ["Prefeitura de São Paulo", "HAUÇÁ"]
    assert likeliest_encoding([words.encode("cp1252") for words in others]) == "cp1252"


def test_nothing_to_go_by() -> None:
    assert likeliest_encoding([]) == likeliest_encoding([b"street"]) == "gb18030"


@settings(deadline=None)
@given(st.lists(st.binary(max_size=60), max_size=5))
def test_any_bytes(texts: list[bytes]) -> None:
    codec = likeliest_encoding(texts)
    assert all(isinstance(text.decode(codec, "ignore"), str) for text in texts)
