"""The pages of login. They work as django-allauth's do; what they write goes through our actions."""
