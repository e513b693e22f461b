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

from gi.repository import GLib

# What is complained of is told at the end of a case, and may not end the program before.
os.environ.pop('G_DEBUG', None)

from reader import Atspi, Program  # noqa: E402, F401: Atspi is for the tests

SOURCE = os.environ['AIKA_SOURCE_ROOT']
BUILD = os.environ['AIKA_BUILD_ROOT']
SAMPLES = os.path.join(SOURCE, 'data', 'samples')
TIMEOUT = 15
ANY_VIEW = ('Kuukausiruudukko', 'Taulukko', 'Ohjelma', 'Esikatselu', 'Strateg')
SOLID_FRAME = 5     # what GTK draws around a window where nothing composes
QUIET = 0.06        # more than a frame: who has not run for so long has done what was asked
BETWEEN_KEYS = 0.02
RESTLESS = 2        # so long it is waited for quiet, of a program that may have something to show all the time
DOUBLE_CLICK = 0.45     # a little more than the desktop's


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


def walk(node):
    yield node
    for i in range(node.get_child_count()):
        yield from walk(node.get_child_at_index(i))


n_sent = 0


def xdotool(*words):
    """Sends events; several commands in a row are one call."""
    global n_sent
    n_sent += 1
    return subprocess.run(['xdotool'] + [str(w) for w in words], check=True,
                          capture_output=True, text=True).stdout


def count_runs(process_id):
    """How often the threads of a process have come to rest so far; None while one of them runs."""
    count = 0
    try:
        for thread in os.listdir('/proc/%d/task' % process_id):
            with open('/proc/%d/task/%s/status' % (process_id, thread), encoding='utf-8') as status:
                lines = dict(line.split(':', 1) for line in status)
            if lines['State'].split()[0] in 'RD':
                return None
            count += int(lines['voluntary_ctxt_switches'])
    except (FileNotFoundError, ProcessLookupError):     # ended
        pass
    return count


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
        self.reader = Program(self.process.pid)
        self.servers = [int(number) for number in os.environ.get('AIKA_DISPLAY_PIDS', '').split()]
        self.clicked = (0, 0, 0)
        self.origin = None, None
        self.window = wait_for('a window', self.find_window)
        if size:
            xdotool('windowsize', '--sync', self.window, *size)
            xdotool('windowmove', self.window, 20, 20)
        self.settle()
        # A view that is not shown has no place in newer versions of GTK, but always a button.
        wait_for(' or '.join(ready), lambda: any((n.get_name() or '').startswith(ready) and n.get_role_name() != 'toggle button'
                                                 for n in self.all()))
        self.settle()

    # ---- finding

    def find_window(self):
        assert self.process.poll() is None, 'the program ended: ' + self.read_errors()
        out = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)],
                             capture_output=True, text=True).stdout.split()
        return out[-1] if out else None

    def root(self):
        return self.reader.read()

    def all(self):
        """What a screen reader finds now, each before what is in it."""
        root = self.root()
        return list(walk(root)) if root is not None else []

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
        top = node
        while top.get_parent().get_role() != Atspi.Role.APPLICATION:
            top = top.get_parent()
        if self.origin[0] != (n_sent, self.window, top.path):
            self.origin = (n_sent, self.window, top.path), self.find_origin(top)
        extents = node.get_extents(Atspi.CoordType.WINDOW)
        left, above = self.origin[1]
        return left + extents.x, above + extents.y, extents.width, extents.height

    def find_origin(self, top):
        """Where the coordinates of a window begin; this stays until something is sent."""
        origin = top.get_extents(Atspi.CoordType.WINDOW)    # not 0 in newer versions of GTK
        out = subprocess.run(['xdotool', 'getwindowgeometry', '--shell', self.window], check=True, capture_output=True,
                             text=True).stdout
        shell = dict(line.split('=') for line in out.split())
        left, above = self.frame_extents()
        return int(shell['X']) + left - origin.x, int(shell['Y']) + above - origin.y

    def frame_extents(self):
        out = subprocess.run(['xprop', '-id', self.window, '_GTK_FRAME_EXTENTS'],
                             capture_output=True, text=True).stdout
        if '=' not in out:
            return SOLID_FRAME, SOLID_FRAME
        left, _right, top, _bottom = [int(n) for n in out.split('=')[1].split(',')]
        return left, top

    # ---- acting

    def settle(self, seconds=None):
        """Waits so long, or until everything sent has been taken and shown."""
        if seconds is None:
            self.wait_for_quiet(QUIET)
        else:
            time.sleep(seconds)

    def wait_for_quiet(self, seconds):
        """Until neither the program nor the X server has run for so long."""
        start = since = time.monotonic()
        before = None
        while time.monotonic() - start < RESTLESS:
            runs = [count_runs(number) for number in [self.process.pid] + self.servers]
            if None in runs or runs != before:
                since, before = time.monotonic(), runs
            elif time.monotonic() - since >= seconds:
                return
            time.sleep(0.005)

    def key(self, *keys):
        for key in keys:
            xdotool('key', key)         # --clearmodifiers would let go of the mouse too
            self.wait_for_quiet(BETWEEN_KEYS)
        self.settle()

    def type(self, text):
        xdotool('type', '--delay', '10', text)
        self.settle()

    def click(self, x, y, button=1, times=1):
        x, y = int(x), int(y)
        before, then_x, then_y = self.clicked
        if max(abs(x - then_x), abs(y - then_y)) < 10:      # another click, not the second of two
            time.sleep(max(0, before + DOUBLE_CLICK - time.monotonic()))
        xdotool('mousemove', x, y, 'sleep', 0.03, 'click', '--repeat', times, '--delay', 60, button)
        self.clicked = (time.monotonic(), x, y)
        self.settle()

    def drag(self, x, y, dx, dy=0, hold=None, release=True):
        """Presses at a point and moves in small steps, as a hand does."""
        x, y = int(x), int(y)
        steps = max(6, int(max(abs(dx), abs(dy)) / 15))
        moves = [word for i in range(1, steps + 1) for word in
                 ('mousemove', x + round(dx * i / steps), y + round(dy * i / steps), 'sleep', 0.016)]
        xdotool('mousemove', x, y, 'sleep', 0.05, *(['keydown', hold] if hold else []), 'mousedown', 1, *moves)
        self.settle()
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

    def grab(self, x, y):
        """The colour of a point of the screen."""
        shot = subprocess.run(['import', '-window', 'root', '-crop', '1x1+%d+%d' % (x, y), 'txt:-'], check=True,
                              capture_output=True, text=True).stdout
        return shot.split('#')[-1].split()[0]

    def colours(self, x, y, width, height):
        """The colours of a part of the screen, each once."""
        shot = subprocess.run(['import', '-window', 'root', '-crop', '%dx%d+%d+%d' % (width, height, x, y),
                               '-depth', '8', 'txt:-'], check=True, capture_output=True, text=True).stdout
        return {line.split('#')[1][:6] for line in shot.splitlines()[1:]}

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
