"""Pins and requirements that look like bait are refused, and honest ones are not."""

import shutil

import pytest

from scripts import suspects


@pytest.mark.parametrize(
    "name",
    [
        "en_core_web_sm", "de-core-news-lg", "xx.ent.wiki.sm", "en-core-sci-md", "nli-model", "sentence-models-v2",
        "word2vec-weights", "glove_embeddings", "news-corpus", "bert-base-uncased", "llama-7b-chat", "gpt2-small",
    ],
)  # fmt: skip
def test_names_of_models_are_refused(name: str) -> None:
    assert list(suspects.of_name(name))
    assert list(suspects.in_pins(f"{name}==1.0 \\\n    --hash=sha256:0\n"))


@pytest.mark.parametrize(
    "name",
    ["numpy", "python-sat", "lxml-html-clean", "pydantic-core", "mypy-extensions", "ruamel-yaml", "sphinx", "tiktoken",
     "phik", "whisperx", "remodel", "modelling-tools"],
)  # fmt: skip
def test_names_of_programs_are_not(name: str) -> None:
    assert not list(suspects.of_name(name))


@pytest.mark.parametrize("version", ["999.9.9", "999.0", "9999", "99.99.99", "1!1.0", "1.0+local", "900.1", "99999999"])
def test_versions_that_would_win_against_every_other_are_refused(version: str) -> None:
    assert list(suspects.of_version(version))
    assert list(suspects.in_pins(f"honest=={version} ; python_version < '3.12' \\\n"))


@pytest.mark.parametrize("version", ["0.1", "1.9.dev17", "2026.10.18", "9.15.6755", "2025.9.post1", "20240116", "70.0"])
def test_versions_and_years_and_days_are_not(version: str) -> None:
    assert not list(suspects.of_version(version))


@pytest.mark.parametrize(
    "requirement", ["honest>=999.9.9", "en-core-web-sm", "honest @ https://example.org/honest.whl"]
)
@pytest.mark.parametrize(
    "table", ["[project]\ndependencies", "[project.optional-dependencies]\nx", "[dependency-groups]\ndev"]
)
def test_requirements_are_looked_at_wherever_they_stand(table: str, requirement: str) -> None:
    [fault] = suspects.in_requirements(f'{table} = ["click>=8", "{requirement}"]\n')
    assert requirement in fault


@pytest.mark.parametrize(
    "line",
    [
        "pip install --index-url https://mirror.example/simple honest",
        "see " + "py" + "pi.org/project/honest",
        "files.python" + "hosted.org",
        "https://example.org/downloads/honest-1.0-py3-none-any.whl",
        "File " + "/ro" + "ot/project/src/a.py",
        'cache = "' + "/ho" + 'me/builder42/.cache/pip"',
    ],
)
def test_text_that_names_an_index_or_a_machine_is_refused(line: str) -> None:
    [fault, *_] = suspects.in_text(f"first\n{line}\n")
    assert fault.startswith("2: ")


@pytest.mark.parametrize(
    "line",
    ["https://www.example.org/news/2006/talks.html", "in /home/you/talks", "~/work/notes", "a/build/b", "and/or"],
)
def test_other_text_is_not(line: str) -> None:
    assert not list(suspects.in_text(line))


@pytest.mark.skipif(shutil.which("git") is None, reason="git, which lists what the project holds, is not here")
def test_the_project_itself_is_clean(capsys: pytest.CaptureFixture[str]) -> None:
    assert suspects.main() == 0, capsys.readouterr().out
