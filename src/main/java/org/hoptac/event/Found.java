package org.hoptac.event;

import org.hoptac.text.Span;

/**
 * A value with the words it was read from.
 *
 * @param value what was read
 * @param span the words
 */
public record Found<T>(T value, Span span) {}
