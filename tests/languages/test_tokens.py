from dragoman.languages.fold import fold
from dragoman.languages.tokens import tokenize


def test_words_are_one_token_whatever_letters_they_hold() -> None:
    tokens = tokenize(fold("Kraków თბილისი 東京 ўзбек вўз موسکو a_b x2 3,5%"))
    assert tokens.texts[:3] == ["krakow", "თბილისი", "東京"]
    assert tokens.texts[3:5] == ["ўзбек", "вўз"]
    assert tokens.texts[6:] == ["a", "_", "b", "x", "2", "3,5", "%"]


def test_tokens_know_where_they_stand() -> None:
    tokens = tokenize(fold(" (On 5.12.2015, they met.)\n"))
    assert tokens.texts == ["(", "on", "5.12.2015", ",", "they", "met", ".", ")"]
    assert [tokens.original(index, index).lower() for index in range(len(tokens))] == tokens.texts
    assert [tokens.glued(index) for index in range(len(tokens))] == [False, True, False, True, False, False, True, True]


def test_a_text_without_words_has_no_tokens() -> None:
    assert tokenize(fold("  \n ")).texts == []
    assert tokenize(fold("")).texts == []
