package org.hoptac.server;

/**
 * A run of text on a page.
 *
 * @param lang BCP 47 tag, empty when unknown
 */
record Text(String value, String lang) {}
