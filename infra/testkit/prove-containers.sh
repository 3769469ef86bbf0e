#!/bin/bash
# Proves that the tests pass on PostgreSQL in a container too, on a Debian machine that has no image
# registry: an image is made of a debootstrap tree and the PostgreSQL binaries that the build
# already has, under the name that the tests ask for. Needs root. Not part of CI.
# Usage: infra/testkit/prove-containers.sh [maven arguments, by default: verify of traceability]
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
socket=$work/docker.sock
export DEBIAN_FRONTEND=noninteractive
command -v dockerd debootstrap >/dev/null || {
  apt-get update -qq
  apt-get install -y -qq docker.io debootstrap >/dev/null
}
dockerd --data-root "$work/data" --exec-root "$work/exec" --pidfile "$work/pid" \
  -H "unix://$socket" >"$work/dockerd.log" 2>&1 &
trap 'kill "$(cat "$work/pid")" 2>/dev/null || true; wait; rm -rf "$work"' EXIT
for _ in $(seq 60); do docker -H "unix://$socket" info >/dev/null 2>&1 && break; sleep 1; done

mirror=$(apt-get update --print-uris | grep -oE "'https?://[^']+/dists/[a-z]+/InRelease" | head -n 1 |
  sed "s/^'//; s#/dists/.*##")
echo "Making the image …"
debootstrap --variant=minbase "$(. /etc/os-release; echo "$VERSION_CODENAME")" "$work/tree" "$mirror" \
  >"$work/debootstrap.log"
mvn -B -ntp -q -pl infra/testkit dependency:copy-dependencies -DincludeScope=runtime \
  -DincludeGroupIds=io.zonky.test.postgres -DoutputDirectory="$work/jars"
mkdir -p "$work/tree/opt/postgres"
(cd "$work" && for jar in jars/*.jar; do unzip -qo "$jar" '*.txz'; done)
tar -xJf "$work"/*.txz -C "$work/tree/opt/postgres"
cat >"$work/tree/entrypoint" <<'SH'
#!/bin/bash
# what the official image does: a first start to make the user and the database, then the server
set -e
data=/var/lib/postgresql/data
id postgres >/dev/null 2>&1 || useradd -m postgres
mkdir -p $data && chown postgres $data
as() { setpriv --reuid=postgres --regid=postgres --init-groups "$@"; }
echo "$POSTGRES_PASSWORD" >/tmp/password && chmod a+r /tmp/password
as /opt/postgres/bin/initdb -D $data -U "$POSTGRES_USER" --pwfile=/tmp/password -A scram-sha-256 \
  --locale=C.UTF-8 -E UTF8 >/dev/null
rm /tmp/password
echo 'host all all all scram-sha-256' >>$data/pg_hba.conf
PGPASSWORD=$POSTGRES_PASSWORD as /opt/postgres/bin/pg_ctl -D $data -w -o '-c listen_addresses=127.0.0.1' start
[ "$POSTGRES_DB" = postgres ] || PGPASSWORD=$POSTGRES_PASSWORD as /opt/postgres/bin/createdb \
  -h 127.0.0.1 -U "$POSTGRES_USER" "$POSTGRES_DB" 2>/dev/null ||
  echo "create database \"$POSTGRES_DB\"" | as /opt/postgres/bin/postgres --single -D $data postgres >/dev/null 2>&1 || true
as /opt/postgres/bin/pg_ctl -D $data -w stop
shift
exec setpriv --reuid=postgres --regid=postgres --init-groups \
  /opt/postgres/bin/postgres -D $data -c listen_addresses='*' "$@"
SH
chmod +x "$work/tree/entrypoint"
tar -C "$work/tree" -c . | docker -H "unix://$socket" import \
  --change 'ENTRYPOINT ["/entrypoint"]' --change 'CMD ["postgres"]' --change 'EXPOSE 5432' \
  - postgres:18-alpine >/dev/null

export DOCKER_HOST=unix://$socket TESTCONTAINERS_RYUK_DISABLED=true TESTCONTAINERS_HOST_OVERRIDE=127.0.0.1
[ $# -gt 0 ] || set -- verify -pl traceability -am -Dquick
mvn -B -ntp "$@" -Dtemlang.test.postgres=docker
