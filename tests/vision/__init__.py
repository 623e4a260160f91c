"""Tests of the vision room: real decoders and real models, on photos made here."""
