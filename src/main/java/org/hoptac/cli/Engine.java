package org.hoptac.cli;

import org.hoptac.event.Reading;
import org.hoptac.extract.Extractor;
import org.hoptac.rdf.Iris;
import org.hoptac.rdf.ReadingWriter;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.text.Statement;

/** The way from a statement to what is published of it, made once a process. */
record Engine(Vocabulary vocabulary, Extractor extractor, ReadingWriter writer) {
  static Engine packaged(Iris iris) {
    Vocabulary vocabulary = Vocabulary.packaged();
    return new Engine(
        vocabulary,
        new Extractor(vocabulary.lexicon()),
        new ReadingWriter(iris, vocabulary, Hoptac.version()));
  }

  Reading read(Statement statement) {
    return extractor.read(statement);
  }
}
