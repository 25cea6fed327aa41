package org.hoptac.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InOrderTest {
  private final List<Integer> taken = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void resultsComeInTheOrderOfTheWork(int threads) {
    try (var order = new InOrder<Integer, Integer>(threads, InOrderTest::unevenWork, taken::add)) {
      IntStream.range(0, 500).forEach(order::give);
      order.finish();
    }
    assertEquals(IntStream.range(0, 500).boxed().toList(), taken);
  }

  /** Who gives has to wait: done but not yet taken is never more than a few pieces. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void littleIsUnderWay(int threads) {
    var begun = new AtomicInteger();
    var most = new AtomicInteger();
    try (var order =
        new InOrder<Integer, Integer>(
            threads,
            number -> {
              begun.incrementAndGet();
              return unevenWork(number);
            },
            result -> {
              taken.add(result);
              most.accumulateAndGet(begun.get() - taken.size(), Math::max);
            })) {
      IntStream.range(0, 500).forEach(order::give);
      order.finish();
    }
    assertTrue(most.get() <= InOrder.AHEAD_OF_A_THREAD * threads + 1, () -> most + " under way");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void aFaultReachesTheGiverAfterWhatWasBeforeIt(int threads) {
    var fault = new IllegalStateException("of the work");
    var order =
        new InOrder<Integer, Integer>(
            threads,
            number -> {
              if (number == 20) {
                throw fault;
              }
              return unevenWork(number);
            },
            taken::add);
    try (order) {
      var thrown =
          assertThrows(
              IllegalStateException.class,
              () -> {
                IntStream.range(0, 500).forEach(order::give);
                order.finish();
              });
      assertSame(fault, thrown);
    }
    assertEquals(IntStream.range(0, 20).boxed().toList(), taken);
  }

  /** The first pieces of each ten take longest. */
  private static int unevenWork(int number) {
    double sum = 0;
    for (int i = 0; i < (10 - number % 10) * 2_000; i++) {
      sum += Math.sin(i);
    }
    return sum > 1e9 ? -1 : number;
  }
}
