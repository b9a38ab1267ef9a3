// Nothing but an end: what Node itself takes.
process.exitCode = 0
