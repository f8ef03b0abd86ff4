#!/bin/sh
# Creates Temporal's two databases and brings their schema to the version of this tool. Safe to repeat, also after an
# upgrade of the images: what is there already stays. Reads SQL_PLUGIN, SQL_HOST, SQL_PORT, SQL_USER, SQL_PASSWORD,
# and DBNAME and VISIBILITY_DBNAME, which the server reads too.
set -eu

prepare() {
  database=$1
  schema=$2
  temporal-sql-tool --db "$database" create
  # Version 0.0 makes the table that counts versions; a database that has it is left alone.
  temporal-sql-tool --db "$database" setup-schema -v 0.0
  temporal-sql-tool --db "$database" update-schema --schema-name "postgresql/v12/$schema"
  echo "schema of $database is up to date"
}

prepare "${DBNAME:-temporal}" temporal
prepare "${VISIBILITY_DBNAME:-temporal_visibility}" visibility
