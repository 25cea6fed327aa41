package org.hoptac.server;

import com.google.gson.JsonObject;
import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * Reads statements for visitors. The program hands one in, because the engine stands outside of
 * what this package knows. Many threads use it at once.
 */
public interface Converter {
  /** How statements stand in a text. */
  enum Form {
    /** One statement a line. */
    LINES,
    /** One JSON object a line, as in a {@code .jsonl} file. */
    JSON_LINES
  }

  /**
   * One statement that was read.
   *
   * @param position the line it stands in, from 1
   * @param triples all that would be published of it, each once, in the order of the text
   * @param coded the same in the codebook's form
   */
  record Converted(int position, List<Triple> triples, JsonObject coded) {}

  /** Takes what comes of a text, in its order. */
  interface Sink {
    /** A statement that was read. */
    void read(Converted statement);

    /**
     * A line that cannot be used, or not wholly.
     *
     * @param position the line, from 1; 0 when the text as a whole is meant
     */
    void reject(int position, String reason);
  }

  /** Reads a text in UTF-8. Whatever the sink throws ends the reading. */
  void convert(byte[] text, Form form, Sink sink);
}
