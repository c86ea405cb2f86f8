"""An Edit → the lines that a command appends to `content/edits.toml`."""

from __future__ import annotations

from generator.edits.parsing import KINDS, singular
from generator.model import Edit


def written(edit: Edit) -> str:
    """The edit as TOML, behind a blank line. `parse` reads it again as it was."""
    form = KINDS[edit.kind]
    lines = [f"[[{edit.kind}]]"]
    for key in form.named:
        told = [t.partition(":")[2] for t in edit.targets if t.startswith(f"{singular(key)}:")]
        if told:
            lines.append(f"{key} = {_listed(told) if key.endswith('s') else _quoted(told[0])}")
    for key, value in ((form.value, edit.value), (form.text, edit.text)):
        if key and value:
            lines.append(f"{key} = {_quoted(value)}")
    lines += [f"{k} = {_quoted(v)}" for k, v in (("by", edit.by), ("at", edit.at), ("why", edit.why)) if v]
    return "\n" + "\n".join(lines) + "\n"


def _listed(values: list[str]) -> str:
    return "[" + ", ".join(map(_quoted, values)) + "]"


def _quoted(text: str) -> str:
    """A TOML basic string: JSON's is one, but for the one control character that JSON leaves as it is."""
    import json  # start-up cost: 2 ms, which a build is spared

    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
