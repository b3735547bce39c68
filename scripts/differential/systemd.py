"""Answers what systemd makes of trees of unit files, one JSON request and one JSON answer a line.

The functions are systemd's own: those of libsystemd-core, which Debian 12 installs with systemd. They run in a private
file system that holds nothing but the request's files, in a process that is thrown away after each request. Nothing is
started. Needs root, for the mount namespace and to become the account of the user manager.

Request: {"scope": "user" | "system", "files": {path: text | {"symlink": target}}, "units": [name]}
Answer:  {"units": {name: report}}, or {"error": why}. Bytes that are not UTF-8 are lone surrogates, as Python has them.
"""

import ctypes
import json
import os
import re
import socket
import sys
import traceback
from ctypes import POINTER, byref, c_char_p, c_int, c_size_t, c_uint, c_void_p

LIBRARIES = "/usr/lib/x86_64-linux-gnu/systemd/"
USER, UID, HOME = "oracle", 1001, "/home/oracle"
ENVIRONMENT = {"PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8"}
SCOPES = {"system": 0, "user": 2}

EXEC_KEYS = ["ExecCondition", "ExecStartPre", "ExecStart", "ExecStartPost", "ExecReload", "ExecStop", "ExecStopPost"]
DEPENDENCIES = (
    "Requires Requisite Wants BindsTo Upholds PartOf Conflicts Before After OnFailure OnSuccess PropagatesReloadTo "
    "JoinsNamespaceOf"
).split()
# Units that no file names: the manager adds them for settings such as BusName=.
IMPLIED = {"dbus.socket", "systemd-journald.socket", "systemd-tmpfiles-setup.service"}
LISTS = ["Environment", "EnvironmentFile", "PassEnvironment", "UnsetEnvironment"]
STRINGS = ["User", "Group", "PIDFile", "BusName"]
OUTPUTS = [
    stream + suffix
    for stream in ("StandardOutput", "StandardError")
    for suffix in ("", "File", "FileToAppend", "FileToTruncate")
]

# struct ExecCommand: path, argv, exec_status (48 bytes), flags, next; see check_layout().
PATH, ARGV, FLAGS, NEXT = 0, 8, 64, 72
FLAG_NAMES = {"-": 1, "+": 2, "!": 4, "!!": 8, ":": 16}
FLAG_ORDER = ["-", ":", "+", "!", "!!"]

libc = ctypes.CDLL(None, use_errno=True)
libc.open_memstream.restype = c_void_p
libc.open_memstream.argtypes = [POINTER(c_void_p), POINTER(c_size_t)]
libc.fclose.argtypes = [c_void_p]
libc.mount.argtypes = [c_char_p, c_char_p, c_char_p, ctypes.c_ulong, c_char_p]


class Unavailable(Exception):
    pass


def main():
    try:
        if os.geteuid() != 0:
            raise Unavailable("it needs root")
        enter_private_root()
        systemd = Systemd()
        check_layout(systemd)
    except (Unavailable, OSError, AttributeError) as error:
        print(json.dumps({"error": str(error)}), flush=True)
        return
    print(json.dumps({"systemd": 252}), flush=True)
    for line in sys.stdin.buffer:
        print(answer(systemd, json.loads(line)), flush=True)


# ---- the private file system ----


def check(result, what):
    if result != 0:
        raise OSError(ctypes.get_errno(), f"{what}: {os.strerror(ctypes.get_errno())}")


def mount(source, target, kind, flags=0, options=None):
    os.makedirs(target, exist_ok=True)
    encoded = [None if text is None else text.encode() for text in (source, target, kind)]
    check(libc.mount(*encoded, flags, options and options.encode()), f"mount {target}")


def enter_private_root():
    """Makes a root with an /etc, /home and /run of its own, Debian's /usr without its units, and goes there."""
    new_mounts, new_host_name, bind, recursive, private = 0x20000, 0x4000000, 0x1000, 0x4000, 0x40000
    check(libc.unshare(new_mounts | new_host_name), "unshare")
    socket.sethostname("vm")
    check(libc.mount(None, b"/", None, recursive | private, None), "mount /")
    root = "/mnt"
    mount("none", root, "tmpfs")
    for name in ("usr", "proc", "sys", "dev"):
        mount(f"/{name}", f"{root}/{name}", None, bind | recursive)
    for name in ("lib", "lib64", "bin", "sbin"):
        os.symlink(f"usr/{name}", f"{root}/{name}")
    for name in ("usr/lib/systemd/system", "usr/lib/systemd/user", "usr/local", "usr/share/systemd"):
        if os.path.isdir(f"{root}/{name}"):
            mount("none", f"{root}/{name}", "tmpfs")
    for name in ("etc", "tmp", "var/tmp", "run/systemd", f"run/user/{UID}", HOME[1:], "root", "usr/local/lib", "usr/local/share"):
        os.makedirs(f"{root}/{name}", exist_ok=True)
    os.chmod(f"{root}/tmp", 0o1777)
    for name in (HOME, f"/run/user/{UID}"):
        os.chown(root + name, UID, UID)
    os.symlink("../usr/lib/os-release", f"{root}/etc/os-release")
    accounts = f"root:x:0:0::/root:/bin/bash\n{USER}:x:{UID}:{UID}::{HOME}:/bin/bash\n"
    for name, text in (("passwd", accounts), ("group", f"root:x:0:\n{USER}:x:{UID}:\n"), ("machine-id", "0" * 31 + "1\n")):
        with open(f"{root}/etc/{name}", "w") as file:
            file.write(text)
    os.chroot(root)
    os.chdir("/")


class Files:
    """The files of a request, and the directories made for them."""

    def __init__(self, files):
        self.made = []
        for path, content in files.items():
            self.add("/" + path.strip("/"), path.endswith("/"), content)

    def add(self, path, is_directory, content):
        self.add_directory(path if is_directory else os.path.dirname(path))
        if is_directory:
            return
        name = encode(path)
        if isinstance(content, dict):
            os.symlink(encode(content["symlink"]), name)
        else:
            with open(name, "wb") as file:
                file.write(encode(content))
        self.made.append(name)

    def add_directory(self, path):
        if os.path.isdir(encode(path)):
            return
        self.add_directory(os.path.dirname(path))
        os.mkdir(encode(path))
        self.made.append(encode(path))

    def remove(self):
        for name in reversed(self.made):
            if os.path.isdir(name) and not os.path.islink(name):
                os.rmdir(name)
            else:
                os.unlink(name)


# ---- systemd's functions ----


class ConfigItem(ctypes.Structure):
    _fields_ = [("key", c_char_p), ("parse", c_void_p), ("ltype", c_int), ("offset", c_size_t)]


class Systemd:
    def __init__(self):
        try:
            self.shared = ctypes.CDLL(LIBRARIES + "libsystemd-shared-252.so", mode=ctypes.RTLD_GLOBAL)
            self.core = ctypes.CDLL(LIBRARIES + "libsystemd-core-252.so", mode=ctypes.RTLD_GLOBAL)
        except OSError as error:
            raise Unavailable(f"systemd 252 of Debian 12 (amd64) is not installed: {error}") from None
        core, shared = self.core, self.shared
        core.load_fragment_gperf_lookup.restype = POINTER(ConfigItem)
        core.load_fragment_gperf_lookup.argtypes = [c_char_p, c_size_t]
        core.manager_new.argtypes = [c_int, c_int, POINTER(c_void_p)]
        core.manager_startup.argtypes = [c_void_p] * 4
        core.manager_load_unit.argtypes = [c_void_p, c_char_p, c_char_p, c_void_p, POINTER(c_void_p)]
        core.unit_dump.argtypes = [c_void_p, c_void_p, c_char_p]
        for function in (core.service_type_to_string, core.service_restart_to_string):
            function.argtypes, function.restype = [c_int], c_char_p
        shared._strv_env_merge.argtypes = [c_void_p, c_void_p, c_void_p]
        shared._strv_env_merge.restype = c_void_p
        shared.safe_glob.argtypes = [c_char_p, c_int, c_void_p]
        shared.load_env_file.argtypes = [c_void_p, c_char_p, POINTER(c_void_p)]
        shared.strv_env_clean_with_callback.argtypes = [c_void_p] * 3
        shared.strv_env_clean_with_callback.restype = c_void_p
        shared.strv_env_delete.argtypes = [c_void_p, c_size_t, c_void_p]
        shared.strv_env_delete.restype = c_void_p
        shared.replace_env_argv.argtypes = [c_void_p, c_void_p]
        shared.replace_env_argv.restype = c_void_p
        shared.log_set_target(0)
        shared.log_set_max_level(7)

    def offset(self, key):
        item = self.core.load_fragment_gperf_lookup(key.encode(), len(key)).contents
        return item.offset, item.ltype

    def load(self, scope, units, log):
        """What a new manager makes of units, loaded one after the other."""
        manager = c_void_p()
        minimal = 1
        result = self.core.manager_new(SCOPES[scope], minimal, byref(manager))
        if result >= 0:
            result = self.core.manager_startup(manager, None, None, None)
        if result < 0:
            return {"error": f"no manager: {os.strerror(-result)}"}
        reports = {}
        for name in units:
            log.take()
            unit = c_void_p()
            result = self.core.manager_load_unit(manager, name.encode(), None, None, byref(unit))
            if result < 0:
                reports[name] = {"error": os.strerror(-result)}
            else:
                reports[name] = self.report(unit.value)
                reports[name]["warnings"] = warnings_in(log.take(), reports[name])
                reports[name] = without_empty(reports[name])
        return {"units": reports}

    def report(self, unit):
        text = self.dump(unit)
        said = {}
        for key, value in re.findall(r"^\t([A-Z][^:\n]*): (.*)$", text, re.M):
            said.setdefault(key, []).append(value)
        name = re.match(r"\S+ Unit (.*):\n", text).group(1)
        state = said["Unit Load State"][0]
        source_path, _ = self.offset("Unit.SourcePath")
        report = {
            "id": name,
            "load_state": state,
            "description": string_at(unit + self.offset("Unit.Description")[0]) or name,
            # The fields before and behind that of SourcePath=.
            "fragment": string_at(unit + source_path - 8),
            "dropins": strings_at(unit + source_path + 8),
            "instance": None if said["Instance"] == ["n/a"] else said["Instance"][0],
            "aliases": sorted(said.get("Alias", [])),
        }
        if name.endswith(".service") and state != "not-found":
            report.update(self.service(unit, said))
        return report

    def service(self, unit, said):
        commands = {}
        for key in EXEC_KEYS:
            offset, index = self.offset(f"Service.{key}")
            commands[key] = commands_at(unit + offset + 8 * index)
        commands = {key: found for key, found in commands.items() if found}
        report = {"exec": commands or None}
        for key in LISTS:
            report[key] = strings_at(unit + self.offset(f"Service.{key}")[0])
        for key in STRINGS:
            report[key] = string_at(unit + self.offset(f"Service.{key}")[0])
        kind = ctypes.c_int.from_address(unit + self.offset("Service.Type")[0]).value
        restart = ctypes.c_int.from_address(unit + self.offset("Service.Restart")[0]).value
        report["restart"] = decode(self.core.service_restart_to_string(restart))
        if said["Unit Load State"] == ["loaded"]:  # else the defaults have not been filled in
            report["type"] = decode(self.core.service_type_to_string(kind))
            report["SuccessAction"] = said.get("Success Action", ["none"])[0]
            for key in ("KillMode", "RemainAfterExit", "DynamicUser", "WorkingDirectory", *OUTPUTS):
                report[key] = said.get(key, ["(null)"])[0]
            report["deps"] = dependencies_in(said)
        report["final"] = self.final(unit, commands)
        return report

    def final(self, unit, commands):
        """The environment and the arguments, put together in the order of exec_child()."""
        merged = self.merge(pointer_at(unit + self.offset("Service.Environment")[0]), None)
        for path in strings_at(unit + self.offset("Service.EnvironmentFile")[0]):
            result, merged = self.merge_files(path.removeprefix("-"), path.startswith("-"), merged)
            if result < 0:
                return {"env_error": os.strerror(-result)}
        unset = pointer_at(unit + self.offset("Service.UnsetEnvironment")[0])
        if unset:
            merged = self.shared.strv_env_delete(merged, 1, unset)
        expanded = {
            key: [one["argv"] if ":" in one["flags"] else self.expand(one["argv"], merged) for one in found]
            for key, found in commands.items()
        }
        return {"env_error": None, "env": strings(merged), "exec": expanded}

    def merge_files(self, pattern, optional, environment):
        paths = (c_void_p * 9)()  # glob_t: the number of paths, the paths, what is not needed here
        result = self.shared.safe_glob(encode(pattern), 0, paths)
        if result < 0:
            return 0 if optional else result, environment
        for path in strings(paths[1]):
            found = c_void_p()
            result = self.shared.load_env_file(None, encode(path), byref(found))
            if result < 0 and not optional:
                return result, environment
            if result >= 0:
                environment = self.merge(environment, self.shared.strv_env_clean_with_callback(found, None, None))
        return 0, environment

    def merge(self, first, second):
        return self.shared._strv_env_merge(first, second, c_void_p(-1))

    def expand(self, argv, environment):
        words = (c_char_p * (len(argv) + 1))(*map(encode, argv), None)
        return strings(self.shared.replace_env_argv(words, environment))

    def dump(self, unit):
        buffer, size = c_void_p(), c_size_t()
        stream = libc.open_memstream(byref(buffer), byref(size))
        self.core.unit_dump(unit, stream, b"")
        libc.fclose(stream)
        return decode(ctypes.string_at(buffer.value, size.value))


class Log:
    def __init__(self, file):
        self.file, self.at = file, 0

    def take(self):
        """What was logged since the last time."""
        end = os.fstat(self.file).st_size
        text = os.pread(self.file, end - self.at, self.at)
        self.at = end
        return decode(text)


def dependencies_in(said):
    """The units that the unit's files name; mounts are those of the paths in its settings."""
    named = {key: [re.match(r"(\S+) \(.*origin-file", value) for value in said.get(key, [])] for key in DEPENDENCIES}
    names = {key: {match.group(1) for match in found if match} - IMPLIED for key, found in named.items()}
    kept = {key: sorted(name for name in found if not name.endswith(".mount")) for key, found in names.items()}
    return {key: found for key, found in kept.items() if found}


def warnings_in(log, report):
    """The places in the unit's own files that are warned about; units that it names are read too."""
    files = {report["fragment"], *report["dropins"]}
    places = re.findall(r"^(/[^\n]*?):([0-9]+): ", log, re.M)
    return list(dict.fromkeys(f"{path}:{line}" for path, line in places if path in files))


def answer(systemd, request):
    files = Files(request["files"])
    try:
        return in_child(lambda log: systemd.load(request["scope"], request["units"], log), request["scope"])
    finally:
        files.remove()


def in_child(load, scope):
    log = Log(os.memfd_create("log"))
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(log.file, 2)
        with os.fdopen(writing, "w") as stream:
            try:
                become(scope)
                json.dump(load(log), stream)
            except Exception:
                json.dump({"error": traceback.format_exc()}, stream)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as stream:
        text = stream.read()
    _, status = os.waitpid(child, 0)
    last_line = log.take().rstrip().rpartition("\n")[2]
    os.close(log.file)
    for name in os.listdir("/tmp"):
        os.rmdir(f"/tmp/{name}")
    return text if status == 0 else json.dumps({"error": last_line})


def become(scope):
    environment = {**ENVIRONMENT, "HOME": "/root", "USER": "root"}
    if scope == "user":
        os.setgroups([])
        os.setresgid(UID, UID, UID)
        os.setresuid(UID, UID, UID)
        environment.update(HOME=HOME, USER=USER, XDG_RUNTIME_DIR=f"/run/user/{UID}")
    for name in list(os.environ):
        os.unsetenv(name)
    for name, value in environment.items():
        os.putenv(name, value)


def check_layout(systemd):
    """Refuses to compare where systemd's structures are not as this script takes them to be."""
    text = "[Service]\nExecStart=@-/bin/a b ; +:/bin/c $D\nExecStart=!!/bin/e\nEnvironment=D=f\nType=oneshot\nRestart=no\n"
    request = {"scope": "user", "files": {"/etc/systemd/user/check.service": text}, "units": ["check.service"]}
    report = json.loads(answer(systemd, request)).get("units", {}).get("check.service", {})
    commands = [
        {"path": "/bin/a", "argv": ["b"], "flags": ["-"]},
        {"path": "/bin/c", "argv": ["/bin/c", "$D"], "flags": [":", "+"]},
        {"path": "/bin/e", "argv": ["/bin/e"], "flags": ["!!"]},
    ]
    if report.get("exec") != {"ExecStart": commands} or report.get("fragment") != "/etc/systemd/user/check.service":
        raise Unavailable(f"systemd's answer to a known unit cannot be read: {report}")


# ---- memory ----


def decode(text):
    return text.decode("utf-8", "surrogateescape")


def encode(text):
    return text.encode("utf-8", "surrogateescape")


def pointer_at(address):
    return c_void_p.from_address(address).value


def string_at(address):
    pointer = pointer_at(address)
    return None if not pointer else decode(ctypes.string_at(pointer))


def strings(pointer):
    found = []
    while pointer and pointer_at(pointer):
        found.append(string_at(pointer))
        pointer += 8
    return found


def strings_at(address):
    return strings(pointer_at(address))


def commands_at(address):
    found = []
    command = pointer_at(address)
    while command:
        bits = c_uint.from_address(command + FLAGS).value
        flags = [name for name in FLAG_ORDER if bits & FLAG_NAMES[name]]
        found.append({"path": string_at(command + PATH), "argv": strings_at(command + ARGV), "flags": flags})
        command = pointer_at(command + NEXT)
    return found


def without_empty(report):
    return {key: value for key, value in report.items() if value is not None and value != [] and value != "(null)"}


main()
