/**
 * Ontology, lexicon and events as RDF; the SHACL check. The only way from records to triples and
 * from Turtle to the lexicon.
 */
package org.hoptac.rdf;
