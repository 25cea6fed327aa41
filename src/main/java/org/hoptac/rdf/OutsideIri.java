package org.hoptac.rdf;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * An address of a thing in another data set, however it was written: as a page that browsers show,
 * with the other scheme, escaped. Links hold one form of each; this finds it.
 */
public final class OutsideIri {
  private record Form(Pattern given, String canonical, UnaryOperator<String> key) {}

  private static final List<Form> FORMS =
      List.of(
          form(
              "https?://(?:www\\.|m\\.)?wikidata\\.org/(?:entity|wiki)/(?:Special:EntityData/)?"
                  + "([QP]\\d+)(?:[.#?].*)?",
              "http://www.wikidata.org/entity/%s"),
          form(
              "https?://(?:www\\.|sws\\.)?geonames\\.org/(\\d+)(?:/.*)?",
              "https://sws.geonames.org/%s/"),
          new Form(
              Pattern.compile(
                  "https?://(?:www\\.)?dbpedia\\.org/(?:resource|page|data)/([^?#]+?)"
                      + "(?:\\.(?:ttl|nt|rdf|json|jsonld))?"),
              "http://dbpedia.org/resource/%s",
              OutsideIri::unescaped),
          form("https?://eurovoc\\.europa\\.eu/([0-9a-z_]+)/?", "http://eurovoc.europa.eu/%s"),
          form(
              "https?://publications\\.europa\\.eu/resource/authority/([^?#]+?)/?",
              "http://publications.europa.eu/resource/authority/%s"),
          form(
              "https?://metadata\\.un\\.org/sdg/codes/geoArea/(\\d{3})/?",
              "http://metadata.un.org/sdg/codes/geoArea/%s"));

  private OutsideIri() {}

  private static Form form(String given, String canonical) {
    return new Form(Pattern.compile(given), canonical, UnaryOperator.identity());
  }

  private static String unescaped(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8).replace(' ', '_');
    } catch (IllegalArgumentException notEscaped) {
      return name;
    }
  }

  /** The form in which links hold an address; what is not known is returned as it was given. */
  public static String canonical(String given) {
    String iri = given.strip();
    for (Form form : FORMS) {
      Matcher matcher = form.given().matcher(iri);
      if (matcher.matches()) {
        return form.canonical().formatted(form.key().apply(matcher.group(1)));
      }
    }
    return iri;
  }

  /**
   * The links of things here to an address, the strongest first: each kind of link is looked up by
   * its object, so that the time does not grow with the data.
   *
   * @param most of each kind
   */
  public static List<Triple> linksTo(String given, Graph data, int most) {
    List<Triple> links = new ArrayList<>();
    for (String iri : forms(given)) {
      for (Node predicate : Linkset.PREDICATES) {
        data.stream(Node.ANY, predicate, NodeFactory.createURI(iri))
            .filter(link -> link.getSubject().isURI())
            .limit(most)
            .sorted((a, b) -> a.getSubject().toString().compareTo(b.getSubject().toString()))
            .forEach(links::add);
      }
    }
    links.sort(
        (a, b) ->
            Linkset.PREDICATES.indexOf(a.getPredicate())
                - Linkset.PREDICATES.indexOf(b.getPredicate()));
    return links;
  }

  /** The canonical form, and for data sets that are not known the other scheme and ending. */
  private static Set<String> forms(String given) {
    Set<String> forms = new LinkedHashSet<>();
    String canonical = canonical(given);
    forms.add(canonical);
    forms.add(given.strip());
    forms.add(
        canonical.startsWith("https:")
            ? "http:" + canonical.substring(6)
            : canonical.replaceFirst("^http:", "https:"));
    for (String form : List.copyOf(forms)) {
      forms.add(form.endsWith("/") ? form.substring(0, form.length() - 1) : form + "/");
    }
    return forms;
  }
}
