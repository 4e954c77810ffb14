"""A dossier is read; what is wrong in it is said and the rest goes on."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest

from accord.errors import InputError, Problem
from accord.marking import Marking
from accord.matching.model import Verdict
from accord.review import Dossier, read_dossier

from .factory import LAW, write_dossier


def read(folder: Path, **files: str) -> tuple[Dossier, tuple[Problem, ...]]:
    return read_dossier(write_dossier(folder, **files))


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [one.code for one in problems]


def said(problems: tuple[Problem, ...]) -> str:
    return "\n".join(str(one) for one in problems)


def test_it_works(tmp_path: Path) -> None:
    dossier, problems = read(tmp_path)

    assert problems == ()
    assert dossier.country.code == "XT"
    assert dossier.country.name["en"] == "Testland"
    assert dossier.country.fictional
    assert dossier.country.denominators[0].value == 1_000_000
    treaty = dossier.country.treaty("toy")
    assert treaty is not None
    assert treaty.declarations[0].article == "2"
    assert dossier.as_of == date(2026, 9, 30)
    assert dossier.terms_of_reference.team == ("A. One", "B. Two")
    assert [work.id for work in dossier.corpus.works] == ["xt-act"]
    assert {one.indicator for one in dossier.answers} >= {"POL-09", "POL-11"}
    assert dossier.evidence[0].marking is Marking.GREEN
    assert dossier.decisions[0].verdict is Verdict.PARTLY


def test_every_input_is_hashed(tmp_path: Path) -> None:
    dossier, _ = read(tmp_path)

    content = (tmp_path / "laws/act.json").read_bytes()
    assert dossier.inputs["laws/act.json"] == hashlib.sha256(content).hexdigest()
    assert set(dossier.inputs) == {
        "country.toml",
        "terms-of-reference.toml",
        "laws/act.json",
        "answers.csv",
        "evidence/evidence.toml",
        "evidence/roster.md",
        "decisions.toml",
    }
    roster = (tmp_path / "evidence/roster.md").read_bytes()
    assert dossier.evidence[0].sha256 == hashlib.sha256(roster).hexdigest()


def test_one_statute_file_is_a_dossier_of_laws(tmp_path: Path) -> None:
    path = tmp_path / "ke.json"
    path.write_text(LAW.replace('"XT"', '"ke"'), encoding="utf-8")

    dossier, problems = read_dossier(path)

    assert problems == ()
    assert dossier.country.code == "KE"
    assert dossier.country.name["en"] == "Kenya"
    assert not dossier.country.fictional
    assert len(dossier.corpus) == 1
    assert set(dossier.inputs) == {"ke.json"}


def test_a_path_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such folder or file"):
        read_dossier(tmp_path / "nowhere")


def test_a_packed_dossier_is_refused_with_advice(tmp_path: Path) -> None:
    path = tmp_path / "dossier.zip"
    path.write_bytes(b"PK")
    with pytest.raises(InputError, match="unpack it first"):
        read_dossier(path)


def test_an_unknown_country_code_is_said_and_kept(tmp_path: Path) -> None:
    dossier, problems = read(tmp_path, country='[country]\ncode = "QQ"\n')

    assert codes(problems) == ["country.code"]
    assert "QQ" in problems[0].message
    assert dossier.country.code == "QQ"
    assert len(dossier.corpus) == 1


@pytest.mark.parametrize("code", ["EU", "UN", "KEN", ""])
def test_codes_of_no_country_are_refused(tmp_path: Path, code: str) -> None:
    _, problems = read(tmp_path, country=f'[country]\ncode = "{code}"\n')
    assert codes(problems) == ["country.code"]


@pytest.mark.parametrize("code", ["KE", "XA", "XZ", "XK", "ZZ", "ke"])
def test_codes_of_countries_and_fictions_are_accepted(
    tmp_path: Path, code: str
) -> None:
    dossier, problems = read(tmp_path, country=f'[country]\ncode = "{code}"\n')
    assert problems == ()
    assert dossier.country.fictional is (code in ("XA", "XZ", "ZZ"))


def test_a_missing_country_file_is_said(tmp_path: Path) -> None:
    dossier, problems = read(tmp_path, country="")
    assert "country.missing" in codes(problems)
    assert len(dossier.corpus) == 1


def test_broken_toml_names_the_line_and_the_other_tables_count(tmp_path: Path) -> None:
    text = (
        '[country]\ncode = "KE"\n\n[[treaty]]\ninstrument = \n\n'
        '[[treaty]]\ninstrument = "uncc"\nstatus = "none"\n'
    )
    dossier, problems = read(tmp_path, country=text)

    assert codes(problems) == ["dossier.toml"]
    assert problems[0].where == "country.toml, line 5"
    assert dossier.country.code == "KE"
    assert [one.instrument for one in dossier.country.treaties] == ["uncc"]


def test_an_impossible_date_costs_that_date_only(tmp_path: Path) -> None:
    text = (
        '[country]\ncode = "KE"\n[[treaty]]\ninstrument = "uncc"\n'
        'status = "signatory"\nsigned = 2025-02-31\n'
    )
    dossier, problems = read(tmp_path, country=text)

    assert codes(problems) == ["dossier.value"]
    assert "2025-02-31" in problems[0].message
    assert "signed" in problems[0].where
    status = dossier.country.treaty("uncc")
    assert status is not None
    assert (status.status, status.signed) == ("signatory", None)


def test_a_slip_in_a_field_name_is_said(tmp_path: Path) -> None:
    _, problems = read(tmp_path, country='[country]\ncode = "KE"\nlangauges = ["en"]\n')
    assert "langauges" in said(problems)


def test_ratified_before_signed_is_said(tmp_path: Path) -> None:
    text = (
        '[country]\ncode = "KE"\n[[treaty]]\ninstrument = "uncc"\nstatus = "party"\n'
        "signed = 2025-10-25\nratified = 2024-01-01\n"
    )
    _, problems = read(tmp_path, country=text)
    assert codes(problems) == ["country.treaty-dates"]


@pytest.mark.parametrize(
    "part",
    [
        '[[treaty]]\ninstrument = "x"\nstatus = "friend"\n',
        "[[treaty]]\nstatus = 'party'\n",
        '[[denominator]]\nkey = "population"\nvalue = "many"\nyear = 2020\n',
        '[[denominator]]\nkey = "population"\nvalue = -3\nyear = 2020\n',
        '[[treaty]]\ninstrument = "x"\n[[treaty.declaration]]\ntext = "x"\n',
        '[[treaty]]\ninstrument = "x"\n[[treaty]]\ninstrument = "x"\n',
        'treaty = "none"\n',
        "denominator = [3]\n",
    ],
)
def test_a_wrong_value_is_a_problem_not_a_traceback(tmp_path: Path, part: str) -> None:
    first, second = ("", part) if part.startswith("[[") else (part, "")
    _, problems = read(tmp_path, country=f'{first}[country]\ncode = "KE"\n{second}')
    assert problems
    assert all(one.where.startswith("country.toml") for one in problems)


def test_a_file_in_another_encoding_is_said(tmp_path: Path) -> None:
    write_dossier(tmp_path)
    (tmp_path / "country.toml").write_bytes('[country]\nx = "é"'.encode("latin-1"))
    _, problems = read_dossier(tmp_path)
    assert "dossier.unreadable" in codes(problems)
    assert "UTF-8" in said(problems)


def test_a_byte_order_mark_and_windows_line_ends_are_fine(tmp_path: Path) -> None:
    write_dossier(tmp_path)
    text = '[country]\r\ncode = "KE"\r\n'
    (tmp_path / "country.toml").write_bytes(b"\xef\xbb\xbf" + text.encode())
    dossier, problems = read_dossier(tmp_path)
    assert problems == ()
    assert dossier.country.code == "KE"


def test_a_dossier_without_laws_says_so(tmp_path: Path) -> None:
    dossier, problems = read(tmp_path, law="")
    assert codes(problems) == ["laws.missing"]
    assert len(dossier.corpus) == 0
    assert dossier.answers


def test_a_law_entry_that_is_no_table_is_said(tmp_path: Path) -> None:
    write_dossier(tmp_path)
    (tmp_path / "laws.toml").write_text('"act.json" = "the act"\n', encoding="utf-8")
    dossier, problems = read_dossier(tmp_path)
    assert "a table is expected" in said(problems)
    assert len(dossier.corpus) == 1


def test_evidence_that_is_not_there_is_said(tmp_path: Path) -> None:
    dossier, problems = read(tmp_path, roster="")
    assert codes(problems) == ["evidence.no-file", "answers.no-evidence"]
    assert "answers.csv" in problems[1].where
    assert dossier.evidence[0].sha256 == ""


def test_evidence_nobody_describes_is_said_and_kept(tmp_path: Path) -> None:
    dossier, problems = read(tmp_path, evidence="")
    assert codes(problems) == ["evidence.not-described"]
    assert dossier.evidence[0].file == "roster.md"


def test_evidence_outside_its_folder_is_not_opened(tmp_path: Path) -> None:
    text = '[[item]]\nid = "A"\nfile = "../country.toml"\n'
    dossier, problems = read(tmp_path, evidence=text)
    assert "outside the evidence folder" in said(problems)
    assert dossier.evidence[0].sha256 == ""


def test_an_unknown_marking_is_read_as_the_strictest(tmp_path: Path) -> None:
    text = '[[item]]\nid = "A"\nfile = "roster.md"\nmarking = "secret"\n'
    dossier, problems = read(tmp_path, evidence=text)
    assert "secret" in said(problems)
    assert dossier.evidence[0].marking is Marking.RED


def test_two_items_with_one_id_are_both_kept(tmp_path: Path) -> None:
    text = '[[item]]\nid = "A"\nfile = "roster.md"\n[[item]]\nid = "A"\ntitle = "B"\n'
    dossier, problems = read(tmp_path, evidence=text)
    assert codes(problems) == ["evidence.repeated"]
    assert [one.id for one in dossier.evidence] == ["A", "A-2"]


DECISION = {
    "finding": '"F-toy-2"',
    "verdict": '"partly"',
    "reason": '"because"',
    "who": '"A. One"',
    "when": "2026-08-01",
}


def decision(**changed: str) -> str:
    fields = {**DECISION, **changed}
    lines = [f"{key} = {value}" for key, value in fields.items() if value]
    return "\n".join(["[[decision]]", *lines]) + "\n"


@pytest.mark.parametrize(
    "changed",
    [
        {"verdict": '"perhaps"'},
        {"verdict": ""},
        {"who": ""},
        {"reason": ""},
        {"when": ""},
        {"when": "2026-13-01"},
        {"finding": ""},
        {"rater": "-1"},
    ],
)
def test_a_decision_nobody_answers_for_is_not_applied(
    tmp_path: Path, changed: dict[str, str]
) -> None:
    text = decision(**changed) + decision(finding='"F-toy-15"')
    dossier, problems = read(tmp_path, decisions=text)

    assert "decisions.incomplete" in codes(problems)
    assert [one.finding for one in dossier.decisions] == ["F-toy-15"]


def test_a_broken_decision_does_not_cost_the_others(tmp_path: Path) -> None:
    text = decision(reason='"unclosed') + decision(finding='"F-toy-15"')
    dossier, problems = read(tmp_path, decisions=text)
    assert codes(problems) == ["dossier.toml"]
    assert [one.finding for one in dossier.decisions] == ["F-toy-15"]
