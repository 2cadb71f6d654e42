"""What a web page is beside its words: of one report, of teasers or of a live ticker, whole or cut off, with boxes."""
