"""The app of bodies and the papers that are laid before them."""

from django.apps import AppConfig


class BodiesConfig(AppConfig):
    """Named as its tables are."""

    name = "keikaku.web.bodies"
    label = "bodies"

    def ready(self) -> None:
        """Home tells of papers, the library asks for them, seats are handed over and verified."""
        from keikaku.web.accounts.holdings import register as register_holding
        from keikaku.web.accounts.waiting import tell_home
        from keikaku.web.audit.checks import register as register_check
        from keikaku.web.bodies.awaited import awaited_of
        from keikaku.web.bodies.entrusted import entrusted_to
        from keikaku.web.bodies.entrusted import waiting as entrusted_waiting
        from keikaku.web.bodies.held import SEATS
        from keikaku.web.bodies.reading import paper_for
        from keikaku.web.bodies.verification import broken
        from keikaku.web.bodies.waiting import waiting
        from keikaku.web.plans.awaited import tell_of
        from keikaku.web.plans.entrusted import find_entrusted_by
        from keikaku.web.plans.papers import find_papers_by

        tell_home(waiting)
        tell_home(entrusted_waiting)
        register_holding(SEATS)
        register_check("papers", broken)
        find_papers_by(paper_for)
        find_entrusted_by(entrusted_to)
        tell_of(awaited_of)
