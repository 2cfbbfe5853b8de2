"""The tagger of names: from gold sets to the shipped weights."""
