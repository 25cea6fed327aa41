package org.hoptac.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an EDTF date says of years: all that it lies in, and the first day that is known, to sort
 * by. An open interval has the year of the end that is known.
 *
 * @param years empty without a year
 * @param day days since 1970-01-01; a missing month or day counts as the first, a season or quarter
 *     as the beginning of its year
 */
record EventDate(SortedSet<Integer> years, OptionalLong day) {
  private static final Pattern POINT = Pattern.compile("(\\d{4})(?:-(\\d\\d))?(?:-(\\d\\d))?.*");

  /** An interval of more years has those of its ends only. */
  private static final int MOST_YEARS = 50;

  static EventDate of(String edtf) {
    SortedSet<Integer> years = new TreeSet<>();
    OptionalLong day = OptionalLong.empty();
    for (String end : edtf.split("/")) {
      Matcher point = POINT.matcher(end);
      if (point.matches()) {
        years.add(Integer.valueOf(point.group(1)));
        day = day.isPresent() ? day : OptionalLong.of(day(point));
      }
    }
    if (!years.isEmpty() && years.last() - years.first() < MOST_YEARS) {
      for (int year = years.first() + 1; year < years.last(); year++) {
        years.add(year);
      }
    }
    return new EventDate(years, day);
  }

  private static long day(Matcher point) {
    int year = Integer.parseInt(point.group(1));
    try {
      return LocalDate.of(year, field(point.group(2)), field(point.group(3))).toEpochDay();
    } catch (DateTimeException noDay) {
      return LocalDate.of(year, 1, 1).toEpochDay();
    }
  }

  private static int field(String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }
}
