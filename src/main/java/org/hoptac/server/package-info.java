/**
 * The published side of the house: one embedded Fuseki on one port, read only. SPARQL, the RDF
 * document and the page of each thing, downloads. Whatever comes in is a visitor's: each servlet
 * says which part of a request it believes.
 */
package org.hoptac.server;
