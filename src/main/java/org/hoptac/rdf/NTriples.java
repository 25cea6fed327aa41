package org.hoptac.rdf;

import java.util.Arrays;
import java.util.zip.CRC32C;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Triples as lines of <a href="https://www.w3.org/TR/n-triples/">RDF 1.1 N-Triples</a>, byte for
 * byte as Jena writes them, but many times as fast: they grow in one array. Each line has a hash,
 * so that equal lines can be told at little cost. Blank nodes are refused, since none are
 * published.
 */
public final class NTriples {
  private static final int LONGEST_ESCAPE = 6;
  private static final char REPLACEMENT = '\uFFFD';
  private static final String ESCAPED_IN_IRIS = "<>\"{}|^`\\\u007F";
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
  };

  /** For each ASCII character whether it stands as it is in an IRI. */
  private static final boolean[] IN_IRIS = new boolean[0x80];

  /** For each ASCII character what stands behind the backslash in a literal, or 0. */
  private static final byte[] ESCAPES = new byte[0x80];

  static {
    for (char c = ' ' + 1; c < IN_IRIS.length; c++) {
      IN_IRIS[c] = ESCAPED_IN_IRIS.indexOf(c) < 0;
    }
    ESCAPES['"'] = '"';
    ESCAPES['\\'] = '\\';
    ESCAPES['\n'] = 'n';
    ESCAPES['\r'] = 'r';
    ESCAPES['\t'] = 't';
    ESCAPES['\f'] = 'f';
  }

  private final CRC32C checksum = new CRC32C();
  private byte[] bytes = new byte[1 << 12];
  private int size;
  private int[] ends = new int[1 << 5];
  private int[] hashes = new int[1 << 5];
  private int lines;

  /** Adds a line. */
  public void add(Triple triple) {
    int begin = size;
    node(triple.getSubject());
    put(' ');
    node(triple.getPredicate());
    put(' ');
    node(triple.getObject());
    put(' ');
    put('.');
    put('\n');
    endLine(begin);
  }

  private void endLine(int begin) {
    if (lines == ends.length) {
      ends = Arrays.copyOf(ends, 2 * lines);
      hashes = Arrays.copyOf(hashes, 2 * lines);
    }
    checksum.reset();
    checksum.update(bytes, begin, size - begin);
    hashes[lines] = (int) checksum.getValue();
    ends[lines++] = size;
  }

  /** How many lines there are. */
  public int lines() {
    return lines;
  }

  /** The lines in UTF-8, one behind the other; what stands behind the last has no meaning. */
  public byte[] bytes() {
    return bytes;
  }

  /** Index of the first byte of a line, or of the end when there is no such line. */
  public int begin(int line) {
    return line == 0 ? 0 : ends[line - 1];
  }

  /** One past the last byte of a line, which is its line feed. */
  public int end(int line) {
    return ends[line];
  }

  /** A hash of a line's bytes; different lines seldom have the same. */
  public int hash(int line) {
    return hashes[line];
  }

  // Nodes

  private void node(Node node) {
    if (node.isURI()) {
      iri(node.getURI());
    } else if (node.isLiteral()) {
      literal(node);
    } else {
      throw new IllegalArgumentException("neither an IRI nor a literal: " + node);
    }
  }

  private void iri(String iri) {
    reserve(iri.length() + 2, LONGEST_ESCAPE);
    bytes[size++] = '<';
    for (int i = 0; i < iri.length(); i++) {
      char c = iri.charAt(i);
      if (c < IN_IRIS.length && IN_IRIS[c]) {
        bytes[size++] = (byte) c;
      } else if (c < IN_IRIS.length) {
        unicodeEscape(c);
      } else {
        i += utf8(iri, i);
      }
    }
    bytes[size++] = '>';
  }

  private void literal(Node literal) {
    string(literal.getLiteralLexicalForm());
    String language = literal.getLiteralLanguage();
    if (!language.isEmpty()) {
      put('@');
      for (int i = 0; i < language.length(); i++) {
        put(language.charAt(i));
      }
    } else if (!literal.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
      put('^');
      put('^');
      iri(literal.getLiteralDatatypeURI());
    }
  }

  private void string(String text) {
    reserve(text.length() + 2, LONGEST_ESCAPE);
    bytes[size++] = '"';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ESCAPES.length && ESCAPES[c] == 0) {
        bytes[size++] = (byte) c;
      } else if (c < ESCAPES.length) {
        bytes[size++] = '\\';
        bytes[size++] = ESCAPES[c];
      } else if (c == REPLACEMENT) {
        unicodeEscape(c);
      } else {
        i += utf8(text, i);
      }
    }
    bytes[size++] = '"';
  }

  // Bytes

  /** Returns how many more characters of the text were used: one for a surrogate pair. */
  private int utf8(String text, int at) {
    char c = text.charAt(at);
    if (c < 0x800) {
      bytes[size++] = (byte) (0xC0 | c >> 6);
    } else if (!Character.isSurrogate(c)) {
      bytes[size++] = (byte) (0xE0 | c >> 12);
      bytes[size++] = (byte) (0x80 | c >> 6 & 0x3F);
    } else {
      return supplementary(text.codePointAt(at));
    }
    bytes[size++] = (byte) (0x80 | c & 0x3F);
    return 0;
  }

  private int supplementary(int codePoint) {
    if (!Character.isSupplementaryCodePoint(codePoint)) {
      bytes[size++] = '?';
      return 0;
    }
    bytes[size++] = (byte) (0xF0 | codePoint >> 18);
    bytes[size++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
    bytes[size++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
    bytes[size++] = (byte) (0x80 | codePoint & 0x3F);
    return 1;
  }

  private void unicodeEscape(char c) {
    bytes[size++] = '\\';
    bytes[size++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      bytes[size++] = HEX[c >> shift & 0xF];
    }
  }

  private void put(char ascii) {
    reserve(1, 1);
    bytes[size++] = (byte) ascii;
  }

  private void reserve(int count, int each) {
    long needed = size + (long) count * each;
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.toIntExact(Math.max(needed, 2L * bytes.length)));
    }
  }
}
