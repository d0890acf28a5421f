from benchmarks.lineage.__main__ import main
from benchmarks.lineage.difflib_pass import difflib_pass
from benchmarks.lineage.editions import edition, next_edition
from keikaku.core.revision import ContinuationKind
from keikaku.lineage.propose import propose_links


def test_it_runs_and_prints_a_ratio(capsys):
    assert main(["--quick"]) == 0
    assert "×" in capsys.readouterr().out


def test_the_invented_editions_are_linked_as_they_truly_are():
    old = edition(120)
    new = next_edition(old)
    lineage = propose_links(old, new)
    for link in lineage.indicators:
        assert link.old == link.new or link.kind is ContinuationKind.ABOLISHED
    assert sum(link.kind is ContinuationKind.RENAMED for link in lineage.indicators) == 21
    assert len(lineage.indicators) == 120


def test_the_yardstick_links_every_old_indicator():
    old = edition(20)
    assert len(difflib_pass(old, next_edition(old))) == 20
    assert difflib_pass(old, old) == {(each.id, each.id) for each in old.indicators}
