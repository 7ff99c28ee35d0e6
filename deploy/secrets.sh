#!/usr/bin/env bash
# Makes the secrets of compose.cluster.yaml, once: a password for the database, its address, and what is signed with.
set -euo pipefail
cd "$(dirname "$0")"
mkdir --parents secrets
# The containers' users must be able to read them; the folder keeps others out.
chmod 711 secrets
[ -e secrets/database-password ] || openssl rand -hex 24 | tr --delete '\n' > secrets/database-password
[ -e secrets/secret-keys ] || printf 'k1:%s' "$(openssl rand -base64 32)" > secrets/secret-keys
password=$(cat secrets/database-password)
printf 'postgres://afterword:%s@primary/afterword' "$password" > secrets/database-url
# Compose reads this one by itself.
printf 'DATABASE_PASSWORD=%s\n' "$password" > .env
chmod 644 secrets/*
chmod 600 .env
