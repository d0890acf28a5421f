"""What is looked at in an installation, by `keikaku doctor` and on the administrator's page."""
