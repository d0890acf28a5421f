"""The settings module that Django loads: those of the installation that the environment names."""

import os
from pathlib import Path

from keikaku.web.config.django_settings import django_settings
from keikaku.web.configuration import read_installation
from keikaku.web.installation import FOLDER_VARIABLE, STANDARD_FOLDER

_folder = Path(os.environ.get(FOLDER_VARIABLE, STANDARD_FOLDER)).resolve()
globals().update(django_settings(read_installation(_folder, os.environ)))
