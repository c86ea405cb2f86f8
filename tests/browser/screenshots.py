"""The built sample site → the pictures of the README: `make screenshots`."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import FLAGS

SHOTS = (
    ("index", 1280, 1000, "light"),
    ("story", 1280, 1500, "light"),
    ("story-dark", 1280, 1500, "dark"),
    ("story-narrow", 390, 1500, "light"),
)


def main(site: Path, folder: Path) -> None:
    """Pictures of the index and of the largest story."""
    stories = json.loads((site / "stories.json").read_text(encoding="utf-8"))
    largest = max(stories, key=lambda story: story["counts"]["events"])["slug"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for name, width, height, scheme in SHOTS:
            page = browser.new_page(viewport={"width": width, "height": height})
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            path = "index.html" if name == "index" else f"stories/{largest}/index.html"
            page.goto((site / path).absolute().as_uri())
            page.screenshot(path=folder / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
