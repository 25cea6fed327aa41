package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
  @Test
  void overlappingMarksCutTheTextWhereTheyMeet() {
    assertEquals(
        "ab[PARTICIPANT:cd][TRIGGER+PARTICIPANT:ef][TRIGGER:gh]ij",
        show(
            "abcdefghij",
            new Mark(2, 6, Mark.Kind.PARTICIPANT),
            new Mark(4, 8, Mark.Kind.TRIGGER)));
  }

  @Test
  void nestedMarksKeepTheOuterOne() {
    assertEquals(
        "[SOURCE:a][SOURCE+MENTION:b][SOURCE:c]",
        show("abc", new Mark(0, 3, Mark.Kind.SOURCE), new Mark(1, 2, Mark.Kind.MENTION)));
  }

  @Test
  void offsetsAreCodePoints() {
    assertEquals("📌📌[TIME:x]", show("📌📌x", new Mark(2, 3, Mark.Kind.TIME)));
  }

  @Test
  void marksOutsideTheTextAreLeftOut() {
    assertEquals(
        "abc",
        show(
            "abc",
            new Mark(-1, 2, Mark.Kind.TIME),
            new Mark(2, 9, Mark.Kind.TIME),
            new Mark(2, 2, Mark.Kind.TIME)));
    assertEquals("", show(""));
  }

  private static String show(String text, Mark... marks) {
    StringBuilder shown = new StringBuilder();
    for (MarkedText.Segment segment : MarkedText.cut(text, List.of(marks))) {
      String kinds = String.join("+", segment.kinds().stream().map(Enum::name).toList());
      shown.append(kinds.isEmpty() ? segment.text() : "[" + kinds + ":" + segment.text() + "]");
    }
    return shown.toString();
  }
}
