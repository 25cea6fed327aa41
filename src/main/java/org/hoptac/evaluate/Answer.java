package org.hoptac.evaluate;

import java.util.List;
import java.util.Set;

/**
 * What is said of one statement, by a coder or by the published graph.
 *
 * @param sources keys of those to whom it is attributed
 */
record Answer(boolean cooperation, List<Event> events, Set<String> sources) {}
