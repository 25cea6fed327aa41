package org.hoptac.reconcile;

import java.util.Map;

/**
 * A reconciliation candidate (Reconciliation API 0.2, section 4.2).
 *
 * @param score 0 to 100
 * @param match true when this is the thing meant, beyond doubt
 * @param features the evidence: a Boolean or a Double by its name
 */
public record Candidate(Thing thing, double score, boolean match, Map<String, Object> features) {}
