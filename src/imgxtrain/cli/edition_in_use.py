"""Whether an edition that was put in is the one that binds a person who took the credential on."""

from contextlib import suppress

from imgxtrain.cli.session import Session


def edition_in_use(credential: str, edition: str, session: Session) -> tuple[str, ...]:
    """What ``edition`` changes for a target ``credential`` (ids): a sentence and a command.

    Empty where it is no target, and where the record cannot be read: that is told elsewhere.
    """
    from imgxtrain.audit.targets import adopted_entry, target_for
    from imgxtrain.cli.target_words import question_about
    from imgxtrain.knowledge.credential_labels import credential_label
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.locations import NoHomeError
    from imgxtrain.profile.store import StoreError, load

    knowledge = Knowledge()
    with suppress(StoreError, NoHomeError):
        question = question_about(load(session.path), knowledge, session.today)
        if adopted_entry(credential, question) is None:
            return ()
        target = target_for(knowledge.credentials[credential], question)
        label = credential_label(target.credential)
        if any(each.edition.id == edition for each in target.editions):
            return f"your {label} goes by this edition", f"imgxtrain plan {credential}"
        bound = ", ".join(
            each.edition.title
            for each in target.editions
            if any(one.id == edition for one in each.document.editions)
        )
        other = f"by its days your {label} goes by another edition: {bound}"
        return (
            f"{other}. If your worksheet shows this list:",
            f"imgxtrain adopt {credential} --edition {edition}",
        )
    return ()
