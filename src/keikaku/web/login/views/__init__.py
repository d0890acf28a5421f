"""The pages of login. They work as django-allauth's; what they write goes through our actions."""
