package org.hoptac.server;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language of the pages. The first is the default. */
enum Language {
  VI("vi", "Tiếng Việt"),
  EN("en", "English");

  private static final List<String> ENGLISH_ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

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

  /** A whole number with its thousands set apart: 4.817 in Vietnamese, 4,817 in English. */
  String number(long value) {
    String grouped = String.format(Locale.ROOT, "%,d", value);
    return this == VI ? grouped.replace(',', '.') : grouped;
  }

  /** A decimal number in canonical form with this language's point. */
  String decimal(String canonical) {
    return this == VI ? canonical.replace('.', ',') : canonical;
  }

  /** The place in an order: the first, the second. */
  String ordinal(int number) {
    if (this == VI) {
      return number == 1 ? "đầu tiên" : "thứ " + number(number);
    }
    if (number > 0 && number <= ENGLISH_ORDINALS.size()) {
      return ENGLISH_ORDINALS.get(number - 1);
    }
    boolean teen = number % 100 > 10 && number % 100 < 20;
    return number(number)
        + switch (teen ? 0 : number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }

  /** A month in short. */
  String month(YearMonth month) {
    return this == VI
        ? month.getMonthValue() + "/" + month.getYear()
        : month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + month.getYear();
  }

  /** A trend of the model in words. */
  String trend(String value) {
    return switch (value) {
      case "increase" -> this == VI ? "tăng" : "increase";
      case "decrease" -> this == VI ? "giảm" : "decrease";
      default -> value;
    };
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
