"""What is compared: site generators, each with the same reports and a page for every one of them."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping

from msgspec import Struct, field

_PAGE = (
    "<!doctype html><html><head><meta charset=utf-8><title>{title}</title></head><body>{body}</body></html>\n"
)


class Peer(Struct, frozen=True):
    """A generator: the command that builds, where it finds its reports and what it leaves.

    `files` make up its site besides the reports. `face` is the file of its theme that is edited.
    `serve` is the command of its preview, with the port for `{port}`, and `page` the address of a report.
    """

    name: str
    command: tuple[str, ...]
    content: str
    made: tuple[str, ...]
    files: Mapping[str, str] = field(default_factory=dict)
    face: str = ""
    serve: tuple[str, ...] = ()
    page: str = ""

    @property
    def is_here(self) -> bool:
        """Whether it is installed."""
        return shutil.which(self.command[0]) is not None


PEERS = (
    Peer(
        "Dateline",
        (sys.executable, "-m", "generator", "build"),
        "content",
        ("site", ".dateline", "content/stories.lock", "content/stories.log"),
        {
            "dateline.toml": 'title = "Reports"\npublish = "full"\nsearch = false\n',
            "theme/templates/404.html": "<!doctype html><title>Lost</title>\n",
        },
        "theme/templates/404.html",
        (sys.executable, "-m", "generator", "serve", "--port", "{port}"),
        "reports/{name}/",
    ),
    Peer(
        "Hugo",
        ("hugo", "--quiet"),
        "content",
        ("public", "resources", ".hugo_build.lock"),
        {
            "hugo.toml": 'title = "Reports"\nbaseURL = "https://example.org/"\n',
            "layouts/_default/single.html": _PAGE.format(title="{{ .Title }}", body="{{ .Content }}"),
            "layouts/_default/list.html": _PAGE.format(
                title="{{ .Title }}",
                body="{{ range .Paginator.Pages }}<a href='{{ .RelPermalink }}'>{{ .Title }}</a>{{ end }}",
            ),
        },
        "layouts/_default/single.html",
        ("hugo", "server", "--port", "{port}", "--disableBrowserError"),
        "{name}/",
    ),
    Peer(
        "Pelican",
        ("pelican", "content", "-o", "output", "-s", "pelicanconf.py", "-q"),
        "content",
        ("output", "cache"),
        {
            "pelicanconf.py": "SITENAME = 'Reports'\nTIMEZONE = 'UTC'\nTHEME = 'simple'\n"
            "DEFAULT_PAGINATION = 30\nCACHE_CONTENT = True\nLOAD_CONTENT_CACHE = True\n"
            "DEFAULT_CATEGORY = 'reports'\nSLUGIFY_SOURCE = 'basename'\n"
        },
    ),
    Peer(
        "MkDocs",
        ("mkdocs", "build", "-q"),
        "docs",
        ("site",),
        {"mkdocs.yml": "site_name: Reports\nplugins: []\n", "docs/index.md": "# Reports\n"},
    ),
    Peer(
        "Eleventy",
        ("eleventy", "--quiet", "--input=content", "--output=_site"),
        "content",
        ("_site",),
        {
            "content/content.json": '{"layout": "page.njk"}\n',
            "content/_includes/page.njk": _PAGE.format(title="{{ title }}", body="{{ content | safe }}"),
        },
        "content/_includes/page.njk",
    ),
)
