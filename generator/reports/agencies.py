"""The names and short forms of news agencies → the name under which their text is counted."""

from __future__ import annotations

from collections.abc import Mapping

_FORMS = {
    "AAP": "Australian Associated Press",
    "AFP": "Agence France-Presse|Agence France Presse",
    "ANI": "Asian News International",
    "ANSA": "Agenzia ANSA",
    "AP": "Associated Press|The Associated Press",
    "Anadolu": "Anadolu Agency|AA",
    "Bloomberg": "Bloomberg News",
    "Canadian Press": "The Canadian Press|CP",
    "DPA": "Deutsche Presse-Agentur",
    "EFE": "Agencia EFE",
    "IANS": "Indo-Asian News Service",
    "Interfax": "Interfax News Agency",
    "IRNA": "Islamic Republic News Agency",
    "ITAR-TASS": "Itar-Tass",
    "KCNA": "Korean Central News Agency",
    "Kyodo": "Kyodo News",
    "PA": "Press Association|PA Media",
    "PTI": "Press Trust of India",
    "Reuters": "Thomson Reuters|Reuters News",
    "SANA": "Syrian Arab News Agency",
    "SAPA": "South African Press Association",
    "TASS": "Russian News Agency TASS",
    "UPI": "United Press International",
    "Xinhua": "Xinhua News Agency|New China News Agency",
    "Yonhap": "Yonhap News Agency",
}
AGENCIES: Mapping[str, str] = {
    form.casefold(): name for name, forms in _FORMS.items() for form in (name, *forms.split("|"))
}


def known(name: str) -> str:
    """The agency of that name or short form; empty for one that we do not know."""
    return AGENCIES.get(name.strip(" ./").casefold(), "")
