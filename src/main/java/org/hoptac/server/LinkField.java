package org.hoptac.server;

import java.util.ArrayList;
import java.util.List;

/**
 * The field {@code Link} of an answer (RFC 8288): where else something is, and what it is about.
 */
final class LinkField {
  private final List<String> links = new ArrayList<>();

  LinkField add(String target, String relation) {
    links.add("<" + target + ">; rel=\"" + relation + "\"");
    return this;
  }

  /** The same in another form. */
  LinkField alternate(String target, String mediaType) {
    links.add("<" + target + ">; rel=\"alternate\"; type=\"" + mediaType + "\"");
    return this;
  }

  /** The same in every format: {@code data} with each suffix, and the pages. */
  LinkField alternates(String data, String page, String query) {
    for (RdfFormat format : RdfFormat.values()) {
      alternate(data + "." + format.suffix() + query, format.mediaType());
    }
    for (Language language : Language.values()) {
      String target = "/" + language.tag() + "/" + page;
      links.add(
          "<"
              + target
              + ">; rel=\"alternate\"; type=\"text/html\"; hreflang=\""
              + language.tag()
              + "\"");
    }
    return this;
  }

  /** Where the pages of a list stand beside {@code page}. */
  LinkField paged(String address, ListPage page) {
    if (page.last() > 1) {
      add(address, "first");
      page.previous().ifPresent(n -> add(address + ListPage.suffix(n), "prev"));
      page.next().ifPresent(n -> add(address + ListPage.suffix(n), "next"));
      add(address + ListPage.suffix(page.last()), "last");
    }
    return this;
  }

  @Override
  public String toString() {
    return String.join(", ", links);
  }
}
