"""Some of a record as evidence: statements with where they stand, the bytes that were delivered, and a page to read.

A case file is a folder or a zip archive. `read.casefile` knows its layout and takes it into another record.
"""
