/**
 * The data set in TDB2: opened by one process, replaced under its readers, added to in place,
 * dumped as files.
 *
 * <pre>
 * DIR/lock                      held for as long as the store is open
 * DIR/hoptac.properties         format, base IRI, current generation, commit, triples
 * DIR/generation-0001/tdb2/     the TDB2 location
 * DIR/releases/                 a directory of files for download for each release
 * DIR/dump-*&#47;                   files for download being written
 * </pre>
 *
 * <p>A <em>generation</em> is one complete copy of the data in a directory of its own. Bulk input
 * builds the next one in a single transaction, which is read back in full before {@code
 * hoptac.properties} names it; until then, and after a power cut at any moment, the old one is the
 * store. Readers hold a {@link org.hoptac.store.Snapshot} and finish on the generation they began
 * with; it is deleted when the last of them leaves.
 *
 * <p>Small additions go in place, several callers in one transaction, because each TDB2 commit
 * costs hundreds of kilobytes of disk whatever its size. TDB2 up to 6.0 damages its node table for
 * good when a large write transaction is aborted and a later one reads before it writes
 * (apache/jena GH-3877: the write position of the node file survives the truncation). Two rules
 * keep clear of it. Nothing that could be refused enters a transaction: triples are copied and
 * checked first. And no transaction ever writes to a TDB2 location on which one was aborted: the
 * next write begins by copying the data into a fresh generation.
 */
package org.hoptac.store;
