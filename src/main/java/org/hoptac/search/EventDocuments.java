package org.hoptac.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;

/** Makes documents of events, within one reading of the data. */
final class EventDocuments {
  private static final int MOST_KEPT = 20_000;

  /** A longer name is none that anybody would choose; Lucene has its own limit far above. */
  private static final int MOST_VALUE = 2_000;

  /** What is known of somebody who takes part. */
  private record Agent(Set<Node> actsFor, boolean programme, boolean unnamed, List<String> names) {}

  private final Graph data;
  private final Broader concepts;
  private final Broader actors;
  private final Map<Node, Node> roles = new HashMap<>();
  private final Map<Node, Agent> agents = new HashMap<>();

  /**
   * @param vocabulary the schemes: what is broader, and the property of each role
   */
  EventDocuments(Graph data, Graph vocabulary) {
    this.data = data;
    this.concepts = new Broader(vocabulary, SKOS.broader.asNode());
    this.actors = new Broader(data, Terms.ACTS_FOR);
    vocabulary
        .find(Node.ANY, Terms.DIRECT_PROPERTY, Node.ANY)
        .forEach(role -> roles.put(role.getObject(), role.getSubject()));
  }

  Document of(Node event) throws IOException {
    return new Draft(event).finish();
  }

  private Agent agent(Node node) {
    Agent known = agents.get(node);
    if (known == null) {
      List<Node> types = Reading.objects(data, node, RDF.Nodes.type);
      known =
          new Agent(
              actors.withAbove(node),
              types.contains(Terms.PROGRAMME),
              types.contains(Terms.UNNAMED_GROUP),
              names(node));
      if (agents.size() < MOST_KEPT) {
        agents.put(node, known);
      }
    }
    return known;
  }

  private List<String> names(Node node) {
    List<String> names = new ArrayList<>(Reading.texts(data, node, SKOS.prefLabel.asNode()));
    names.addAll(Reading.texts(data, node, SKOS.altLabel.asNode()));
    return names;
  }

  private final class Draft {
    private final Node event;
    private final Document document;
    private final Map<String, Set<String>> values = new HashMap<>();
    private final Set<String> texts = new LinkedHashSet<>();
    private OptionalLong day = OptionalLong.empty();

    Draft(Node event) {
      this.event = event;
      this.document = Fields.document(Fields.EVENT, event.getURI());
    }

    Document finish() throws IOException {
      for (Triple triple : data.find(event, Node.ANY, Node.ANY).toList()) {
        read(triple.getPredicate(), triple.getObject());
      }
      for (Node claim : Reading.subjects(data, Terms.ABOUT, event)) {
        readClaim(claim);
      }
      if (!values.containsKey(Facet.YEAR.field())) {
        value(Facet.YEAR, EventIndex.UNDATED);
      }
      day.ifPresent(known -> document.add(new NumericDocValuesField(Fields.DAY, known)));
      values.forEach(
          (field, all) ->
              all.forEach(value -> document.add(new SortedSetDocValuesFacetField(field, value))));
      texts.forEach(text -> Fields.addWords(document, text));
      return Fields.FACETS.build(document);
    }

    private void read(Node property, Node object) {
      if (property.equals(RDFS.label.asNode())) {
        texts.add(object.getLiteralLexicalForm());
      } else if (property.equals(Terms.EVENT_TYPE)) {
        concepts.withAbove(object).forEach(type -> thing(Facet.TYPE, type));
      } else if (property.equals(Terms.TOPIC)) {
        concepts.withAbove(object).forEach(topic -> thing(Facet.TOPIC, topic));
      } else if (property.equals(Terms.TAKES_PLACE_IN) || property.equals(Terms.CONCERNS_REGION)) {
        thing(Facet.PLACE, object);
        texts.addAll(names(object));
      } else if (property.equals(Terms.UNDER_PROGRAMME)) {
        thing(Facet.PROGRAMME, object);
        texts.addAll(names(object));
      } else if (property.equals(Terms.WHEN)) {
        Reading.texts(data, object, Terms.EDTF).forEach(this::readDate);
      } else if (property.equals(Terms.HAS_PARTICIPANT)) {
        readParticipant(agent(object), object);
      } else if (roles.containsKey(property)) {
        readRole(agent(object), roles.get(property));
      }
    }

    private void readDate(String edtf) {
      EventDate date = EventDate.of(edtf);
      date.years().forEach(year -> value(Facet.YEAR, String.format(Locale.ROOT, "%04d", year)));
      day = day.isPresent() ? day : date.day();
    }

    private void readParticipant(Agent agent, Node node) {
      texts.addAll(agent.names);
      if (agent.programme) {
        thing(Facet.PROGRAMME, node);
      } else if (!agent.unnamed) {
        agent.actsFor.forEach(actor -> thing(Facet.ACTOR, actor));
      }
    }

    private void readRole(Agent agent, Node role) {
      thing(Facet.ROLE, role);
      if (!agent.programme && !agent.unnamed) {
        for (Node actor : agent.actsFor) {
          document.add(
              new SortedSetDocValuesFacetField(Fields.ACTOR_ROLE, actor.getURI(), role.getURI()));
        }
      }
    }

    private void readClaim(Node claim) {
      for (Triple triple : data.find(claim, Node.ANY, Node.ANY).toList()) {
        Node object = triple.getObject();
        if (triple.getPredicate().equals(Terms.STATUS)) {
          thing(Facet.STATUS, object);
          concepts.withAbove(object).stream()
              .skip(1)
              .forEach(group -> thing(Facet.STATUS_GROUP, group));
        } else if (triple.getPredicate().equals(Terms.WAS_ATTRIBUTED_TO)) {
          thing(Facet.SOURCE, object);
          texts.addAll(names(object));
        } else if (triple.getPredicate().equals(Terms.WAS_DERIVED_FROM)) {
          texts.addAll(Reading.texts(data, object, Terms.TEXT));
          Reading.texts(data, object, Terms.PUBLISHER)
              .forEach(publisher -> value(Facet.SOURCE, publisher));
        }
      }
    }

    private void thing(Facet facet, Node node) {
      if (node.isURI()) {
        value(facet, node.getURI());
        values.computeIfAbsent(Fields.THING, any -> new LinkedHashSet<>()).add(node.getURI());
      }
    }

    private void value(Facet facet, String value) {
      if (!value.isEmpty() && value.length() <= MOST_VALUE) {
        values.computeIfAbsent(facet.field(), any -> new LinkedHashSet<>()).add(value);
      }
    }
  }
}
