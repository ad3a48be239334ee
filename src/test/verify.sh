#!/usr/bin/env bash
# Everything that decides whether the build is good: installs Chromium where it is missing, then runs the whole build.
set -euo pipefail
cd "$(dirname "$0")/../.."

if ! command -v chromium >/dev/null || ! command -v chromedriver >/dev/null; then
  if [ "$(id -u)" -eq 0 ]; then as_root=; else as_root=sudo; fi
  command -v apt-get >/dev/null || { echo "Install chromium and chromedriver: the browser tests need both." >&2; exit 1; }
  $as_root apt-get update -q
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -q --no-install-recommends \
    chromium chromium-driver fonts-dejavu-core
fi

exec ./mvnw -B verify
