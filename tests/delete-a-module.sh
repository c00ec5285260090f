#!/usr/bin/env bash
# Takes each module's folder, and its tests' folder, out of a copy of the repository: all else must build, serve and be green.
# Of each, the host is built and asked a question, and its schema must have lost the module's own fields alone.
# Node is hidden from all this, so that a host without the browser's part is seen too: its first page must say what is missing.
# One module's copy runs every test of the rooms that modules meet in, which keeps this within minutes.
# Usage: tests/delete-a-module.sh RESULTS [MODULE…]
set -uo pipefail
repository="$(cd "$(dirname "$0")/.." && pwd)"
results="$1"
shift
modules=("$@")
if [ "${#modules[@]}" -eq 0 ]; then
  mapfile -t modules < <(cd "$repository/src/Modules" && ls -d */ | tr -d /)
fi

tested="TaxAssistant"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
status=0
mkdir "$work/no-node"
for tool in node npm npx; do
  printf '#!/bin/sh\nexit 127\n' >"$work/no-node/$tool"
  chmod +x "$work/no-node/$tool"
done

ask() { # DLL, folder, module: the plan's commitments must be there, one fewer than all
  local port=$((20000 + RANDOM % 20000)) pid answer="" page=""
  dotnet "$1" --urls "http://127.0.0.1:$port" --data "$2/data" >"$2/host.log" 2>&1 &
  pid=$!
  for _ in $(seq 120); do
    answer="$(curl -sf -m 5 "http://127.0.0.1:$port/graphql?query=%7Bcommitments%7BtotalCount%7D%7D" 2>/dev/null)" && break
    sleep 0.5
  done
  curl -sf -m 30 -o "$schemas/$3.graphql" "http://127.0.0.1:$port/schema.graphql"
  page="$(curl -sfL -m 30 -H 'Accept-Language: en' "http://127.0.0.1:$port/")"
  kill "$pid" 2>/dev/null
  wait "$pid" 2>/dev/null
  case "$answer" in
    *'"totalCount":8'*) ;;
    *) echo "without the module the host answers: $answer"; tail -5 "$2/host.log"; return 1 ;;
  esac
  case "$page" in
    *"built without Node"*) return 0 ;;
    *) echo "the first page does not say that Node is missing"; return 1 ;;
  esac
}

copy="$work/repository"
schemas="$work/schemas"
mkdir -p "$copy" "$schemas"
(cd "$repository" && git ls-files -z --cached --others --exclude-standard | xargs -0 tar cf - 2>/dev/null) | tar xf - -C "$copy"
for module in "${modules[@]}"; do
  mkdir -p "$work/kept"
  mv "$copy/src/Modules/$module" "$work/kept/module"
  [ -d "$copy/tests/Modules.Tests/$module" ] && mv "$copy/tests/Modules.Tests/$module" "$work/kept/tests"
  run="$work/run-$module"
  mkdir -p "$run"
  rm -rf "$copy/src/Host/bin"
  rm -rf "$copy/src/Host/wwwroot"
  if ! PATH="$work/no-node:$PATH" dotnet build "$copy/src/Host" -v q -nologo >"$run/build.log" 2>&1; then
    echo "without $module the host does not build:"
    tail -5 "$run/build.log"
    status=1
  elif ! ask "$copy/src/Host/bin/Debug/net10.0/OgpGraph.Host.dll" "$run" "$module"; then
    echo "without $module the host does not serve"
    status=1
  else
    echo "without $module the host builds and serves"
  fi

  if [ "$module" = "$tested" ]; then
    for project in Architecture.Tests Modules.Tests Questions.Tests; do
      [ -d "$copy/tests/$project" ] || continue
      dotnet test "$copy/tests/$project" --logger trx --results-directory "$results" -v q --nologo || { echo "without $module $project is not green"; status=1; }
    done
  fi

  mv "$work/kept/module" "$copy/src/Modules/$module"
  [ -d "$work/kept/tests" ] && mv "$work/kept/tests" "$copy/tests/Modules.Tests/$module"
done

if [ "${#modules[@]}" -eq "$(find "$copy/src/Modules" -mindepth 1 -maxdepth 1 -type d | wc -l)" ]; then
  OGPGRAPH_SCHEMAS_WITHOUT="$schemas" dotnet test "$copy/tests/Modules.Tests" --filter "FullyQualifiedName~Deleting_it" --logger trx --results-directory "$results" -v q --nologo \
    || { echo "without a module, more than its own fields is gone"; status=1; }
fi

exit "$status"
