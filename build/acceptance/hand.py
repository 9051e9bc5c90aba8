"""Uses the program as somebody with a screen reader and a keyboard does: from outside, with nothing of the program's own.

Reads one order a line from standard input, and answers each with a line of JSON:
  {"do": "start", "command": ["/usr/bin/fyrarum"]}
  {"do": "press", "role": "push button", "name": "Börja"}
  {"do": "write", "name": "Vad heter huset?", "text": "..."}
  {"do": "keys", "keys": ["alt+Down"]}
  {"do": "wait", "role": "heading", "name": "Idag"}
  {"do": "read", "pattern": "^FR1-"}      every text that matches
  {"do": "shown"}                          what there is, for whoever wonders why something was not found
  {"do": "stop"}                           closes the window
With "like" true a name is a pattern.
"""

import json
import re
import subprocess
import sys
import time

import pyatspi


def program(name):
    for app in pyatspi.Registry.getDesktop(0):
        try:
            if app and name in app.name.lower():
                yield app
        except Exception:
            continue


def everything(node, depth=0):
    """A node and all below it that can be reached now; a page that changes meanwhile loses only what is gone."""
    if depth > 60:
        return
    try:
        yield node
        for child in node:
            if child is not None:
                yield from everything(child, depth + 1)
    except Exception:
        return


def all_nodes():
    for app in program("fyrarum"):
        yield from everything(app)
    for app in program("fyra rum"):
        yield from everything(app)


def text_of(node):
    try:
        text = node.queryText()
        return text.getText(0, text.characterCount)
    except Exception:
        return ""


def is_meant(node, order):
    role, name = order.get("role"), order.get("name")
    if role and node.getRoleName() not in role.split("|"):
        return False
    if name is not None:
        shown = node.name or ""
        if not (re.search(name, shown) if order.get("like") else shown in (name, f"{name} (frivilligt)")):
            return False
    state = node.getState()
    # A button that does not answer yet is not there yet.
    return state.contains(pyatspi.STATE_VISIBLE) and (order["do"] != "press" or state.contains(pyatspi.STATE_ENABLED))


def find(order, patience=60.0):
    until = time.monotonic() + order.get("seconds", patience)
    while True:
        found = []
        for node in all_nodes():
            try:
                if is_meant(node, order):
                    found.append(node)
                    if len(found) > order.get("index", 0):
                        return found[order.get("index", 0)]
            except Exception:
                continue
        if time.monotonic() > until:
            raise LookupError(f"not found: {order.get('role', 'anything')} {order.get('name')}")
        time.sleep(0.3)


def press(order):
    node = find(order)
    action = node.queryAction()
    for index in range(action.nActions):
        if action.getName(index) in ("press", "click", "jump", "check", "uncheck", "select", "doDefault", "activate"):
            action.doAction(index)
            return {}
    raise LookupError(f"cannot be pressed: {order.get('name')}: {[action.getName(i) for i in range(action.nActions)]}")


def focus_window():
    """Without a window manager nobody else gives the window the keyboard."""
    windows = xdotool("search", "--onlyvisible", "--class", "fyrarum").split()
    if windows:
        xdotool("windowfocus", windows[-1])
    return windows


def xdotool(*words):
    return subprocess.run(["xdotool", *words], capture_output=True, text=True, timeout=60).stdout


fields = "entry|password text|text|spin button|combo box"


def write(order):
    """Goes to a field and types, in the place of what stood there. In a list that drops down, typing chooses."""
    node = find({"role": fields, **order})
    focus_window()
    node.queryComponent().grabFocus()
    until = time.monotonic() + 10
    while not node.getState().contains(pyatspi.STATE_FOCUSED) and time.monotonic() < until:
        time.sleep(0.05)
    if node.getRoleName() == "combo box":
        xdotool("type", "--delay", "20", order["text"])
        return {}
    # On a burdened computer a key can come before the field is ready; what stands there is read back.
    for delay in ("15", "40", "90"):
        focus_window()
        node.queryComponent().grabFocus()
        xdotool("key", "ctrl+a")
        xdotool("type", "--delay", delay, order["text"])
        until = time.monotonic() + 8
        while time.monotonic() < until:
            time.sleep(0.3)
            if is_written(node, order["text"]):
                return {}
    raise LookupError(f"could not be written: {order['name']}: {text_of(node)}")


def is_written(node, text):
    shown = text_of(node)
    return len(shown) == len(text) if node.getRoleName() == "password text" else shown == text


def keys(order):
    focus_window()
    for key in order["keys"]:
        xdotool("key", "--clearmodifiers", key)
        time.sleep(0.2)
    return {}


def start(order):
    global running
    running = subprocess.Popen(order["command"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return {"pid": running.pid}


def stop(order):
    """Quits with the keyboard."""
    focus_window()
    xdotool("key", "ctrl+q")
    return {"code": running.wait(timeout=order.get("seconds", 30))}


def read(order):
    pattern = re.compile(order["pattern"])
    seen = []
    for node in all_nodes():
        try:
            for text in (node.name or "", text_of(node)):
                text = text.strip()
                if pattern.search(text) and text not in seen:
                    seen.append(text)
        except Exception:
            continue
    return {"texts": seen}


def shown(_order):
    lines = []
    for node in all_nodes():
        try:
            if node.name or node.getRoleName() in ("entry", "password text"):
                lines.append(f"{node.getRoleName()}: {node.name}")
        except Exception:
            continue
    return {"texts": lines}


running = None
acts = {
    "start": start,
    "stop": stop,
    "press": press,
    "write": write,
    "keys": keys,
    "read": read,
    "shown": shown,
    "wait": lambda order: find(order) and {},
}

for line in sys.stdin:
    order = json.loads(line)
    start = time.monotonic()
    try:
        answer = {"ok": True, **acts[order["do"]](order)}
    except Exception as error:
        answer = {"ok": False, "why": f"{type(error).__name__}: {error}"}
    print(json.dumps({**answer, "ms": round((time.monotonic() - start) * 1000)}, ensure_ascii=False), flush=True)
