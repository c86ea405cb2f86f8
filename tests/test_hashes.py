"""The hash functions are those of `hashlib`, and it is not asked for them."""

from __future__ import annotations

import hashlib
import subprocess
import sys

import pytest

from generator import hashes


@pytest.mark.parametrize("data", [b"", b"a", b"x" * 1000])
def test_they_are_the_standard_ones(data: bytes) -> None:
    assert hashes.sha256(data).hexdigest() == hashlib.sha256(data).hexdigest()
    assert hashes.blake2b(data, digest_size=16).digest() == hashlib.blake2b(data, digest_size=16).digest()


def test_they_load_no_openssl() -> None:
    code = "import sys; from generator import hashes; print('_hashlib' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
