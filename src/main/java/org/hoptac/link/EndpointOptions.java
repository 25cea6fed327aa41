package org.hoptac.link;

import java.time.Duration;

/**
 * How an endpoint is asked.
 *
 * @param userAgent names the program and whom to write to
 * @param timeout of one request
 * @param maxRows rows of one answer; an answer that has as many is taken for cut
 */
public record EndpointOptions(String userAgent, Duration timeout, int maxRows) {}
