#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""What app/run and tests/run rest on: installing packages, counting results.

The package tools are stand-ins that write down how they were called, so
nothing is installed here; the counting runs on a real `meson test`.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import tap

ROOT = Path(os.environ["AIKA_SOURCE_ROOT"])
COMMANDS = ["app/run", "app/install-packages", "tests/run", ".ci/run"]
SECTIONS = ["build", "run", "test"]


def package_list():
    """The names of app/packages by section, read apart from the script."""
    sections = {}
    for line in (ROOT / "app" / "packages").read_text().splitlines():
        line = line.split("#")[0].strip()
        if line.startswith("["):
            names = sections.setdefault(line[1:-1], [])
        elif line:
            names.append(line)
    return sections


class Machine:
    """A folder of stand-ins for id, dpkg-query and apt-get."""

    def __init__(self, folder, installed, user=0, apt="exit 0"):
        self.folder = Path(folder)
        self.calls = self.folder / "calls"
        self.calls.touch()
        (self.folder / "installed").write_text("".join(f"{name}\n" for name in installed))
        self.stand_in("id", f"echo {user}")
        # As the real one: a line for each name it knows, and failure if any is unknown.
        self.stand_in("dpkg-query", f"""
shift 3
status=0
for name in "$@"; do
  if grep -qxF -e "$name" {self.folder}/installed; then echo "ii $name"; else status=1; fi
done
exit $status""")
        self.stand_in("apt-get", f"""
echo "$@" >> {self.calls}
{apt}""")

    def stand_in(self, name, script):
        path = self.folder / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    def install(self, *sections):
        env = {**os.environ, "PATH": f"{self.folder}:/usr/bin:/bin"}
        return subprocess.run([ROOT / "app" / "install-packages", *sections],
                              env=env, capture_output=True, text=True)

    def apt_calls(self):
        """The verb and the names of each apt-get call, options left out."""
        calls = []
        for line in self.calls.read_text().splitlines():
            words = re.sub(r"-o \S+|-[qy]\b|--no-install-recommends", "", line).split()
            calls.append((words[0], words[1:]))
        return calls


def on_machine(**machine):
    """A decorator: the case is called with a Machine of its own."""
    def wrap(case):
        def run_case():
            with tempfile.TemporaryDirectory() as folder:
                case(Machine(folder, **machine))
        return run_case
    return wrap


EVERYTHING = [name for names in package_list().values() for name in names]


def packages_are_listed_once():
    sections = package_list()
    assert list(sections) == SECTIONS, list(sections)
    twice = {name for name in EVERYTHING if EVERYTHING.count(name) > 1}
    assert not twice, f"listed twice: {sorted(twice)}"
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9.+-]+", name) for name in EVERYTHING)


@on_machine(installed=EVERYTHING)
def nothing_missing_is_silent(machine):
    done = machine.install(*SECTIONS)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", ""), str(done)
    assert machine.apt_calls() == [], machine.apt_calls()


@on_machine(installed=[name for name in EVERYTHING if name not in ("meson", "xvfb")])
def only_the_missing_are_installed(machine):
    done = machine.install("build", "run")
    assert done.returncode == 0, str(done)
    assert machine.apt_calls() == [("install", ["meson"])], machine.apt_calls()
    assert "1 Debian package" in done.stdout, done.stdout


@on_machine(installed=[])
def an_empty_machine_gets_the_whole_section(machine):
    done = machine.install("test")
    assert done.returncode == 0, str(done)
    assert machine.apt_calls() == [("install", package_list()["test"])], machine.apt_calls()


# The lists are absent, as on a fresh machine: the first install finds nothing.
@on_machine(installed=[], apt="""
case "$*" in
  *update*) touch "$0.updated" ;;
  *) [ -e "$0.updated" ] ;;
esac""")
def absent_lists_are_fetched_once(machine):
    done = machine.install("build")
    assert done.returncode == 0, str(done)
    assert [verb for verb, _ in machine.apt_calls()] == ["install", "update", "install"]


@on_machine(installed=[], apt="echo 'E: no such host'; exit 100")
def a_failed_install_says_what_to_do(machine):
    done = machine.install("build")
    assert done.returncode == 1, str(done)
    assert "E: no such host" in done.stderr, done.stderr
    assert "Check the network" in done.stderr and "meson" in done.stderr, done.stderr


@on_machine(installed=[name for name in EVERYTHING if name != "meson"], user=1000)
def without_root_the_command_is_named(machine):
    done = machine.install("build")
    assert done.returncode == 1, str(done)
    assert "apt-get install --no-install-recommends meson\n" in done.stderr, done.stderr
    assert machine.apt_calls() == [], machine.apt_calls()


@on_machine(installed=EVERYTHING)
def an_unknown_section_is_refused(machine):
    done = machine.install("biuld")
    assert done.returncode == 1 and "[biuld]" in done.stderr, str(done)


def commands_can_be_run():
    for command in COMMANDS:
        path = ROOT / command
        assert os.access(path, os.X_OK), f"{command} is not executable"
        done = subprocess.run(["sh", "-n", path], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr


def wrong_options_are_refused():
    for command in (["app/run", "--frobnicate"], ["app/run", "a", "b"],
                    ["tests/run", "--frobnicate"], ["tests/run", "--suite"]):
        done = subprocess.run([ROOT / command[0], *command[1:]], capture_output=True, text=True)
        assert done.returncode == 2, f"{command}: {done.returncode}"
        assert "Usage" in done.stderr or "usage" in done.stderr, f"{command}: {done.stderr}"


def a_missing_plan_is_named():
    done = subprocess.run([ROOT / "app/run", "/nowhere/plan.aikajana"], capture_output=True, text=True)
    assert done.returncode == 1 and "/nowhere/plan.aikajana" in done.stderr, str(done)


# --- Counting --------------------------------------------------------------

# (test, what it prints and how it ends, protocol, passed, failed, skipped)
PROGRAMS = [
    ("good", r"printf '1..3\nok 1 /a\nok 2 /b # SKIP why\nok 3 /c\n'", "tap", 2, 0, 1),
    ("bad", r"printf '1..2\nok 1 /a\nnot ok 2 /b\n'; exit 1", "tap", 1, 1, 0),
    ("crashes", r"printf '1..3\nok 1 /a\n'; kill -SEGV $$", "tap", 1, 1, 0),
    ("fails-after-its-cases", r"printf '1..1\nok 1 /a\n'; exit 3", "tap", 1, 1, 0),
    ("stops-short", r"printf '1..3\nok 1 /a\n'", "tap", 1, 1, 0),
    ("hangs", r"printf '1..2\nok 1 /a\n'; sleep 60", "tap", 1, 1, 0),
    ("plain-good", r"true", "exitcode", 1, 0, 0),
    ("plain-bad", r"printf '\033[1m\001\377'; exit 1", "exitcode", 0, 1, 0),
    ("plain-hangs", r"sleep 60", "exitcode", 0, 1, 0),
    ("plain-skipped", r"exit 77", "exitcode", 0, 0, 1),
]


def results_of(programs):
    """Run PROGRAMS under `meson test`; return the words and status of results.py."""
    meson = shutil.which("meson")
    if meson is None:
        raise tap.Skip("meson is not installed")
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        lines = ["project('counted')", "sh = find_program('sh')"]
        for name, script, protocol, *_ in programs:
            (folder / f"{name}.sh").write_text(script)
            lines.append(f"test('{name}', sh, args: files('{name}.sh'), protocol: '{protocol}',"
                         " suite: 'some', timeout: 2)")
        (folder / "meson.build").write_text("\n".join(lines) + "\n")
        build = folder / "build"
        subprocess.run([meson, "setup", build, folder], check=True, capture_output=True)
        test = subprocess.run([meson, "test", "-C", build, "--no-rebuild"], capture_output=True)
        done = subprocess.run([sys.executable, ROOT / "tests" / "run-tools" / "results.py",
                               "Counted", build, str(test.returncode)],
                              capture_output=True, text=True, errors="replace")
        assert not done.stderr, done.stderr
        return done.stdout, done.returncode


def every_end_of_a_test_is_counted():
    passed, failed, skipped = (sum(program[column] for program in PROGRAMS) for column in (3, 4, 5))
    out, status = results_of(PROGRAMS)
    assert out.splitlines()[-1] == f"{passed} passed, {failed} failed, {skipped} skipped", out
    assert status == 1, status
    for name, _, _, _, n_failed, _ in PROGRAMS:
        assert (f"--- {name} (" in out) == bool(n_failed), f"{name}:\n{out}"


def success_is_counted():
    out, status = results_of([program for program in PROGRAMS if program[0] == "plain-good"])
    assert out.splitlines()[-1] == "1 passed, 0 failed", out
    assert status == 0, status


def no_test_at_all_is_a_failure():
    out, status = results_of([])
    assert out.splitlines()[-1] == "0 passed, 0 failed", out
    assert status == 1 and "no test ran" in out, out


CASES = [
    ("/commands/packages-are-listed-once", packages_are_listed_once),
    ("/commands/nothing-missing-is-silent", nothing_missing_is_silent),
    ("/commands/only-the-missing-are-installed", only_the_missing_are_installed),
    ("/commands/an-empty-machine-gets-the-whole-section", an_empty_machine_gets_the_whole_section),
    ("/commands/absent-lists-are-fetched-once", absent_lists_are_fetched_once),
    ("/commands/a-failed-install-says-what-to-do", a_failed_install_says_what_to_do),
    ("/commands/without-root-the-command-is-named", without_root_the_command_is_named),
    ("/commands/an-unknown-section-is-refused", an_unknown_section_is_refused),
    ("/commands/they-can-be-run", commands_can_be_run),
    ("/commands/wrong-options-are-refused", wrong_options_are_refused),
    ("/commands/a-missing-plan-is-named", a_missing_plan_is_named),
    ("/results/every-end-of-a-test-is-counted", every_end_of_a_test_is_counted),
    ("/results/success-is-counted", success_is_counted),
    ("/results/no-test-at-all-is-a-failure", no_test_at_all_is_a_failure),
]

if __name__ == "__main__":
    sys.exit(tap.run(CASES))
