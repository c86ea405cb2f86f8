"""What two programs say of a page of every kind: the Nu HTML checker, and Lighthouse as on a phone.

`make audit` installs both and runs this: they need Java and npm, and are no part of the tests.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from tests.browser.conftest import FLAGS, Quiet
from tests.pages import sites

STORY = "stories/fifty/index.html"
"""A story of fifty events: the page that this project exists for."""


def main(modules: Path) -> int:
    """Print the figures; how many errors the checker found."""
    with tempfile.TemporaryDirectory() as temporary:
        above = Path(temporary)
        sites.write(above / "news", sites.every(), in_full="ferry")
        errors = checked(modules, [above / "news" / path for path in sites.KINDS.values()])
        print(f"Nu HTML checker, a page of each of {len(sites.KINDS)} kinds: {len(errors)} errors")
        print("".join(f"  {error}\n" for error in errors), end="")
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(above)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        scores = visited(modules, f"http://127.0.0.1:{server.server_port}/news/{STORY}")
        server.shutdown()
    print(f"Lighthouse, mobile, {STORY}: " + ", ".join(f"{name} {n}" for name, n in scores.items()))
    return len(errors)


def checked(modules: Path, pages: list[Path]) -> list[str]:
    """The errors in those pages; what the checker has to say besides is left out."""
    jar = modules / "vnu-jar/build/dist/vnu.jar"
    command = ["java", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", *pages]
    said = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return [
        f"{one.get('url', '')}:{one.get('lastLine', 0)}: {one['message']}"
        for one in said["messages"]
        if one["type"] != "info"
    ]


def visited(modules: Path, address: str) -> dict[str, int]:
    """The scores of a page, of 100 each."""
    chrome = " ".join(["--headless", *FLAGS])
    command = [modules / ".bin/lighthouse", address, "--quiet", "--output=json", f"--chrome-flags={chrome}"]
    found = os.environ | {"CHROME_PATH": shutil.which("chromium") or ""}
    made = json.loads(subprocess.run(command, check=True, capture_output=True, env=found).stdout)
    return {one["title"]: round(100 * (one["score"] or 0)) for one in made["categories"].values()}


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])) > 0)
