"""packaging/setup.sh on machines that lack something, played by stand-ins for its commands."""

import os
import shutil
import subprocess
import sys

import pytest

from .repository import ROOT

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="asks the dynamic loader of Linux"
)

LDD = """#!/bin/sh
[ ! -e "{mended}" ] || exit 0
printf '\\tlibEGL.so.1 => not found\\n\\tlibc.so.6 => /lib/libc.so.6 (0x0)\\n'
printf '\\tlibxcb-cursor.so.0 => not found\\n'
"""


class Machine:
    """A checkout whose Qt lacks two libraries, and commands that note what they are asked."""

    def __init__(self, folder):
        self.folder = folder
        self.notes = folder / "notes"
        self.mended = folder / "mended"
        self.commands = folder / "bin"
        site = folder / "site"
        for made in (self.commands, folder / "packaging", folder / ".venv/bin", site / "PySide6"):
            made.mkdir(parents=True)
        shutil.copy(ROOT / "packaging" / "setup.sh", folder / "packaging")
        (site / "PySide6" / "QtGui.abi3.so").touch()
        self.command("../.venv/bin/python", f"#!/bin/sh\necho {site}\n")
        self.command("ldd", LDD.format(mended=self.mended))
        for name in ("sh", "sed", "sort", "uname", "dirname", "env", "cat"):
            (self.commands / name).symlink_to(shutil.which(name))

    def command(self, name, script):
        path = self.commands / name
        path.write_text(script)
        path.chmod(0o755)

    def user(self, number):
        self.command("id", f"#!/bin/sh\necho {number}\n")

    def apt(self):
        self.command("apt-get", f'#!/bin/sh\necho "$@" >>"{self.notes}"\n: >"{self.mended}"\n')

    def set_up(self):
        return subprocess.run(
            ["sh", "packaging/setup.sh", "--system-only"],
            cwd=self.folder,
            env={**os.environ, "PATH": str(self.commands)},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def machine(tmp_path):
    return Machine(tmp_path)


def test_root_gets_the_libraries_installed(machine):
    machine.user(0)
    machine.apt()
    assert machine.set_up().returncode == 0
    installed = machine.notes.read_text().split()
    assert installed[-2:] == ["libegl1", "libxcb-cursor0"]


def test_a_user_without_a_password_at_hand_is_told_what_to_type(machine):
    machine.user(1000)
    machine.apt()
    done = machine.set_up()
    assert done.returncode == 1
    assert "\n    sudo apt-get install -y libegl1 libxcb-cursor0\n" in done.stderr
    assert not machine.notes.exists()


def test_sudo_is_used_where_it_asks_nothing(machine):
    machine.user(1000)
    machine.apt()
    machine.command("sudo", '#!/bin/sh\n[ "$1" = -n ] || exit 9\nshift\nexec "$@"\n')
    machine.command("true", "#!/bin/sh\n")
    assert machine.set_up().returncode == 0
    assert "libegl1 libxcb-cursor0" in machine.notes.read_text()


def test_another_system_is_told_what_is_missing(machine):
    machine.user(0)
    done = machine.set_up()
    assert done.returncode == 1
    assert "libEGL.so.1 libxcb-cursor.so.0" in done.stderr


def test_nothing_missing_needs_nothing(machine):
    machine.mended.touch()
    machine.user(1000)
    assert (machine.set_up().returncode, machine.set_up().stderr) == (0, "")
