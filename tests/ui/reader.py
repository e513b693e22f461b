# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""Reads a program over AT-SPI as it is at one moment: its whole tree in one call, where the usual
library asks for every name and every child of every node. A node answers from that moment; only
where it is, what is written in it and its actions are asked anew."""

import time
from collections import namedtuple

import gi
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi as Library, Gio, GLib  # noqa: E402

ROOT = '/org/a11y/atspi/accessible/root'
INTERFACE = 'org.a11y.atspi.'
PATIENCE = 2        # seconds in which what was asked for comes into the cache
OLDER_ROLES = {'button': 'push button',     # so named since AT-SPI 2.54
               'grouping': 'panel'}         # what newer versions of GTK make of a group
Extents = namedtuple('Extents', 'x y width height')


class Text:
    """As Atspi.Text of the library, of the nodes of this file."""

    @staticmethod
    def get_character_count(node):
        return node.get_property('Text', 'CharacterCount')

    @staticmethod
    def get_caret_offset(node):
        return node.get_property('Text', 'CaretOffset')

    @staticmethod
    def get_text(node, start, end):
        return node.call('Text', 'GetText', '(ii)', start, end)

    @staticmethod
    def get_n_selections(node):
        return node.call('Text', 'GetNSelections')


class Atspi:
    """What the tests use of the library of this name."""
    CoordType, Role, StateType, Text = Library.CoordType, Library.Role, Library.StateType, Text


class StateSet:
    def __init__(self, low, high):
        self.bits = low | high << 32

    def contains(self, state):
        return bool(self.bits >> int(state) & 1)


class Node:
    def __init__(self, program, path, n_children, name, role, description, states):
        self.program, self.path = program, path
        self.n_children = n_children        # as the program counts them
        self.name, self.role, self.description, self.states = name, role, description, states
        self.parent, self.children = None, []

    def get_name(self):
        return self.name

    def get_description(self):
        return self.description

    def get_role(self):
        return Library.Role(self.role)

    def get_role_name(self):
        name = Library.role_get_name(Library.Role(self.role))
        return OLDER_ROLES.get(name, name)

    def get_state_set(self):
        return self.states

    def get_parent(self):
        return self.parent

    def get_child_count(self):
        return len(self.children)

    def get_child_at_index(self, place):
        return self.children[place]

    # ---- asked anew

    def call(self, interface, method, types='()', *words):
        return self.program.call(self.path, INTERFACE + interface, method, GLib.Variant(types, words))[0]

    def get_property(self, interface, name):
        return self.program.call(self.path, 'org.freedesktop.DBus.Properties', 'Get',
                                 GLib.Variant('(ss)', (INTERFACE + interface, name)))[0]

    def get_extents(self, coordinates):
        return Extents(*self.call('Component', 'GetExtents', '(u)', int(coordinates)))

    def get_n_actions(self):
        return self.get_property('Action', 'NActions')

    def get_action_name(self, place):
        return self.call('Action', 'GetName', '(i)', place)

    def do_action(self, place):
        return self.call('Action', 'DoAction', '(i)', place)


class Program:
    """A process, found on the bus of accessibility."""

    def __init__(self, process_id):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None,
                                    Gio.DBusCallFlags.NONE, -1, None).unpack()[0]
        self.bus = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION,
            None, None)
        self.process_id = process_id
        self.name = None

    def ask(self, name, path, interface, method, words=None):
        return self.bus.call_sync(name, path, interface, method, words, None, Gio.DBusCallFlags.NONE, 10000, None)

    def call(self, path, interface, method, words=None):
        return self.ask(self.name, path, interface, method, words).unpack()

    def is_on_bus(self):
        """Whether the program has said that it is there."""
        if self.name is None:
            programs = self.ask('org.a11y.atspi.Registry', ROOT, INTERFACE + 'Accessible', 'GetChildren').unpack()[0]
            for name, _path in programs:
                if self.ask('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                            'GetConnectionUnixProcessID', GLib.Variant('(s)', (name,))).unpack()[0] == self.process_id:
                    self.name = name
        return self.name is not None

    def read(self):
        """The root of the tree as it is now; None before the program is there and after it has ended."""
        if not self.is_on_bus():
            return None
        try:
            return self.read_until(time.monotonic() + PATIENCE)
        except GLib.Error as error:
            if error.matches(Gio.dbus_error_quark(), Gio.DBusError.SERVICE_UNKNOWN):
                return None
            raise

    def read_until(self, end):
        """The root; what has been asked for the first time comes into the cache a moment later."""
        while True:
            nodes = self.read_cache()
            listed = self.list_children([node.path for node in nodes.values() if node.n_children or node.path == ROOT], nodes)
            if join(nodes, listed) or time.monotonic() > end:
                return nodes[ROOT]
            time.sleep(0.01)

    def read_cache(self):
        """The nodes the program has told of, by path."""
        items = self.ask(self.name, '/org/a11y/atspi/cache', INTERFACE + 'Cache', 'GetItems').get_child_value(0)
        nodes = [self.take(items.get_child_value(i)) for i in range(items.n_children())]
        return {node.path: node for node in nodes}

    def take(self, item):
        """The node of an item of the cache."""
        low, high = (item.get_child_value(9).get_child_value(i).get_uint32() for i in (0, 1))
        return Node(self, item.get_child_value(0).get_child_value(1).get_string(), item.get_child_value(4).get_int32(),
                    item.get_child_value(6).get_string(), item.get_child_value(7).get_uint32(),
                    item.get_child_value(8).get_string(), StateSet(low, high))

    def list_children(self, paths, nodes):
        """The children of the paths, and of all below that are not among the nodes. The cache holds what was once
        asked for, hidden or not; so the children are asked for, all at once."""
        context = GLib.MainContext.default()
        listed = {}
        while paths:
            waiting = set(paths)

            def answer(bus, result, path):
                waiting.discard(path)
                try:
                    listed[path] = [child for _name, child in bus.call_finish(result).unpack()[0]]
                except GLib.Error:      # gone meanwhile
                    listed[path] = []
            for path in paths:
                self.bus.call(self.name, path, INTERFACE + 'Accessible', 'GetChildren', None, None,
                              Gio.DBusCallFlags.NONE, 10000, None, answer, path)
            while waiting:
                context.iteration(True)
            paths = [child for path in paths for child in listed[path] if child not in nodes and child not in listed]
        return listed


def join(nodes, listed):
    """Gives the nodes their children, from the root on; returns whether all of them are known."""
    is_whole = True
    below = [nodes[ROOT]]
    while below:
        node = below.pop()
        paths = listed.get(node.path, [])
        node.children = [nodes[path] for path in paths if path in nodes]
        is_whole = is_whole and len(node.children) == len(paths)
        for child in node.children:
            child.parent = node
        below.extend(node.children)
    return is_whole
