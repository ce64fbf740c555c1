"""The commands: parse words, ask the core one question, print its one answer."""
