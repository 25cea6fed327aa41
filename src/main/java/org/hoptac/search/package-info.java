/**
 * One Lucene index of a store: its events with what they can be chosen by, its statements, and the
 * things that have names.
 *
 * <p>{@link org.hoptac.search.SearchIndex} keeps the index beside the data and in step with them;
 * each commit of it names the data version that it was made from. What is asked of one version is
 * asked of a {@link org.hoptac.search.SearchView}.
 */
package org.hoptac.search;
