"""The form that carries two tables from the choice of files over the preview to the taking in.

Nothing is kept on the server between the steps: the page itself carries the files.
"""

import base64
import binascii
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from keikaku.web.people.fields import DayField
from keikaku.web.people.roster.model import DepartmentRow, PersonRow, Rows
from keikaku.web.people.roster.reading import read_departments, read_people

# Both together, as text, stay below what Django takes of a form; it is some 8,000 rows.
_LARGEST = 600_000
_DEPARTMENTS = _("課の表（CSV）")
_PEOPLE = _("利用者の表（CSV）")


class ImportForm(forms.Form):
    """Either file or both, and what is to become of whom the table does not mention."""

    departments = forms.FileField(label=_DEPARTMENTS, required=False, allow_empty_file=True)
    people = forms.FileField(label=_PEOPLE, required=False, allow_empty_file=True)
    carried_departments = forms.CharField(required=False, widget=forms.HiddenInput)
    carried_people = forms.CharField(required=False, widget=forms.HiddenInput)
    end_others = forms.BooleanField(label=_("表にない人・役割を、次の日で終える"), required=False)
    last_day = DayField(label=_("最後の日"), required=False)
    shown = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        """The bytes of both tables, wherever they come from; one at least must be there."""
        data: dict[str, Any] = self.cleaned_data
        for name in ("departments", "people"):
            data[f"{name}_bytes"] = self._bytes(name)
        if not self.errors and not (data["departments_bytes"] or data["people_bytes"]):
            raise ValidationError(_("課の表か利用者の表のファイルを選んでください。"))
        if data.get("end_others") and not data.get("last_day") and "last_day" not in self.errors:
            self.add_error("last_day", _("終える人・役割の、最後の日を入れてください。"))
        return data

    @property
    def department_rows(self) -> Rows[DepartmentRow]:
        """The table of departments; nothing where there is none."""
        data: bytes = self.cleaned_data["departments_bytes"]
        return read_departments(str(_DEPARTMENTS), data) if data else Rows()

    @property
    def person_rows(self) -> Rows[PersonRow]:
        """The table of people; nothing where there is none."""
        data: bytes = self.cleaned_data["people_bytes"]
        return read_people(str(_PEOPLE), data) if data else Rows()

    def carried(self, name: str) -> str:
        """A table as text in the page."""
        return base64.b64encode(self.cleaned_data[f"{name}_bytes"]).decode()

    def _bytes(self, name: str) -> bytes:
        file = self.cleaned_data.get(name)
        if isinstance(file, UploadedFile):
            if (file.size or 0) > _LARGEST:
                self.add_error(name, _("ファイルが大きすぎます。600 KB までです。"))
                return b""
            return file.read() or b"\n"  # an empty file was chosen all the same
        try:
            return base64.b64decode(self.cleaned_data.get(f"carried_{name}", ""), validate=True)
        except binascii.Error:
            raise ValidationError(_("表を受け取れませんでした。もう一度選んでください。")) from None
