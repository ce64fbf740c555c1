"""``python -m imgxtrain``."""

from imgxtrain.cli.main import main

main()
