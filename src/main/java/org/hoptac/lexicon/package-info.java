/**
 * Known terms and how they are found in tokens. Filled from {@code ontology/lexicon} by the package
 * {@code rdf}.
 */
package org.hoptac.lexicon;
