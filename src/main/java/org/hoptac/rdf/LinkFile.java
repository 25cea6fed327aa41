package org.hoptac.rdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.lang.RiotParsers;
import org.apache.jena.riot.system.ParserProfileWrapper;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.util.Context;
import org.hoptac.text.Rejection;

/** Reads a file of links so that each triple is known by its line, which RIOT's readers forget. */
final class LinkFile {
  private static final String NO_BASE = "relative:";

  private LinkFile() {}

  /**
   * The triples with their lines, in the order of the file. N-Triples are read line by line, so
   * that one mistake costs one line; in Turtle a mistake of syntax costs the file.
   *
   * @param rejected told of each mistake of syntax
   * @return empty when nothing can be used
   */
  static Map<Triple, Integer> read(Path file, Consumer<Rejection> rejected) {
    Map<Triple, Integer> triples = new LinkedHashMap<>();
    try {
      String text = Files.readString(file);
      if (RDFLanguages.filenameToLang(file.toString()) == Lang.NTRIPLES) {
        String[] lines = text.split("\n");
        for (int at = 0; at < lines.length; at++) {
          parse(Lang.NTRIPLES, lines[at], at, file, triples, rejected);
        }
      } else if (!parse(Lang.TURTLE, text, 0, file, triples, rejected)) {
        triples.clear();
      }
    } catch (IOException unreadable) {
      rejected.accept(
          new Rejection(
              file.toString(), 0, "it cannot be read as UTF-8 text: " + unreadable.getMessage()));
    }
    return triples;
  }

  /**
   * @param before lines of the file before the text
   */
  private static boolean parse(
      Lang lang,
      String text,
      int before,
      Path file,
      Map<Triple, Integer> triples,
      Consumer<Rejection> rejected) {
    var profile =
        new ParserProfileWrapper(RiotLib.profile(lang, NO_BASE, RdfFile.STRICT)) {
          @Override
          public Triple createTriple(
              Node subject, Node property, Node object, long line, long col) {
            Triple triple = super.createTriple(subject, property, object, line, col);
            triples.putIfAbsent(triple, (int) line + before);
            return triple;
          }
        };
    try {
      var reader =
          (lang == Lang.TURTLE ? RiotParsers.factoryTTL : RiotParsers.factoryNT)
              .create(lang, profile);
      var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      reader.read(bytes, NO_BASE, lang.getContentType(), StreamRDFLib.sinkNull(), new Context());
      return true;
    } catch (RiotParseException mistake) {
      String reason = "column " + mistake.getCol() + ": " + mistake.getOriginalMessage();
      rejected.accept(
          new Rejection(file.toString(), (int) Math.max(0, mistake.getLine()) + before, reason));
    } catch (RiotException mistake) {
      rejected.accept(
          new Rejection(file.toString(), before == 0 ? 0 : before + 1, mistake.getMessage()));
    }
    return false;
  }
}
