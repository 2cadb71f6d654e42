"""Feeds, site maps and lists of feeds: entries that are reports, and addresses of others."""

from ordret.read.feeds.json_feed import json_feed
from ordret.read.feeds.opml import opml
from ordret.read.feeds.rss import feed
from ordret.read.feeds.sitemaps import sitemap

__all__ = ["feed", "json_feed", "opml", "sitemap"]
