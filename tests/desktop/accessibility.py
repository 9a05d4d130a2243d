"""What a screen reader is told by a program: its windows and controls, their names, texts and places, and its news.

Asks from outside, over the accessibility bus (AT-SPI, spoken by D-Bus), and changes nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from jeepney import DBusAddress, MatchRule, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.low_level import Message, MessageType

from tests.desktop.desk import Impatience

_PREFIX = "org.a11y.atspi"
_REGISTRY = f"{_PREFIX}.Registry"
_ROOT = "/org/a11y/atspi/accessible/root"
_SECONDS = 20.0  # for one answer; a program that compares two long stories may be slow to give it
_SCREEN = 0  # coordinates of the screen, not of the window

# The numbers of states and roles are part of the protocol (atspi-constants.h).
STATES = {
    "active": 1,
    "checked": 4,
    "editable": 7,
    "enabled": 8,
    "focusable": 11,
    "focused": 12,
    "multi line": 17,
    "selected": 23,
    "showing": 25,
}


class Refused(Exception):
    """The program has no answer: what was asked about is gone, or has no such side to it."""


class Box(NamedTuple):
    """A rectangle on the screen, in pixels."""

    x: int
    y: int
    width: int
    height: int

    def at(self, across: float, down: float) -> tuple[int, int]:
        """Return the point that is so far across and down, each 0 to 1."""
        return self.x + round(self.width * across), self.y + round(self.height * down)


class News(NamedTuple):
    """An event that was sent to screen readers: "Announcement", "StateChanged" …, what it is about, its content."""

    kind: str
    detail: str
    value: object


class Part:
    """One thing in a window, as a screen reader knows it."""

    def __init__(self, bus: DBusConnection, name: str, path: str) -> None:
        self._bus = bus
        self._name = name
        self._path = path

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Part) and (self._name, self._path) == (other._name, other._path)

    def __hash__(self) -> int:
        return hash((self._name, self._path))

    def __repr__(self) -> str:
        return f"<{self.role} “{self.name}”>"

    @property
    def name(self) -> str:
        return self._property("Accessible", "Name")

    @property
    def description(self) -> str:
        return self._property("Accessible", "Description")

    @property
    def role(self) -> str:
        return self.call("Accessible", "GetRoleName")[0]

    @property
    def states(self) -> set[str]:
        low, high = self.call("Accessible", "GetState")[0]
        bits = low | high << 32
        return {name for name, number in STATES.items() if bits >> number & 1}

    @property
    def text(self) -> str:
        return self.call("Text", "GetText", "ii", (0, -1))[0]

    @property
    def box(self) -> Box:
        return Box(*self.call("Component", "GetExtents", "u", (_SCREEN,))[0])

    def interfaces(self) -> set[str]:
        return {name.removeprefix(f"{_PREFIX}.") for name in self.call("Accessible", "GetInterfaces")[0]}

    def children(self) -> list[Part]:
        return [Part(self._bus, *found) for found in self.call("Accessible", "GetChildren")[0]]

    def walk(self, into: Callable[[Part], bool] = lambda part: True) -> Iterator[Part]:
        """Give this and all that is in it, in order; do not go further into what ``into`` refuses."""
        yield self
        try:
            children = self.children() if into(self) else []
        except Refused:  # it has gone meanwhile
            return
        for child in children:
            yield from child.walk(into)

    def number(self, interface: str, name: str) -> int:
        return int(self._property(interface, name))

    def part(self, interface: str, method: str, signature: str, body: tuple[Any, ...]) -> Part:
        """Return the thing that a method answers with."""
        return Part(self._bus, *self.call(interface, method, signature, body)[0])

    def call(self, interface: str, method: str, signature: str | None = None, body: tuple[Any, ...] = ()) -> Any:
        address = DBusAddress(self._path, self._name, f"{_PREFIX}.{interface}")
        return _answer(self._bus, new_method_call(address, method, signature, body))

    def _property(self, interface: str, name: str) -> Any:
        address = DBusAddress(self._path, self._name, f"{_PREFIX}.{interface}")
        return _answer(self._bus, Properties(address).get(name))[0][1]


class Listener:
    """Hears what the programs of one desktop tell screen readers."""

    def __init__(self, session_bus: str) -> None:
        with open_dbus_connection(session_bus) as session:
            launcher = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            address = _answer(session, new_method_call(launcher, "GetAddress"))[0]
        self._bus = open_dbus_connection(address)
        self._registry = Part(self._bus, _REGISTRY, _ROOT)
        self._listen()

    def close(self) -> None:
        self._bus.close()

    def program(self, title: str, process: int | None = None) -> Part | None:
        """Return the program that has a window with this in its title, and this process number if it is given."""
        for found in self._registry.children():
            if process in (None, self.process_of(found)):
                try:
                    if any(title in window.name for window in found.children()):
                        return found
                except Refused:
                    continue  # it is just leaving
        return None

    def is_there(self, program: Part) -> bool:
        """Tell whether a program is still on the desktop."""
        return self.process_of(program) != 0

    def process_of(self, program: Part) -> int:
        """Return the process number of a program; 0 where it has ended."""
        try:
            return int(_answer(self._bus, message_bus.GetConnectionUnixProcessID(program._name))[0])
        except Refused:
            return 0

    def forget(self) -> None:
        """Drop what was heard so far."""
        self._take()

    def heard(self, of_kind: str) -> list[News]:
        """Return what has been told since this was asked last."""
        return [news for news in self._take() if news.kind == of_kind]

    def _listen(self) -> None:
        rule = MatchRule(type="signal", interface=f"{_PREFIX}.Event.Object")
        _answer(self._bus, message_bus.AddMatch(rule))
        self._heard = self._bus.filter(rule, bufsize=10_000).__enter__()
        registry = DBusAddress("/org/a11y/atspi/registry", _REGISTRY, _REGISTRY)
        for event in ("object:announcement", "object:state-changed:focused", "object:property-change"):
            _answer(self._bus, new_method_call(registry, "RegisterEvent", "sass", (event, [], "")))

    def _take(self) -> list[News]:
        """Read what has come in."""
        end = time.monotonic() + 0.05
        while (left := end - time.monotonic()) > 0:
            try:
                self._bus.recv_messages(timeout=left)
            except TimeoutError:
                break
        found = [_news(message) for message in self._heard]
        self._heard.clear()
        return found


def _news(message: Message) -> News:
    fields = {field.name: value for field, value in message.header.fields.items()}
    detail, _, _, value, *_ = message.body
    return News(fields["member"], detail, value[1])


def _answer(bus: DBusConnection, message: Message) -> tuple[Any, ...]:
    try:
        reply = bus.send_and_get_reply(message, timeout=_SECONDS)
    except TimeoutError as error:
        raise Impatience("the program does not answer a screen reader") from error
    if reply.header.message_type is MessageType.error:
        raise Refused(*reply.body)
    return reply.body
