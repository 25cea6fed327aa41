package org.hoptac.search;

import org.hoptac.store.DataVersion;

/**
 * The index of one version of the data. Valid for the call that it was handed to.
 *
 * @param version the version that all answers are of
 */
public record SearchView(DataVersion version, EventIndex events, TextIndex texts) {}
