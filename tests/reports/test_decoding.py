"""Bytes → text: marks, declared encodings, UTF-8, and what can be told."""

from __future__ import annotations

import pytest

from generator.problems import BadSource
from generator.reports.decoding import decode

WORDS = "Der Bürgermeister öffnete die Brücke über den Fluß."
JAPANESE = "気象庁によると、三十日午前に東京で震度四の地震がありました。津波の心配はありません。"
RUSSIAN = "Министр заявил журналистам в четверг, что переговоры о прекращении огня будут продолжены в Минске."


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"plain", "plain"),
        (b"\xef\xbb\xbfmarked", "marked"),
        (WORDS.encode(), WORDS),
        (WORDS.encode("cp1252"), WORDS),
        (WORDS.encode("utf-16"), WORDS),
        (WORDS.encode("utf-16-le"), WORDS),
        (WORDS.encode("utf-16-be"), WORDS),
        (b"\xff\xfe\0\0" + WORDS.encode("utf-32-le"), WORDS),
        ("“Quoted” – it’s".encode("cp1252"), "“Quoted” – it’s"),
        (JAPANESE.encode("cp932"), JAPANESE),
        (JAPANESE.encode("euc_jp"), JAPANESE),
        (RUSSIAN.encode("cp1251"), RUSSIAN),
        (b"one\r\ntwo\rthree\x0cfour", "one\ntwo\nthree\nfour"),
        ("a\u2028b\u00a0c\u200bd\u00ade".encode(), "a\nb cde"),
        ("e\u0301".encode(), "é"),
        (b"a\x07b", "ab"),
        ("It’s “closed” – café".encode().decode("latin-1").encode(), "It’s “closed” – café"),
        ("It’s closed – café 😀".encode().decode("cp1252", "replace").encode(), "It’s closed – café 😀"),
        ("Ça, c’est l’été â la carte".encode(), "Ça, c’est l’été â la carte"),
    ],
)
def test_what_can_be_told_is_told(data: bytes, text: str) -> None:
    assert decode(data) == text


def test_what_is_declared_comes_before_what_is_guessed() -> None:
    assert decode("Čeština".encode("iso8859_2"), "iso-8859-2") == "Čeština"
    assert decode("Straße".encode(), "no-such-encoding") == "Straße"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b" \n\t\n", "the file is empty"),
        (b"\xef\xbb\xbf", "the file is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01", "zero bytes"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(BadSource, match=message):
        decode(data)
