/**
 * From a name to published things: candidates with named evidence, as the Reconciliation Service
 * API 0.2 (W3C Entity Reconciliation Community Group) asks for them.
 *
 * <p>{@link org.hoptac.reconcile.ThingReader} collects what has a name, {@link
 * org.hoptac.reconcile.NameIndex} finds names that are alike, {@link
 * org.hoptac.reconcile.Reconciler} weighs the evidence and says when a match is sure. A wrong match
 * costs more than a missing one: whatever could mean two things stays undecided.
 */
package org.hoptac.reconcile;
