package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one member of a list is said to be or whose it is, the others are too: {@code Hải quân A và
 * B} are two navies, where two companies are known to be of A, {@code C và D của A} are, and {@code
 * hải quân và không quân A} are both of A.
 */
final class SaidOfAll {
  /** The last syllable of {@code hải quân, không quân}. */
  private static final String FORCE = " quân";

  private SaidOfAll() {}

  /** The members of a list, each with what is said of one of them and meant of all. */
  static List<AgentMention> shared(List<AgentMention> members) {
    if (members.size() == 1) {
      return members;
    }
    return isBodyOfFirst(members) ? ofSameKind(members) : ofSameHome(members);
  }

  /**
   * {@code Hải quân A và B}: whether the name of the first ends with a state, and states follow; of
   * {@code Hội An - Nhật Bản} the state of the first is told elsewhere, and of {@code Thành phố
   * Daejeon (Hàn Quốc) và Peru} the bracket ends what is said of it.
   */
  private static boolean isBodyOfFirst(List<AgentMention> members) {
    AgentMention first = members.get(0);
    return first.bodyOfState().filter(state -> endsWith(first, state)).isPresent()
        && members.stream().skip(1).allMatch(AgentMention::isState);
  }

  private static boolean endsWith(AgentMention body, AgentMention state) {
    return body.span().contains(state.span()) && body.span().end() == state.span().end();
  }

  private static List<AgentMention> ofSameKind(List<AgentMention> members) {
    AgentMention first = members.get(0);
    return Stream.concat(
            Stream.of(first), members.stream().skip(1).map(state -> first.sameBodyOf(state)))
        .toList();
  }

  private static List<AgentMention> ofSameHome(List<AgentMention> members) {
    Optional<AgentMention> home = members.get(members.size() - 1).bodyOfState();
    return home.isPresent() && isHomeOfAll(home.get(), members)
        ? members.stream()
            .map(member -> member.principals().isEmpty() ? member.of(home.get()) : member)
            .toList()
        : members;
  }

  private static boolean isHomeOfAll(AgentMention home, List<AgentMention> members) {
    return members.stream()
        .limit(members.size() - 1L)
        .allMatch(member -> member.isBodyOf(home) || areForces(member, members));
  }

  /** Services of one name's end: {@code lục quân, hải quân}, none of them said to be another's. */
  private static boolean areForces(AgentMention member, List<AgentMention> members) {
    String last = members.get(members.size() - 1).agent().name();
    String name = member.agent().name();
    return member.isBody()
        && member.principals().isEmpty()
        && name.endsWith(FORCE)
        && last.endsWith(FORCE)
        && !name.equalsIgnoreCase(last);
  }
}
