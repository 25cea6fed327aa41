/**
 * Hoptac reads Vietnamese statements about cooperation and publishes them as linked data. One way
 * through the house: text -&gt; events -&gt; RDF -&gt; store -&gt; server.
 *
 * <ul>
 *   <li>{@code text}: a statement as text: readers, NFC, syllable tokens, spans
 *   <li>{@code event}: what a cooperation event is: records and sealed types
 *   <li>{@code lexicon}: known terms and how they are found
 *   <li>{@code extract}: text and lexicon to events
 *   <li>{@code rdf}: ontology, lexicon and events as RDF; SHACL check
 *   <li>{@code store}: the TDB2 data set: load, replace, dump
 *   <li>{@code link}: candidate links to other data sets
 *   <li>{@code reconcile}: from a name to the things it may mean, with evidence
 *   <li>{@code draw}: timelines, networks and charts as SVG
 *   <li>{@code search}: the index of events, statements and names
 *   <li>{@code federate}: SERVICE to the endpoints that are allowed, with limits
 *   <li>{@code server}: embedded Fuseki, pages, downloads, limits
 *   <li>{@code evaluate}: what is published of statements beside what people coded
 *   <li>{@code cli}: one class a command; the only wiring
 * </ul>
 */
package org.hoptac;
