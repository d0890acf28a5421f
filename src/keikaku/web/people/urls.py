"""Addresses of the administrator's pages. Names and addresses of departments say so themselves."""

from django.urls import path

from keikaku.web.people.views import departments, files, handover, imports, listing, person, roles

_PERSON = "<int:person>"
_ROLE = f"{_PERSON}/roles/<int:membership>"
_DEPARTMENT = "departments/<int:department>"

urlpatterns = [
    path("", listing.people, name="people"),
    path("new/", person.register, name="person_register"),
    path(f"{_PERSON}/", person.show, name="person"),
    path(f"{_PERSON}/correct/", person.correct, name="person_correct"),
    path(f"{_PERSON}/deactivate/", person.deactivate, name="person_deactivate"),
    path(f"{_PERSON}/reactivate/", person.reactivate, name="person_reactivate"),
    path(f"{_PERSON}/password/", person.issue_password, name="person_password"),
    path(f"{_PERSON}/roles/new/", roles.give, name="role_give"),
    path(f"{_ROLE}/end/", roles.end, name="role_end"),
    path(f"{_ROLE}/cancel/", roles.cancel, name="role_cancel"),
    path(f"{_PERSON}/handover/", handover.handover, name="handover"),
    path(f"{_PERSON}/handover.csv", handover.as_csv, name="handover_csv"),
    path("departments/", departments.tree, name="departments"),
    path("departments/new/", departments.create, name="department_create"),
    path(f"{_DEPARTMENT}/", departments.show, name="department"),
    path(f"{_DEPARTMENT}/replace/", departments.replace, name="department_replace"),
    path(f"{_DEPARTMENT}/dissolve/", departments.dissolve, name="department_dissolve"),
    path(f"{_DEPARTMENT}/correct/", departments.correct, name="department_correct"),
    path("import/", imports.upload, name="people_import"),
    path("import/apply/", imports.apply, name="people_import_apply"),
    path("passwords.csv", files.passwords, name="people_passwords"),
    path("<slug:table>-template.csv", files.template, name="people_template"),
    path("<slug:table>.csv", files.export, name="people_export"),
]
