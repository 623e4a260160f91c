-- What the history asks for after each change: the few entries that are undone or took others back,
-- found without reading the images of all the others.
CREATE INDEX journal_undone ON journal (id) WHERE undone = 1;
CREATE INDEX journal_taking_back ON journal (id) WHERE takes_back <> '[]';
