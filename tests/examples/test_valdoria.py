"""The example country is complete and agrees with itself."""

from __future__ import annotations

import csv
import re
import tomllib
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

VALDORIA = Path(__file__).parents[2] / "examples" / "valdoria"
ARTICLE = re.compile(
    r"^\*\*(?:Artículo|Article) (\d+(?: (?:bis|ter))?)\. ([^*]+)\.\*\* \S", re.M
)
VERDICTS = {"met", "met-narrowed", "partly", "missing", "over-broad", "conflict"}
MARKINGS = {f"TLP:{name}" for name in ("CLEAR", "GREEN", "AMBER", "AMBER+STRICT")}


def table(name: str) -> dict[str, Any]:
    return tomllib.loads((VALDORIA / name).read_text(encoding="utf-8"))


def rows(name: str) -> list[dict[str, str]]:
    with (VALDORIA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def articles(file_name: str) -> dict[str, str]:
    """Provision id -> heading of the articles of one law file."""
    text = (VALDORIA / "laws" / file_name).read_text(encoding="utf-8")
    found = ARTICLE.findall(text)
    ids = [f"art-{number.replace(' ', '-')}" for number, _ in found]
    assert len(ids) == len(set(ids)), f"{file_name} repeats an article number"
    return dict(zip(ids, (heading for _, heading in found), strict=True))


@pytest.fixture(scope="module")
def known() -> dict[str, Any]:
    content = yaml.safe_load((VALDORIA / "known.yaml").read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content


@pytest.fixture(scope="module")
def provisions() -> dict[str, dict[str, str]]:
    """Work id -> its articles."""
    return {
        entry["id"]: articles(file_name)
        for file_name, entry in table("laws.toml").items()
    }


def test_every_law_file_is_described_and_every_description_has_its_file() -> None:
    described = set(table("laws.toml"))
    assert described == {path.name for path in (VALDORIA / "laws").iterdir()}


def test_the_number_of_provisions_is_as_said(
    known: dict[str, Any], provisions: dict[str, dict[str, str]]
) -> None:
    counts = {work: len(found) for work, found in provisions.items()}
    assert counts == known["provisions"]
    assert 280 <= sum(counts.values()) <= 320
    readme = (VALDORIA / "README.md").read_text(encoding="utf-8")
    assert f"{sum(counts.values())} provisions" in readme


def test_articles_are_numbered_without_a_gap(
    provisions: dict[str, dict[str, str]],
) -> None:
    for work, found in provisions.items():
        numbers = [int(key.split("-")[1]) for key in found if "bis" not in key]
        assert numbers == list(range(1, len(numbers) + 1)), work


def test_the_translation_has_the_articles_of_the_original(
    provisions: dict[str, dict[str, str]],
) -> None:
    assert list(provisions["xv-lcd-en"]) == list(provisions["xv-lcd"])
    assert table("laws.toml")["cybercrime-act.en.md"]["translation_of"] == "xv-lcd"


def test_every_provision_of_the_frozen_truth_is_an_article(
    known: dict[str, Any], provisions: dict[str, dict[str, str]]
) -> None:
    cited = [
        citation
        for finding in known["findings"] + known["beyond"]
        for citation in [*finding["provisions"], finding.get("near", "")]
        if citation
    ]
    assert len(cited) > 40
    for citation in cited:
        work, _, article = citation.partition("#")
        assert article in provisions[work], citation


def test_the_frozen_truth_covers_the_articles_and_all_verdicts(
    known: dict[str, Any],
) -> None:
    expected = {f"budapest:{n}" for n in [*range(2, 23), 35]}
    expected |= {f"uncc:{n}" for n in [*range(13, 19), *range(24, 29), 31, 34]}
    found = [finding["requirement"] for finding in known["findings"]]
    assert len(found) == len(set(found))
    assert set(found) - expected == {"budapest:29"}
    assert expected <= set(found)
    assert {finding["verdict"] for finding in known["findings"]} == VERDICTS


def test_a_verdict_and_its_defects_agree(known: dict[str, Any]) -> None:
    for finding in known["findings"]:
        name = finding["requirement"]
        assert bool(finding["defects"]) == (finding["verdict"] != "met"), name
        assert bool(finding["provisions"]) == (finding["verdict"] != "missing"), name


def test_the_truth_is_spread_over_codes_and_act(known: dict[str, Any]) -> None:
    works = {
        citation.partition("#")[0]
        for finding in known["findings"]
        for citation in finding["provisions"]
    }
    assert {"xv-cp", "xv-cpp", "xv-lcd"} <= works


def test_the_country_is_a_fiction_with_a_declaration_to_article_2_only() -> None:
    content = table("country.toml")
    assert content["country"]["code"] == "XV"
    assert content["country"]["fictional"] is True
    assert content["country"]["as_of"] == date(2026, 9, 30)
    treaties = {treaty["instrument"]: treaty for treaty in content["treaty"]}
    declared = {entry["article"] for entry in treaties["budapest"]["declaration"]}
    assert "2" in declared
    assert "7" not in declared
    assert treaties["uncc"]["status"] == "signatory"


def test_all_indicators_are_answered_or_said_to_be_unknown() -> None:
    answers = rows("answers.csv")
    expected = [f"{part}-{n:02d}" for part in ("POL", "TEC") for n in range(1, 33)]
    assert [answer["indicator"] for answer in answers] == expected
    said = [answer["answer"] for answer in answers]
    assert said.count("?") == 12
    assert sum(text.startswith("n/a: ") for text in said) == 2
    for answer in answers:
        if answer["date"]:
            assert date.fromisoformat(answer["date"]) <= date(2026, 9, 30)


def test_evidence_named_in_answers_exists_and_is_listed() -> None:
    files = {path.name for path in (VALDORIA / "evidence").iterdir()}
    listed = {item["file"]: item for item in table("evidence/evidence.toml")["item"]}
    assert set(listed) == files - {"evidence.toml"}
    used: dict[str, list[str]] = {}
    for answer in rows("answers.csv"):
        for name in filter(None, answer["evidence"].split(";")):
            used.setdefault(name, []).append(answer["indicator"])
    assert {name: item["indicators"] for name, item in listed.items()} == used
    for item in listed.values():
        assert item["marking"] in MARKINGS


def test_the_kinds_of_evidence_are_all_there() -> None:
    kinds = {item["kind"] for item in table("evidence/evidence.toml")["item"]}
    assert kinds == {"interview", "site-visit", "case-sample", "live-test", "document"}


def test_decisions_are_on_findings_of_the_truth(known: dict[str, Any]) -> None:
    decisions = table("decisions.toml")["decision"]
    assert len(decisions) == 2
    truth = {
        "F-" + finding["requirement"].replace(":", "-"): finding["verdict"]
        for finding in known["findings"]
    }
    for decision in decisions:
        assert decision["verdict"] == truth[decision["finding"]]
    assert table("followup.toml") == {}


def test_the_workload_balances_over_24_months() -> None:
    by_class: dict[str, list[dict[str, str]]] = {}
    for row in rows("workload.csv"):
        by_class.setdefault(row["class"], []).append(row)
    assert set(by_class) == {"phone", "computer", "complex"}
    for months in by_class.values():
        assert len(months) == 24
        for before, row in pairwise(months):
            change = int(row["received"]) - int(row["completed"])
            assert int(row["waiting"]) == int(before["waiting"]) + change, row


def test_devices_received_in_2025_agree_with_the_denominator() -> None:
    received = sum(
        int(row["received"])
        for row in rows("workload.csv")
        if row["month"].startswith("2025-")
    )
    said = {entry["key"]: entry for entry in table("country.toml")["denominator"]}
    assert said["devices_received"]["value"] == received


def test_the_registry_and_the_stakeholders_can_be_read() -> None:
    activities = rows("registry/activities.csv")
    assert len(activities) == len({row["id"] for row in activities}) == 15
    for row in activities:
        assert None not in row
        assert date.fromisoformat(row["start"]) < date.fromisoformat(row["end"])
        assert int(row["budget"]) > 0
    stakeholders = rows("stakeholders.csv")
    assert {"public", "private", "academia", "civil society"} == {
        row["sector"] for row in stakeholders
    }
    assert all(row["contact"].endswith(".example") for row in stakeholders)


def test_the_bills_touch_articles_the_act_has(
    provisions: dict[str, dict[str, str]],
) -> None:
    bill = (VALDORIA / "drafts" / "bill-2026-07.es.md").read_text(encoding="utf-8")
    amended = re.findall(r"Modificación del artículo (\d+)", bill)
    assert len(amended) == 3
    for number in amended:
        assert f"art-{number}" in provisions["xv-lcd"]
    other = (VALDORIA / "drafts" / "bill-2026-04.es.md").read_text(encoding="utf-8")
    assert "artículo 58 bis del Código Penal" in other
    assert provisions["xv-cp"]["art-58-bis"] == "Difusión de imágenes íntimas"
