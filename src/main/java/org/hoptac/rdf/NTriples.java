package org.hoptac.rdf;

import java.util.Arrays;
import java.util.List;
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
  private static final int USUAL_LENGTH = 180;
  private static final int LONGEST_ESCAPE = 6;
  private static final char REPLACEMENT = '\uFFFD';
  private static final String ESCAPED_IN_IRIS = "<>\"{}|^`\\\u007F";
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
  };

  /** For each ASCII character whether it stands as it is in an IRI. */
  private static final boolean[] IN_IRIS = new boolean[0x80];

  /** For each ASCII character whether it stands as it is in a literal. */
  private static final boolean[] IN_LITERALS = new boolean[0x80];

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
    for (char c = 0; c < IN_LITERALS.length; c++) {
      IN_LITERALS[c] = ESCAPES[c] == 0;
    }
  }

  private final CRC32C checksum = new CRC32C();
  private final Written predicates = new Written();
  private final Written others = new Written();
  private byte[] bytes;
  private int size;
  private int[] ends;
  private int[] hashes;
  private int lines;

  /** Room for so many lines; there may be more. */
  public NTriples(int expected) {
    bytes = new byte[(expected + 1) * USUAL_LENGTH];
    ends = new int[expected + 1];
    hashes = new int[expected + 1];
  }

  /** Where nodes that were written lately stand, so that they can be copied from there. */
  private static final class Written {
    private static final int PLACES = 1 << 8;

    private final Node[] nodes = new Node[PLACES];
    private final int[] begins = new int[PLACES];
    private final int[] ends = new int[PLACES];

    private static int place(Node node) {
      int hash = node.hashCode();
      return (hash ^ hash >>> 8) & PLACES - 1;
    }
  }

  /** The lines of triples. */
  public static NTriples of(List<Triple> triples) {
    var lines = new NTriples(triples.size());
    triples.forEach(lines::add);
    return lines;
  }

  /** Adds a line. */
  public void add(Triple triple) {
    int begin = size;
    node(triple.getSubject(), others);
    put(' ');
    node(triple.getPredicate(), predicates);
    put(' ');
    node(triple.getObject(), others);
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

  private void node(Node node, Written written) {
    if (node.isURI()) {
      iri(node, written);
    } else if (node.isLiteral()) {
      literal(node);
    } else {
      throw new IllegalArgumentException("neither an IRI nor a literal: " + node);
    }
  }

  private void iri(Node node, Written written) {
    int place = Written.place(node);
    if (written.nodes[place] == node) {
      copy(written.begins[place], written.ends[place]);
    } else {
      int begin = size;
      iri(node.getURI());
      written.nodes[place] = node;
      written.begins[place] = begin;
      written.ends[place] = size;
    }
  }

  private void copy(int from, int to) {
    reserve(to - from, 1);
    System.arraycopy(bytes, from, bytes, size, to - from);
    size += to - from;
  }

  private void iri(String iri) {
    reserve(iri.length() + 2, LONGEST_ESCAPE);
    bytes[size++] = '<';
    for (int i = plain(iri, 0, IN_IRIS); i < iri.length(); i = plain(iri, i + 1, IN_IRIS)) {
      char c = iri.charAt(i);
      if (c < IN_IRIS.length) {
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
    for (int i = plain(text, 0, IN_LITERALS);
        i < text.length();
        i = plain(text, i + 1, IN_LITERALS)) {
      char c = text.charAt(i);
      if (c < ESCAPES.length) {
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

  /** Puts the characters from an index on that stand as they are; the index of the first other. */
  private int plain(String text, int from, boolean[] asTheyAre) {
    byte[] target = bytes;
    int shift = size - from;
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c >= asTheyAre.length || !asTheyAre[c]) {
        break;
      }
      target[at + shift] = (byte) c;
      at++;
    }
    size = at + shift;
    return at;
  }

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
