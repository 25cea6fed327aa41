package org.hoptac.link;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.hoptac.rdf.RdfFile;

/**
 * A file of RDF. It is read three times, a triple at a time: which things share a block with ours,
 * what is said of these, what their classes, states and employers are called. So its size bounds
 * the time, not the memory.
 */
final class FileTarget implements Target {
  /** Most things of a file that are looked at. */
  private static final int MAX_THINGS = 500_000;

  private static final int MAX_LABELS = 6;
  private static final int STEP = 50_000;

  private final Path file;

  FileTarget(Path file) {
    this.file = file;
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public List<Outside> near(Request request, Consumer<String> notices) {
    if (!Files.isRegularFile(file)) {
      throw new LinkException(file + ": there is no such file");
    }
    Map<Node, OutsideDraft> drafts = drafts(request, notices);
    if (drafts.isEmpty()) {
      return List.of();
    }
    Set<Node> referenced = new HashSet<>();
    read(
        "facts",
        request,
        (subject, property, object) -> {
          OutsideDraft draft = drafts.get(subject);
          OutsideTerms.Role role = draft == null ? null : request.terms().role(property);
          if (role != null) {
            draft.add(role, object);
          }
        });
    drafts.values().forEach(draft -> referenced.addAll(draft.referenced()));
    Map<Node, List<String>> labels = labels(referenced, request);
    return drafts.values().stream()
        .flatMap(draft -> draft.finish(labels, request.sides(), request.words()).stream())
        .toList();
  }

  private Map<Node, OutsideDraft> drafts(Request request, Consumer<String> notices) {
    Map<Long, Set<Node>> sharing = new HashMap<>();
    read(
        "names",
        request,
        (subject, property, object) -> {
          if (subject.isURI() && object.isLiteral() && request.terms().isName(property)) {
            share(subject, object.getLiteralLexicalForm(), request.index(), sharing);
          }
        });
    Map<Node, OutsideDraft> drafts = new LinkedHashMap<>();
    int crowded = 0;
    for (Set<Node> things : sharing.values()) {
      if (things.size() > OwnIndex.CROWD) {
        crowded++;
        continue;
      }
      for (Node thing : things) {
        if (drafts.size() < MAX_THINGS) {
          drafts.computeIfAbsent(thing, OutsideDraft::new);
        }
      }
    }
    if (crowded > 0) {
      notices.accept(
          String.format(
              "%s: %,d names are borne by more than %d things each and were left out",
              file, crowded, OwnIndex.CROWD));
    }
    if (drafts.size() == MAX_THINGS) {
      notices.accept(
          String.format(
              "%s: more than %,d things have names like ours; only so many were compared",
              file, MAX_THINGS));
    }
    return drafts;
  }

  private static void share(
      Node subject, String text, OwnIndex index, Map<Long, Set<Node>> sharing) {
    if (text.length() > Name.MAX_LENGTH) {
      return;
    }
    for (Long block : Name.of(text, "", Name.Rank.PREFERRED).blocks()) {
      if (index.has(block)) {
        Set<Node> things = sharing.computeIfAbsent(block, any -> new HashSet<>());
        if (things.size() <= OwnIndex.CROWD) {
          things.add(subject);
        }
      }
    }
  }

  private Map<Node, List<String>> labels(Set<Node> referenced, Request request) {
    Map<Node, List<String>> labels = new HashMap<>();
    if (referenced.isEmpty()) {
      return labels;
    }
    read(
        "classes",
        request,
        (subject, property, object) -> {
          if (referenced.contains(subject)
              && object.isLiteral()
              && request.terms().isName(property)
              && isRead(object.getLiteralLanguage())) {
            List<String> known = labels.computeIfAbsent(subject, any -> new ArrayList<>());
            if (known.size() < MAX_LABELS) {
              known.add(object.getLiteralLexicalForm());
            }
          }
        });
    return labels;
  }

  private static boolean isRead(String language) {
    return language.isEmpty() || language.startsWith("en") || language.equals("vi");
  }

  private interface Reader {
    void triple(Node subject, Node property, Node object);
  }

  private void read(String task, Request request, Reader reader) {
    try {
      RdfFile.stream(
          file,
          new StreamRDFBase() {
            private long count;

            @Override
            public void triple(Triple triple) {
              reader.triple(triple.getSubject(), triple.getPredicate(), triple.getObject());
              if (++count % STEP == 0) {
                request.progress().at(task, count, -1);
              }
            }

            @Override
            public void quad(Quad quad) {
              triple(quad.asTriple());
            }
          });
    } catch (RiotParseException e) {
      throw unreadable(
          "line " + e.getLine() + ", column " + e.getCol() + ": " + e.getOriginalMessage(), e);
    } catch (RiotException e) {
      throw unreadable(e.getMessage(), e);
    }
  }

  private LinkException unreadable(String why, Exception cause) {
    return new LinkException(
        file + " cannot be read as RDF, nothing of it was used: " + why, cause);
  }
}
