"""What is read: findings, alone or in the groups that links make of them. What is not linked is a group of its own.

Each view is a module, to be imported where it is used: those that compare wordings cost a search its start-up.
"""
