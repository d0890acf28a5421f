"""Every change to people and rights: the module is the noun, the function the verb."""
