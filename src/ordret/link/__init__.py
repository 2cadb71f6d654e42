"""Findings to links: who is one, what is one statement, who had what from whom, which reports tell of one happening.

Pure, like the stages: no store, network, clock or settings. `ordret.run` brings them what they compare.
"""
