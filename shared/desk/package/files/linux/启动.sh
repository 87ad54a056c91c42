#!/bin/sh
# Needs nothing of the machine but this shell. An unpacking program may have dropped the right to run the program.
case $0 in */*) folder=${0%/*} ;; *) folder=. ;; esac
node=$folder/program/node
[ -x "$node" ] || chmod +x "$node"
exec "$node" --disable-warning=ExperimentalWarning --max-semi-space-size=8 --no-allocation-site-pretenuring "$folder/program/shared/desk/host/start-package.js" "$@"
