package org.hoptac.text;

/**
 * Input that could not be used.
 *
 * @param file name of the file as given, or {@code standard input}
 * @param line line of the file, from 1; 0 when the file as a whole is meant
 * @param reason why, in one sentence
 */
public record Rejection(String file, int line, String reason) {
  @Override
  public String toString() {
    return line == 0 ? file + ": " + reason : file + ":" + line + ": " + reason;
  }
}
