from imgxtrain.exchange.policy_notice import telling, was_told


def test_the_notice_is_given_once_and_other_notices_are_kept() -> None:
    head = {"told": ["another"]}
    assert not was_told(head)
    after = {**head, **telling(head)}
    assert was_told(after)
    assert after["told"] == ["another", "import-policy"]
    assert telling(after) == {}
