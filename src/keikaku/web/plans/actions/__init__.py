"""Every change to plans, drafts and editions: the module is the noun, the function the verb."""
