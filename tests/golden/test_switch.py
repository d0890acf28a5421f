"""Golden files are held against, not written anew: a run that rewrites them never passes."""


def test_the_switch_is_off(pytestconfig):
    assert not pytestconfig.getoption("--rewrite-golden"), "look at the changes, then run again"
