#!/bin/sh
# Run a Python that is new enough and has the module venv, with the arguments given: `sh scripts/python.sh -m scripts.setup`.
# Each candidate is run, not only looked up: a name on the PATH may be a stand-in for a Python that is not there.
# The first is taken, but one that was compiled without profiles, as pyenv does it, takes half as long again for everything: the first
# with them comes before it, the system's own included (SYSTEM_PYTHON: where that lies).
# What is missing is said in one sentence of Vietnamese and one of English; the exit code is 1 then.
old= bare= slow=
for python in python3 "${SYSTEM_PYTHON:-/usr/bin/python3}" python3.14 python3.13 python3.12 python3.11; do
  found=$("$python" -c '
import sys
from importlib.util import find_spec
from sysconfig import get_config_var
quick = sys.base_prefix == "/usr" or "--enable-optimizations" in str(get_config_var("CONFIG_ARGS"))
whole = find_spec("ensurepip") and find_spec("venv")
state = "old" if sys.version_info < (3, 11) else "bare" if not whole else "whole" if quick else "slow"
print(state, "%d.%d.%d" % sys.version_info[:3])' 2>/dev/null) || continue
  case "$found" in
    whole*) exec "$python" "$@" ;;
    slow*) slow="${slow:-$python}" ;;
    bare*) [ -n "$bare" ] || { bare="${found#* }"; without="${python##*/}"; } ;;
    old*) old="${old:-${found#* }}" ;;
  esac
done
[ -z "$slow" ] || exec "$slow" "$@"
if [ -n "$bare" ]; then
  echo "Python $bare trên máy này thiếu mô-đun venv: hãy chạy \`sudo apt install $without-venv\` (Debian, Ubuntu), rồi chạy lại lệnh make." >&2
  echo "Python $bare on this machine lacks its module venv: run \`sudo apt install $without-venv\` (Debian, Ubuntu), then make again." >&2
elif [ -n "$old" ]; then
  echo "Python trên máy này là $old, quá cũ: cần Python 3.11 trở lên (Debian 12, Ubuntu 24.04, Fedora 37 hoặc mới hơn; macOS: brew install python)." >&2
  echo "The Python on this machine is $old, too old: Python 3.11 or newer is needed (Debian 12, Ubuntu 24.04, Fedora 37 or newer; macOS: brew install python)." >&2
else
  echo "Máy này chưa có Python: hãy cài Python 3.11 trở lên (Debian, Ubuntu: sudo apt install python3-venv; Fedora: sudo dnf install python3; macOS: brew install python)." >&2
  echo "There is no Python on this machine: install Python 3.11 or newer (Debian, Ubuntu: sudo apt install python3-venv; Fedora: sudo dnf install python3; macOS: brew install python)." >&2
fi
exit 1
