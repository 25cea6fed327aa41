package org.hoptac.cli;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hoptac.evaluate.BodyKey;
import org.hoptac.event.Agent;
import org.hoptac.event.Found;
import org.hoptac.event.Reading;
import org.hoptac.text.Span;

/**
 * Keys of the agents of one statement by the codebook: codes of states, acronyms of organisations,
 * and of all others the words that name them there first, without a state at their end. Two bodies
 * of one name get the codes of their states.
 */
final class CodebookKeys {
  private static final Set<String> FORCES = Set.of("phong trào ", "lực lượng ", "nhóm ");

  private static final String DELEGATION = "đoàn đại biểu ";

  private final Reading reading;
  private final Map<String, String> byAgent = new HashMap<>();

  CodebookKeys(Reading reading) {
    this.reading = reading;
    reading
        .agents()
        .forEach(found -> byAgent.computeIfAbsent(found.value().key(), k -> key(found)));
  }

  String of(Agent agent) {
    String key = byAgent.getOrDefault(agent.key(), name(agent));
    boolean shared =
        agent.kind() == Agent.Kind.BODY
            && byAgent.entrySet().stream()
                .anyMatch(
                    other -> other.getValue().equals(key) && !other.getKey().equals(agent.key()));
    return shared ? key + stateOf(agent).map(code -> " (" + code + ")").orElse("") : key;
  }

  private static Optional<String> stateOf(Agent body) {
    return body.actsFor().stream().map(Agent::notation).flatMap(Optional::stream).findFirst();
  }

  private String key(Found<Agent> found) {
    return switch (found.value().kind()) {
      case BODY, OUTLET -> words(found).toLowerCase(Locale.ROOT);
      case PROGRAMME ->
          found
              .value()
              .notation()
              .filter(reading.statement().text()::contains)
              .orElse(words(found))
              .toLowerCase(Locale.ROOT);
      default -> name(found.value());
    };
  }

  /** What names an agent here, without the state and the brackets behind the name. */
  private String words(Found<Agent> found) {
    String words = reading.statement().slice(found.span());
    String name = found.value().name();
    if (isState(found.span())) {
      return name;
    }
    boolean classed =
        (found.value().kind() == Agent.Kind.OUTLET || isClassed(found.value(), words))
            && words.toLowerCase(Locale.ROOT).endsWith(name.toLowerCase(Locale.ROOT));
    boolean tailed =
        found.value().actsFor().size() == 1 && statesIn(found.span()).anyMatch(name::endsWith);
    if (classed || (!tailed && words.regionMatches(true, 0, name, 0, name.length()))) {
      return name;
    }
    int bracket = words.indexOf(" (");
    String named = bracket < 0 ? words : words.substring(0, bracket);
    return statesIn(found.span())
        .filter(named::endsWith)
        .findFirst()
        .map(state -> BodyKey.withoutState(named, state))
        .orElse(named)
        .strip();
  }

  /**
   * {@code phong trào Hamas}, {@code đoàn đại biểu Quốc hội Lào}: what an armed group is, and that
   * some of a body are meant, is no part of its name.
   */
  private static boolean isClassed(Agent body, String words) {
    return (body.actsFor().isEmpty() && FORCES.stream().anyMatch(words::startsWith))
        || words.toLowerCase(Locale.ROOT).startsWith(DELEGATION);
  }

  /** {@code Hải quân Kenya và Oman}: of the second navy the words say the state alone. */
  private boolean isState(Span span) {
    return reading.agents().stream()
        .anyMatch(other -> other.value().kind() == Agent.Kind.STATE && other.span().equals(span));
  }

  private Stream<String> statesIn(Span span) {
    return reading.agents().stream()
        .filter(other -> other.value().kind() == Agent.Kind.STATE)
        .map(Found::span)
        .filter(state -> state.begin() > span.begin() && state.end() <= span.end())
        .map(reading.statement()::slice);
  }

  private static String name(Agent agent) {
    return switch (agent.kind()) {
      case STATE, ORGANISATION -> agent.notation().orElse(agent.name());
      case PROGRAMME -> agent.notation().orElse(agent.name()).toLowerCase(Locale.ROOT);
      default -> agent.name().toLowerCase(Locale.ROOT);
    };
  }
}
