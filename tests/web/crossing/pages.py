"""What a browser would send back of a page."""

from typing import Any

from lxml import html as parser


def form_of(answer) -> dict[str, Any]:
    """What the form of a page would send, were nothing changed."""
    forms: Any = parser.fromstring(answer.content.decode()).xpath("//main//form[@method='post']")
    form = forms[0]
    told: dict[str, Any] = {}
    for name, text in form.form_values():
        if name != "csrfmiddlewaretoken":
            told[name] = [*told[name], text] if name in told else [text]
    return {name: texts if len(texts) > 1 else texts[0] for name, texts in told.items()}
