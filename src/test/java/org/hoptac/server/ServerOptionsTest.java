package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.hoptac.federate.Services;
import org.junit.jupiter.api.Test;

class ServerOptionsTest {
  private static final ServerOptions DEFAULTS = ServerOptions.defaults();

  @Test
  void eachChangeChangesWhatItNamesAndNothingElse() throws Exception {
    Services services = Services.of(List.of("https://endpoint.example/sparql"), List.of());
    Map<UnaryOperator<ServerOptions>, Set<String>> changes =
        Map.of(
            o -> o.at("::1", 1), Set.of("host", "port"),
            o -> o.withQueryTimeout(Duration.ofSeconds(1)), Set.of("queryTimeout"),
            o -> o.withQueriesASecond(1), Set.of("queriesASecond"),
            o -> o.withMaxAnswer(1, 2), Set.of("maxAnswerBytes", "maxAnswerTriples"),
            o -> o.withReleasesKept(1), Set.of("releasesKept"),
            o -> o.withServices(services), Set.of("services"),
            o -> o.withProgramVersion("9"), Set.of("programVersion"));
    for (var change : changes.entrySet()) {
      ServerOptions changed = change.getKey().apply(DEFAULTS);
      assertEquals(new TreeSet<>(change.getValue()), differences(changed));
      assertNotEquals(DEFAULTS, changed);
    }
  }

  private static Set<String> differences(ServerOptions options) throws Exception {
    Set<String> names = new TreeSet<>();
    for (RecordComponent each : ServerOptions.class.getRecordComponents()) {
      Object before = each.getAccessor().invoke(DEFAULTS);
      if (!before.equals(each.getAccessor().invoke(options))) {
        names.add(each.getName());
      }
    }
    return names;
  }

  @Test
  void whatIsChangedIsCheckedToo() {
    assertThrows(IllegalArgumentException.class, () -> DEFAULTS.at("localhost", 70_000));
    assertThrows(IllegalArgumentException.class, () -> DEFAULTS.withQueryTimeout(Duration.ZERO));
    assertThrows(IllegalArgumentException.class, () -> DEFAULTS.withMaxAnswer(0, 1));
  }
}
