"""Files that are no record, each for a reason of its own."""

from imgxtrain.profile.record_text import written
from tests.profile.records import exam, record_of

WHOLE = written(
    record_of(*(exam(f"abc{n}", note="é" * 20) for n in range(4)), person={"name": "A"})
)
UNREADABLE = {
    **{f"truncated at {n}": WHOLE[:n] for n in range(0, len(WHOLE) - 2, 50)},
    "blank": b" \n",
    "of zeros": bytes(len(WHOLE)),
    "zeros at the end": WHOLE[:-200] + bytes(200),
    "a list": b"[1, 2]",
    "another program's": b'{"name": "package", "version": "1.0.0", "scripts": {}}',
    "another program's with a version": b'{"schema_version": "1.0", "frames": []}',
    "wrong shape": b'{"schema_version": "1.0", "entries": 5}',
    "UTF-16": WHOLE.decode().encode("utf-16"),
    "a newer version's": WHOLE.replace(b'"1.0"', b'"2.0"'),
    "a conflict": WHOLE.replace(b'"entries":[\n', b'"entries":[\n<<<<<<< HEAD\n'),
}
