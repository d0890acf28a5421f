"""How people come in: passwords, second factors, passkeys, the city's own login, and sessions."""
