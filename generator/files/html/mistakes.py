"""What a template does wrong → a problem with its file and line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import jinja2

from generator.problems import Abort, Problem
from generator.themes import Theme

KINDS = (jinja2.TemplateError, TypeError, AttributeError, LookupError, ValueError)
"""What a mistake in a template may raise."""


@contextmanager
def told(theme: Theme, template: str) -> Iterator[None]:
    """Turn what a template raises into an Abort: a mistake in a theme spoils every page that it makes."""
    try:
        yield
    except jinja2.TemplateNotFound as error:
        hint = "write it, or mend the name in `extends` or `include`"
        raise Abort(Problem(template, 0, f"there is no template {error.name!r}", hint, "error")) from None
    except jinja2.TemplateSyntaxError as error:
        path = _place(error.filename or template, theme)
        raise Abort(Problem(path, error.lineno, error.message or "not a template", _HINT, "error")) from None
    except KINDS as error:
        from traceback import extract_tb  # only a mistake pays for it

        frames = [frame for frame in extract_tb(error.__traceback__) if frame.filename.endswith(".html")]
        if not frames:  # the fault is not the template's
            raise
        path, line = _place(frames[-1].filename, theme), frames[-1].lineno or 0
        raise Abort(Problem(path, line, str(error), _HINT, "error")) from None


_HINT = "the documentation of themes says what a template may use"


def _place(filename: str, theme: Theme) -> str:
    """The file as a person would look for it: below the site's folder, or by its theme."""
    path = Path(filename)
    for folder in theme.folders:
        if path.is_relative_to(folder):
            return f"{folder.name}/{path.relative_to(folder).as_posix()}"
    return path.name
