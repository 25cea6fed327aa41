/**
 * Candidate links from things of the store to those of another data set, with score, features and
 * evidence. A wrong link costs more than a missing one: what is not sure is left to a person.
 *
 * <p>{@link org.hoptac.link.OwnThings} are blocked by folded name in an index, a {@link
 * org.hoptac.link.Target} (a file or an endpoint) gives the things that share a block, {@link
 * org.hoptac.link.Linking} compares and decides, {@link org.hoptac.link.Decisions} keeps what
 * people say of it. The features and weights stand in {@link org.hoptac.link.Feature}.
 */
package org.hoptac.link;
