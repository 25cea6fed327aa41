package org.hoptac.server;

/**
 * A name on a page that leads somewhere.
 *
 * @param href where to; empty when nowhere
 * @param external true when it leaves this server
 * @param iri what the name stands for
 */
record Link(String href, Text label, boolean external, String iri) {}
