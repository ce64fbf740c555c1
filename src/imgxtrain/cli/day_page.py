"""What ``imgxtrain`` alone shows: the day's page, or for a new user three commands to try."""

from imgxtrain.cli.session import Session
from imgxtrain.output.emission import emit


def show_day_page(session: Session, welcome: str, *, as_json: bool) -> None:
    """The page of the day; ``welcome`` where there is no record yet. Raises StoreError."""
    if not _has_record(session):
        _welcome(session, welcome, as_json=as_json)
        return
    from imgxtrain.cli.own_profile import own_screen
    from imgxtrain.cli.target_words import question_about
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.planning.day_page import day_page
    from imgxtrain.profile.store import load

    knowledge = Knowledge()
    page = day_page(question_about(load(session.path), knowledge, session.today))
    if as_json:
        from imgxtrain.output.day_page_json import page_json
        from imgxtrain.output.json_form import print_json

        print_json(page_json(page, session.today))
        return
    from imgxtrain.output.day_page import print_page
    from imgxtrain.output.entries import Names

    print_page(page, session.today, Names(knowledge), own_screen(session))


def _has_record(session: Session) -> bool:
    """Whether there is a record to read; one that cannot be looked at is there."""
    from imgxtrain.profile.locations import NoHomeError

    try:
        return session.path.exists()
    except NoHomeError:
        return False
    except OSError:
        return True


def _welcome(session: Session, welcome: str, *, as_json: bool) -> None:
    if as_json:
        from imgxtrain.output.day_page_json import empty_page_json
        from imgxtrain.output.json_form import print_json

        print_json(empty_page_json(session.today))
    else:
        emit(welcome + "\n")
