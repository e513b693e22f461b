# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""Drives the real window: starts the program, reads it over AT-SPI, and sends it
pointer and key events of the X server. Nothing here knows the program's insides."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback

# The reader's own library warns of a tree that changes under it: that is not the program's fault,
# and may not end the test.
os.environ.pop('G_DEBUG', None)

import gi  # noqa: E402
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

SOURCE = os.environ['AIKA_SOURCE_ROOT']
BUILD = os.environ['AIKA_BUILD_ROOT']
SAMPLES = os.path.join(SOURCE, 'data', 'samples')
TIMEOUT = 15
SOLID_FRAME = 5     # what GTK draws around a window where nothing composes


def wait_for(what, probe, timeout=TIMEOUT):
    """Polls until probe () gives something true; fails with the name of what was awaited."""
    end = time.monotonic() + timeout
    while time.monotonic() < end:
        try:
            found = probe()
        except GLib.Error:      # the tree changes under the reader
            found = None
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError('waited %d s for %s' % (timeout, what))


def walk(node, depth=0):
    if node is None or depth > 40:
        return
    yield node
    for i in range(node.get_child_count()):
        yield from walk(node.get_child_at_index(i), depth + 1)


def xdotool(*words):
    return subprocess.run(['xdotool'] + [str(w) for w in words], check=True,
                          capture_output=True, text=True).stdout


class App:
    """One run of the program on a copy of a plan."""

    def __init__(self, plan='kainuu.aikajana', text=None, language='fi', size=(1372, 888), today='2026-04-14',
                 env=None, arguments=None, ready=('Kuukausiruudukko', 'Month grid')):
        self.folder = tempfile.mkdtemp()
        self.file = None
        if plan is not None:
            self.file = os.path.join(self.folder, plan)
            if text is not None:
                with open(self.file, 'w', encoding='utf-8') as out:
                    out.write(text)
            else:
                shutil.copy(os.path.join(SAMPLES, plan), self.file)
                os.chmod(self.file, 0o644)
        self.env = dict(os.environ, LC_ALL='fi_FI.UTF-8', LANGUAGE=language, AIKA_TODAY=today,
                        AIKA_LOCALE_DIR=os.path.join(BUILD, 'po'),
                        GSETTINGS_SCHEMA_DIR=os.path.join(BUILD, 'data'), **(env or {}))
        self.errors = tempfile.NamedTemporaryFile('w+', delete=False)
        words = arguments if arguments is not None else ([self.file] if self.file else [])
        self.process = subprocess.Popen([os.path.join(BUILD, 'app', 'aikajana')] + words,
                                        env=self.env, stderr=self.errors, stdout=subprocess.DEVNULL)
        self.window = wait_for('a window', self.find_window)
        if size:
            xdotool('windowsize', '--sync', self.window, *size)
            xdotool('windowmove', self.window, 20, 20)
        self.settle()
        wait_for(' or '.join(ready), lambda: any(self.find(name) for name in ready))
        self.settle()

    # ---- finding

    def find_window(self):
        assert self.process.poll() is None, 'the program ended: ' + self.read_errors()
        out = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)],
                             capture_output=True, text=True).stdout.split()
        return out[-1] if out else None

    def root(self):
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def all(self):
        root = self.root()
        if root is None:
            return []
        root.clear_cache()
        return list(walk(root))

    def find(self, name, role=None, exact=False):
        """The first node whose name begins with (or is) the words."""
        for node in self.all():
            text = node.get_name() or ''
            if (text == name if exact else text.startswith(name)):
                if role is None or node.get_role_name() == role:
                    return node
        return None

    def get(self, name, **options):
        return wait_for('“%s”' % name, lambda: self.find(name, **options))

    def rect(self, node):
        """Where a node is on the screen."""
        extents = node.get_extents(Atspi.CoordType.WINDOW)
        top = node
        while top.get_parent().get_role() != Atspi.Role.APPLICATION:
            top = top.get_parent()
        origin = top.get_extents(Atspi.CoordType.WINDOW)    # not 0 in newer versions of GTK
        shell = dict(line.split('=') for line in xdotool('getwindowgeometry', '--shell', self.window).split())
        left, above = self.frame_extents()
        return (int(shell['X']) + left + extents.x - origin.x, int(shell['Y']) + above + extents.y - origin.y,
                extents.width, extents.height)

    def frame_extents(self):
        out = subprocess.run(['xprop', '-id', self.window, '_GTK_FRAME_EXTENTS'],
                             capture_output=True, text=True).stdout
        if '=' not in out:
            return SOLID_FRAME, SOLID_FRAME
        left, _right, top, _bottom = [int(n) for n in out.split('=')[1].split(',')]
        return left, top

    # ---- acting

    def settle(self, seconds=0.35):
        time.sleep(seconds)

    def key(self, *keys):
        for key in keys:
            xdotool('key', key)         # --clearmodifiers would let go of the mouse too
            time.sleep(0.06)
        self.settle()

    def type(self, text):
        xdotool('type', '--delay', '25', text)
        self.settle()

    def click(self, x, y, button=1, times=1):
        xdotool('mousemove', int(x), int(y))
        time.sleep(0.05)
        xdotool('click', '--repeat', times, '--delay', 60, button)
        self.settle()

    def drag(self, x, y, dx, dy=0, hold=None, release=True):
        """Presses at a point and moves in small steps, as a hand does."""
        x, y = int(x), int(y)
        xdotool('mousemove', x, y)
        time.sleep(0.08)
        if hold:
            xdotool('keydown', hold)
        xdotool('mousedown', 1)
        steps = max(6, int(max(abs(dx), abs(dy)) / 15))
        for i in range(1, steps + 1):
            xdotool('mousemove', x + round(dx * i / steps), y + round(dy * i / steps))
            time.sleep(0.03)
        time.sleep(0.15)
        if release:
            self.release(hold)

    def release(self, hold=None):
        xdotool('mouseup', 1)
        if hold:
            xdotool('keyup', hold)
        self.settle()

    def drag_thing(self, name, dx, **options):
        x, y, width, height = self.rect(self.get(name))
        self.drag(x + width / 2, y + height / 2, dx, **options)

    def do(self, node, action):
        """Performs an action over AT-SPI."""
        for i in range(node.get_n_actions()):
            if node.get_action_name(i) == action:
                node.do_action(i)
                self.settle()
                return
        names = [node.get_action_name(i) for i in range(node.get_n_actions())]
        raise AssertionError('no action %s among %s' % (action, names))

    def screenshot(self, path):
        subprocess.run(['import', '-window', self.window, path], check=True)

    # ---- the file

    def save(self):
        before = os.stat(self.file).st_mtime_ns
        self.key('ctrl+s')
        wait_for('the save', lambda: os.stat(self.file).st_mtime_ns != before or self.find_saved())

    def find_saved(self):
        return self.find(os.path.basename(self.file) + ' – tallennettu') \
            or self.find(os.path.basename(self.file) + ' – saved')

    def read(self):
        with open(self.file, encoding='utf-8') as source:
            return json.load(source)

    def bytes(self):
        with open(self.file, 'rb') as source:
            return source.read()

    def mark(self, text):
        """The mark of the saved file whose words are the text."""
        for item in self.read()['items']:
            for mark in item['marks']:
                if mark.get('when', {}).get('text') == text:
                    return mark
        raise AssertionError('no mark “%s” in the file' % text)

    # ---- ending

    def read_errors(self):
        self.errors.flush()
        with open(self.errors.name, encoding='utf-8', errors='replace') as source:
            return source.read()

    def complaints(self):
        """What GLib or GTK complained of on standard error, but for what libadwaita makes GTK say
        since 4.14: its message dialog measures a heading at widths too narrow for it."""
        return [line for line in self.read_errors().splitlines()
                if ('CRITICAL' in line or 'WARNING' in line)
                and not re.search('Trying to measure (GtkLabel|AdwMessageDialog|GtkWindowHandle|GtkBox) ', line)]

    def close(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)
        complaints = self.complaints()
        os.unlink(self.errors.name)
        assert not complaints, 'on standard error: ' + '; '.join(complaints[:5])

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind is None:
            self.close()
            return
        shot = os.environ.get('AIKA_FAILED_SHOT')
        if shot and self.process.poll() is None:
            self.screenshot(shot)
        try:
            self.close()
        except AssertionError as error:
            print('# also', error)


def run(cases):
    """Runs the cases as TAP; a case is a function whose name tells the truth checked."""
    wanted = sys.argv[1:]
    cases = [c for c in cases if not wanted or c.__name__ in wanted]
    print('TAP version 13')
    print('1..%d' % len(cases), flush=True)
    failed = 0
    for number, case in enumerate(cases, 1):
        name = '/ui/' + case.__name__.replace('_', '-')
        try:
            case()
            print('ok %d %s' % (number, name), flush=True)
        except Exception:
            failed += 1
            print('not ok %d %s' % (number, name))
            for line in traceback.format_exc().splitlines():
                print('# ' + line)
            sys.stdout.flush()
    sys.exit(1 if failed else 0)
