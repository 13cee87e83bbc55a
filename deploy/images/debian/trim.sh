#!/usr/bin/env bash
# Makes a new Debian below "$1" small, and keeps it so: no services are started in it, no caches and manuals are kept.
set -euo pipefail

root=$1
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod 755 "$root/usr/sbin/policy-rc.d"
cat >"$root/etc/dpkg/dpkg.cfg.d/container" <<'CONFIGURATION'
force-unsafe-io
path-exclude /usr/share/doc/*
path-include /usr/share/doc/*/copyright
path-exclude /usr/share/man/*
path-exclude /usr/share/info/*
path-exclude /usr/share/locale/*
CONFIGURATION
cat >"$root/etc/apt/apt.conf.d/container" <<'CONFIGURATION'
APT::Install-Recommends "false";
Acquire::Languages "none";
Dir::Cache::pkgcache "";
Dir::Cache::srcpkgcache "";
CONFIGURATION
find "$root/usr/share/doc" -type f ! -name copyright -delete
rm -rf "$root"/usr/share/{man,info,locale}/* "$root"/var/lib/apt/lists/* "$root"/var/cache/apt/*
rm -f "$root"/var/cache/apt/archives/*.deb "$root"/var/log/*.log "$root/etc/hostname" "$root/etc/resolv.conf"
mkdir -p "$root/var/cache/apt/archives/partial"
