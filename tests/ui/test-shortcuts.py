#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""The shortcuts window names every key that the sources bind, and no other."""

import glob
import os
import re
import sys
import xml.etree.ElementTree as Tree

UI = os.path.join(os.environ['AIKA_SOURCE_ROOT'], 'app', 'ui')

MODIFIERS = {'GDK_CONTROL_MASK': '<Control>', 'GDK_SHIFT_MASK': '<Shift>', 'GDK_ALT_MASK': '<Alt>'}
BINDING = re.compile(r'GDK_KEY_(\w+),\s*(?:GDK_KEY_\w+,\s*)?((?:(?:GDK_\w+_MASK|shift)\b(?:\s*\|\s*)?)+|CONTROL_SHIFT|0\b)')
ORDER = ('<Control>', '<Alt>', '<Shift>')

# Second keys for what has one that is named: of the number pad, of older keyboards, of other habits.
SECOND = {'<Control>y', '<Control>equal', '<Shift>Delete', '<Control>Insert', '<Shift>Insert', 'Menu', 'BackSpace',
          '<Control>ISO_Enter', '<Shift>ISO_Left_Tab', '<Control>ISO_Left_Tab', 'ISO_Enter'}

# Bound by a controller of what is written in, and by the window.
ELSEWHERE = {'<Shift>Return', '<Alt>Return', '<Control>1...9'}


def spell(modifiers, key):
    key = key.lower() if len(key) == 1 else key
    return ''.join(m for m in ORDER if m in modifiers) + key


def normalise(accelerator):
    return spell(re.findall(r'<\w+>', accelerator), re.sub(r'<\w+>', '', accelerator))


def read_source(name):
    with open(name, encoding='utf-8') as source:
        return source.read()


def find_modifiers(words):
    if words == 'CONTROL_SHIFT':
        return {'<Control>', '<Shift>'}
    return {word for mask, word in MODIFIERS.items() if mask in words}


def list_bound():
    """What the window, its grid and its table bind, by the place where it stands."""
    bound = {}
    text = read_source(os.path.join(UI, 'aika-application.c'))
    for words in re.findall(r'\{ "[\w.:-]+", \{ ((?:"[^"]+"(?:, )?)+) \} \}', text):
        for accelerator in re.findall(r'"([^"]+)"', words):
            bound[normalise(accelerator)] = 'aika-application.c'
    for path in glob.glob(os.path.join(UI, 'aika-sheet*.c')) + glob.glob(os.path.join(UI, 'aika-table-sheet*.c')):
        place = os.path.basename(path)
        for line in read_source(path).splitlines():
            if 'case ' in line or '==' in line:
                continue
            for key, modifiers in BINDING.findall(line):
                found = find_modifiers(modifiers)
                bound[spell(found, key)] = place
                if 'shift' in modifiers:
                    bound[spell(found | {'<Shift>'}, key)] = place
            for key in re.findall(r'\{ GDK_KEY_(\w+), GDK_KEY_KP_\w+, -?\d, -?\d \}', line):
                bound[key] = bound['<Shift>' + key] = place
            for modifiers in re.findall(r'\{ "[\w.-]+", "[\w.-]+", ([\w| ]+) \}', line):
                for key in ('Left', 'Right'):
                    bound[spell(find_modifiers(modifiers), key)] = place
    return {key: place for key, place in bound.items() if 'KP_' not in key and key not in SECOND}


def list_shown():
    shown = set()
    for shortcut in Tree.parse(os.path.join(UI, 'help-overlay.ui')).iter('object'):
        if shortcut.get('class') == 'GtkShortcutsShortcut':
            for accelerator in shortcut.find("property[@name='accelerator']").text.split():
                shown.add(normalise(accelerator))
    return shown


def main():
    bound, shown = list_bound(), list_shown()
    missing = ['%s (%s)' % (key, place) for key, place in sorted(bound.items()) if key not in shown]
    print('TAP version 13\n1..2')
    print('# %d keys bound, %d shown' % (len(bound), len(shown)))
    print('%s 1 /ui/every-key-is-in-the-shortcuts-window' % ('not ok' if missing or len(bound) < 60 else 'ok'))
    for line in missing:
        print('# not shown: ' + line)
    unknown = sorted(shown - set(bound) - ELSEWHERE)
    print('%s 2 /ui/no-other-key-is-there' % ('not ok' if unknown else 'ok'))
    for line in unknown:
        print('# not bound: ' + line)
    sys.exit(1 if missing or unknown or len(bound) < 60 else 0)


main()
