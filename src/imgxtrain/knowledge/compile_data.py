"""``python -m imgxtrain.knowledge.compile_data``: rewrite the compiled form after editing data."""

import sys

from imgxtrain.knowledge.compiled import SECTIONS_OF_FILE, compile_file, data_directory
from imgxtrain.knowledge.problems import DataError


def main() -> int:
    """Compile every data file; 1 where one is not valid, with its problems on stderr."""
    for name in SECTIONS_OF_FILE:
        try:
            compile_file(data_directory() / name)
        except DataError as error:
            sys.stderr.write(f"{error}\n")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
