#!/bin/sh
# Creates the namespace, sets its retention, and registers our search attributes. Safe to repeat. Reads
# TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, RETENTION and SEARCH_ATTRIBUTES (words of the form Name=Type).
set -eu

tries=0
until temporal operator cluster health >/dev/null 2>&1; do
  tries=$((tries + 1))
  if [ "$tries" -ge 60 ]; then
    echo "the server at $TEMPORAL_ADDRESS did not become healthy within two minutes" >&2
    exit 1
  fi
  sleep 2
done

if temporal operator namespace describe -n "$TEMPORAL_NAMESPACE" >/dev/null 2>&1; then
  temporal operator namespace update -n "$TEMPORAL_NAMESPACE" --retention "$RETENTION" >/dev/null
else
  temporal operator namespace create -n "$TEMPORAL_NAMESPACE" --retention "$RETENTION" >/dev/null
fi

# A namespace is known everywhere only after the servers have read it again, a few seconds later.
for attribute in $SEARCH_ATTRIBUTES; do
  name=${attribute%%=*}
  type=${attribute#*=}
  tries=0
  until temporal operator search-attribute list -n "$TEMPORAL_NAMESPACE" 2>/dev/null | grep -q "^ *$name *$type *$"; do
    temporal operator search-attribute create -n "$TEMPORAL_NAMESPACE" --name "$name" --type "$type" >/dev/null 2>&1 || true
    tries=$((tries + 1))
    if [ "$tries" -ge 30 ]; then
      echo "search attribute $name could not be registered as $type" >&2
      exit 1
    fi
    sleep 1
  done
done

echo "namespace $TEMPORAL_NAMESPACE keeps closed tickets for $RETENTION and knows: $SEARCH_ATTRIBUTES"
