#!/bin/sh
case $0 in */*) folder=${0%/*} ;; *) folder=. ;; esac
node=$folder/program/node
[ -x "$node" ] || chmod +x "$node"
exec "$node" "$folder/program/shared/desk/host/keep-running.js" "$@"
