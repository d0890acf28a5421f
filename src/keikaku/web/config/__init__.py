"""How Django runs here: settings out of the installation, the addresses, the entry for servers."""
