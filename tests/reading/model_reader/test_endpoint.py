import pytest

from pourparler.errors import InputError
from pourparler.reading.model_reader.endpoint import Endpoint, endpoint

KEY = "sk-Sesame-0pen"
HERE = "http://localhost:11434/v1"


@pytest.mark.parametrize(
    "url", [HERE, "http://127.0.0.1:8080/v1", "http://[::1]:8080/v1", "https://models.example.org/v1"]
)
def test_this_machine_may_be_asked_in_the_clear_and_others_encrypted(url: str) -> None:
    assert endpoint("m", url, environment={}).url == url


@pytest.mark.parametrize(
    "url",
    [
        "http://models.example.org/v1",
        "http://192.168.1.7:11434/v1",
        "http://localhost.example.org/v1",
        "http://127.0.0.1.example.org/v1",
        "http://0.0.0.0:8080/v1",
    ],
)
def test_another_machine_is_not_asked_in_the_clear_unless_that_is_wanted(url: str) -> None:
    with pytest.raises(InputError, match="unencrypted"):
        endpoint("m", url, environment={})
    assert endpoint("m", url, insecure=True, environment={}).url == url


@pytest.mark.parametrize(
    "url",
    [
        "localhost:11434",
        "ftp://localhost/v1",
        "http://",
        "http://localhost:port/v1",
        "https://[::1/v1",
        "https://ex ample.org/v1",
    ],
)
def test_what_is_no_address_is_told(url: str) -> None:
    with pytest.raises(InputError, match="begins with http"):
        endpoint("m", url, environment={})


@pytest.mark.parametrize("url", [f"https://user:{KEY}@example.org/v1", f"https://example.org/v1?key={KEY}"])
def test_an_address_holds_no_key_and_the_refusal_does_not_show_it(url: str) -> None:
    with pytest.raises(InputError, match="POURPARLER_MODEL_KEY") as raised:
        endpoint("m", url, environment={})
    assert KEY not in str(raised.value)


def test_no_address_is_assumed_and_all_faults_are_told_at_once() -> None:
    with pytest.raises(InputError) as raised:
        endpoint("default", environment={"OPENAI_API_KEY": KEY})
    assert [problem.what for problem in raised.value.problems] == ["no model is named", "no address is given"]


def test_address_name_and_key_come_from_the_environment_where_options_do_not_say() -> None:
    environment = {"POURPARLER_MODEL_URL": HERE + "/", "POURPARLER_MODEL": "small", "POURPARLER_MODEL_KEY": KEY}
    found = endpoint("default", environment=environment)
    assert (found.url, found.model, found.key) == (HERE, "small", KEY)
    other = endpoint("large", "https://example.org/v1", environment=environment)
    assert (other.model, other.url) == ("large", "https://example.org/v1")


@pytest.mark.parametrize(
    ("url", "key"),
    [("https://api.openai.com/v1", KEY), ("https://models.example.org/v1", ""), (HERE, "")],
)
def test_the_key_for_openai_is_sent_to_nobody_else(url: str, key: str) -> None:
    assert endpoint("m", url, environment={"OPENAI_API_KEY": KEY}).key == key
    assert endpoint("m", url, environment={"OPENAI_API_KEY": KEY, "POURPARLER_MODEL_KEY": "own"}).key == "own"


def test_the_key_is_in_no_repr_and_taken_out_of_words() -> None:
    opened = Endpoint(url=HERE, model="m", key=KEY)
    assert KEY not in repr(opened) + str(opened)
    assert opened.redact(f"no {KEY}\x1b[2J\nplease") == "no [key] [2J please"


def test_a_key_that_cannot_be_one_is_refused_unseen() -> None:
    with pytest.raises(InputError, match="characters that no key has") as raised:
        endpoint("m", HERE, environment={"POURPARLER_MODEL_KEY": f"{KEY}\nX-Other: 1"})
    assert KEY not in str(raised.value)


def test_this_machine_itself_is_given_more_time() -> None:
    assert endpoint("m", HERE, environment={}).seconds == 600
    assert endpoint("m", "https://models.example.org/v1", environment={}).seconds == 120
