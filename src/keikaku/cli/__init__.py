"""The program `keikaku`: one small module for each command."""
