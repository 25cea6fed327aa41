package org.hoptac.rdf;

/** What a writer knows of the vocabulary before it sees a reading. */
record Knowledge(
    Iris iris, Descriptions descriptions, ConceptLabels labels, Confidence confidence) {
  static Knowledge of(Iris iris, Vocabulary vocabulary) {
    return new Knowledge(
        iris,
        new Descriptions(vocabulary, iris),
        new ConceptLabels(vocabulary.published()),
        new Confidence(vocabulary.published()));
  }
}
