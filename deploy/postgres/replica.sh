#!/usr/bin/env bash
# Copies the primary into an empty directory, and follows it from then on.
set -euo pipefail
if [ ! -s "$PGDATA/PG_VERSION" ]; then
    PGPASSWORD=$(cat /run/secrets/database-password)
    export PGPASSWORD
    pg_basebackup --pgdata "$PGDATA" --host primary --username replicator --wal-method stream \
        --write-recovery-conf --create-slot --slot replica
    chmod 700 "$PGDATA"
fi
exec postgres -c hot_standby_feedback=on
