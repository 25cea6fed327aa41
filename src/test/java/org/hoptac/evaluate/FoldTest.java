package org.hoptac.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {
  @ParameterizedTest
  @CsvSource({
    "Hòa Bình, HOÀ BÌNH",
    "Tô Lâm, To\u0302 La\u0302m",
    "TP.HCM, TP. HCM",
    "Kim Jong-un, Kim Jong–un",
    "biển Đông, Biển  Đông"
  })
  void oneNameInTwoSpellingsIsOne(String one, String other) {
    assertEquals(Fold.of(one), Fold.of(other));
  }

  @Test
  void marksTellNamesApart() {
    assertNotEquals(Fold.of("Lân"), Fold.of("Lan"));
    assertNotEquals(Fold.of("Tô Lâm"), Fold.of("Tôlâm"));
  }
}
