"""What wire services deliver: NewsML-G2, NITF and ninjs, with versions, embargoes, corrections and kills."""
