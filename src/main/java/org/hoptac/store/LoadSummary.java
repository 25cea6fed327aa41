package org.hoptac.store;

/**
 * What a load did.
 *
 * @param triplesBefore distinct triples in the store before it
 * @param triplesAfter distinct triples after it, resemblances included
 * @param version the version that holds the result; the old one when nothing changed
 */
public record LoadSummary(long triplesBefore, long triplesAfter, DataVersion version) {}
