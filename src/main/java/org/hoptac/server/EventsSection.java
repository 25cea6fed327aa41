package org.hoptac.server;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.draw.Standing;
import org.hoptac.rdf.Coop;
import org.hoptac.search.Facet;
import org.hoptac.search.Selection;

/**
 * A part of the events of a selection. What is done, what is planned and what is not done are never
 * counted together, and speech acts stand apart from cooperation.
 *
 * @param key end of message keys, and anchor
 * @param symbol empty for speech acts
 */
record EventsSection(String key, String symbol, Standing standing, Selection selection) {
  /** Keys of the groups of statuses. */
  static final List<String> GROUPS = List.of("realised", "prospective", "unrealised");

  private static final Node SPEAK = Coop.concept("type", "speak");

  /** The parts of a selection; together they hold all its events. */
  static List<EventsSection> of(Selection selection, Facts facts) {
    List<EventsSection> sections = new ArrayList<>();
    List<String> types = selection.values(Facet.TYPE);
    List<String> speech = types.stream().filter(type -> isSpeech(type, facts)).toList();
    if (types.isEmpty() || speech.size() < types.size()) {
      Selection cooperation = selection.withCooperationOnly(true);
      add(sections, "realised", "●", Standing.DONE, cooperation, facts);
      add(sections, "prospective", "○", Standing.PLANNED, cooperation, facts);
      add(sections, "unrealised", "⊘", Standing.NOT, cooperation, facts);
    }
    if (types.isEmpty() && !selection.cooperationOnly()) {
      speech = List.of(SPEAK.getURI());
    }
    if (!speech.isEmpty()) {
      Selection spoken = selection.any(Facet.TYPE);
      for (String type : speech) {
        spoken = spoken.with(Facet.TYPE, type);
      }
      sections.add(new EventsSection("speech", "", Standing.UNKNOWN, spoken));
    }
    return sections;
  }

  private static void add(
      List<EventsSection> sections,
      String key,
      String symbol,
      Standing standing,
      Selection selection,
      Facts facts) {
    String group = Coop.concept("status", key).getURI();
    if (allows(selection, group, facts)) {
      Selection narrowed = selection.only(Facet.STATUS_GROUP, group);
      sections.add(new EventsSection(key, symbol, standing, narrowed));
    }
  }

  /** Whether what is chosen by status can be of a group. */
  private static boolean allows(Selection selection, String group, Facts facts) {
    List<String> groups = selection.values(Facet.STATUS_GROUP);
    List<String> statuses = selection.values(Facet.STATUS);
    boolean byGroup = groups.isEmpty() || groups.contains(group);
    boolean byStatus =
        statuses.isEmpty()
            || statuses.stream()
                .anyMatch(
                    status ->
                        facts.holds(
                            NodeFactory.createURI(status),
                            SKOS.broader.asNode(),
                            NodeFactory.createURI(group)));
    return byGroup && byStatus;
  }

  private static boolean isSpeech(String type, Facts facts) {
    return type.equals(SPEAK.getURI())
        || facts.holds(NodeFactory.createURI(type), SKOS.broader.asNode(), SPEAK);
  }
}
