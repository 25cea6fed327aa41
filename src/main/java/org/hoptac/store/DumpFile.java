package org.hoptac.store;

/**
 * A finished file for download.
 *
 * @param bytes its size
 * @param sha256 of its bytes, in lower-case hexadecimal digits
 * @param triples how many it holds; 0 for one that holds none
 */
public record DumpFile(DumpFormat format, long bytes, String sha256, long triples) {}
