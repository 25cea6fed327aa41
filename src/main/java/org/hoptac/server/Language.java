package org.hoptac.server;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language of the pages. The first is the default. */
enum Language {
  VI("vi", "Tiếng Việt"),
  EN("en", "English");

  private final String tag;
  private final String ownName;

  Language(String tag, String ownName) {
    this.tag = tag;
    this.ownName = ownName;
  }

  /** BCP 47 tag; also the first segment of a page's path. */
  String tag() {
    return tag;
  }

  String ownName() {
    return ownName;
  }

  Language other() {
    return this == VI ? EN : VI;
  }

  static Optional<Language> ofTag(String tag) {
    for (Language language : values()) {
      if (language.tag.equals(tag)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** Best language for an Accept-Language header by lookup (RFC 4647 section 3.4). */
  static Language accepted(String header) {
    if (header == null || header.isBlank()) {
      return VI;
    }
    try {
      String tag = Locale.lookupTag(Locale.LanguageRange.parse(header), List.of("vi", "en"));
      return tag == null ? VI : ofTag(tag).orElse(VI);
    } catch (IllegalArgumentException malformed) {
      return VI;
    }
  }
}
