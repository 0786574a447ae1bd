"""Prints the items of the feed on standard input as JSON, as feedparser sees them; with `raw`, as they come."""

import json
import sys

import feedparser

is_sanitized = sys.argv[1:] != ["raw"]
feed = feedparser.parse(
    sys.stdin.buffer.read(), sanitize_html=is_sanitized, resolve_relative_uris=is_sanitized
)
if feed.bozo:
    sys.exit(f"feedparser calls it ill-formed: {feed.bozo_exception}")
items = [
    {
        "id": entry.id,
        "title": entry.title,
        "published": entry.published,
        "content": entry.content[0].value,
    }
    for entry in feed.entries
]
json.dump(items, sys.stdout)
