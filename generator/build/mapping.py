"""The sitemap that is there → with what pages came and went, in a tenth of the time in which it is made."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from generator.build.listed import Stories
from generator.build.tales import Placed, Teller
from generator.files import sitemap
from generator.memo import key


class Turned(Struct, frozen=True):
    """The paths of the files of the stories that were told anew: as they were, and as they are now."""

    before: Sequence[str]
    now: Sequence[str]


def amended(
    there: Placed,
    before: Sequence[str],
    own: Sequence[str],
    stories: Stories,
    turned: Turned | None,
    teller: Teller,
) -> Placed:
    """The files of the sitemap, as they are from now on: they are put, where pages came or went, or are of
    another day. Nothing, where that is not known, or they are not there as they were placed.

    `before` were the addresses of the lists, and these are their `own` now.
    """
    if not there or not turned:
        return ()
    gone, come = {*before}.difference(own), {*own}.difference(before)
    if not (stories.dated or gone or come or {*turned.before} != {*turned.now}):
        return there
    told = {path: teller.out.read(path) or b"" for path, _ in there}
    if any(key(told[path]) != content for path, content in there):
        return ()
    gone.update(sitemap.pages(turned.before))
    come.update(sitemap.pages(turned.now))
    made = sitemap.amended(told, gone, come, stories.days, teller.settings.masthead)
    if made is None:
        return ()
    teller.out.put(made)
    return tuple((file.path, key(file.data)) for file in made)
