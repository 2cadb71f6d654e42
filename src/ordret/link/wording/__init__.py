"""Whether two wordings bring one statement: what each must keep, how two compare, and what hangs together."""
