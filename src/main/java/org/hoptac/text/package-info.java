/**
 * A statement as text: readers, NFC with an offset map, syllable tokens, spans. Knows nothing of
 * events or RDF.
 */
package org.hoptac.text;
