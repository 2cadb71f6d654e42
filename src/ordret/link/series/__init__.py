"""Which figures of several reports are of one quantity, and whether what they say of it can both hold."""
