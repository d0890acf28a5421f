"""A small register, and one sentence of a draft beside it."""

from keikaku.core.indicators import Role
from keikaku.documents.read import read_bytes
from keikaku.ingest.read import read_plan
from keikaku.verification.register import Register
from keikaku.verification.verify import Finding, Verification, verify

PLAN = """\
榛瀬市まち・ひと・しごと創生総合戦略

計画期間 令和7年度～令和11年度

KPI\t項目\t現状値\t目標値
\t観光入込客数\t612千人（令和5年度）\t680千人（令和11年度）
\t外国人宿泊者数\t1,204人（令和5年）\t2,400人（令和11年）
\t宿泊者数\t58,400人（令和5年度）\t75,000人（令和11年度）
\t移住相談件数\t186件（令和5年度）\t260件（令和11年度）
\t新規就農者数（R2年度以降累計）\t12人（令和5年度）\t40人（令和11年度）
\t待機児童数\t7人（令和5年度）\t0人（令和11年度）
\t特定健康診査の受診率\t43.6%（令和5年度）\t60.0%（令和11年度）
\t健康寿命（男性）\t79.4歳（令和5年度）\t80.5歳（令和11年度）
\t健康寿命（女性）\t84.1歳（令和5年度）\t85.0歳（令和11年度）
\t実質単年度収支\t▲112百万円（令和5年度）\t0百万円（令和11年度）
"""


def register() -> Register:
    found = Register([read_plan([read_bytes("台帳.txt", PLAN.encode(), source_id="s1")]).plan])
    assert len(found.entries) == 10
    assert all(len(entry.indicator.of_role(Role.TARGET)) == 1 for entry in found.entries)
    return found


def beside(text: str, known: Register) -> Verification:
    """A draft of these lines beside the register."""
    return verify(read_bytes("案.txt", text.encode(), source_id="s1"), known)


def told(found: Verification) -> str:
    """Each figure with its verdict: 612千人=一致."""
    return " ".join(
        f"{finding.said.passage.printed}={WORDS[_code(finding)]}" for finding in found.findings
    )


def _code(finding: Finding) -> str:
    doubt, agreement = finding.judgement.doubt, finding.judgement.agreement
    if doubt is not None:
        return doubt.value
    if agreement is not None and finding.verdict.value == "agrees":
        return agreement.value
    return finding.verdict.value


WORDS = {
    "exact": "一致",
    "rounded": "丸めて一致",
    "bound": "範囲内",
    "differs_in_value": "値が違う",
    "differs_in_year": "年度が違う",
    "differs_in_unit": "単位が違う",
    "no_such_year": "台帳になし",
    "unmatched": "照合せず",
    "several": "要確認（指標が複数）",
    "narrowed": "要確認（一部）",
    "loose": "要確認（つながり）",
    "year_kind": "要確認（年と年度）",
    "role": "要確認（目標と実績）",
    "accumulation": "要確認（集計）",
}
