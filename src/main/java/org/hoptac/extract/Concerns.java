package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hoptac.text.Span;
import org.hoptac.text.Statement;
import org.hoptac.text.Token;

/**
 * {@code A bày tỏ quan ngại về …, kêu gọi …}: that A is worried is told as an act of its own beside
 * what A does about it in the same sentence. Other opinions only count where no act is told.
 */
final class Concerns {
  /**
   * The last words of {@code bày tỏ quan ngại}, {@code chia sẻ lo ngại}, {@code bày tỏ lo lắng}.
   */
  private static final Set<String> WORRY = Set.of("ngại", "lắng");

  private static final String AND = "và";

  private final Statement statement;

  Concerns(Statement statement) {
    this.statement = statement;
  }

  /** The acts, and before them the worries of those who do them. */
  List<Draft> beside(List<Draft> acts, List<Draft> voiced) {
    List<Draft> worries =
        voiced.stream().filter(this::isWorry).filter(one -> isActedOn(one, acts)).toList();
    return worries.isEmpty() ? acts : Stream.concat(worries.stream(), acts.stream()).toList();
  }

  /** {@code bày tỏ lo ngại về …}, but not {@code bày tỏ lo ngại và cam kết …}. */
  private boolean isWorry(Draft opinion) {
    Span words = opinion.evidence.get(0);
    String told = statement.slice(words);
    return opinion.parties.hasStateOrOrganisation()
        && WORRY.contains(told.substring(told.lastIndexOf(' ') + 1))
        && !isFollowedByAnd(words);
  }

  private boolean isFollowedByAnd(Span words) {
    for (Token token : statement.tokens()) {
      if (token.begin() >= words.end()) {
        return token.is(AND);
      }
    }
    return false;
  }

  private static boolean isActedOn(Draft worry, List<Draft> acts) {
    Set<String> worried = worry.parties.sideKeys();
    return acts.stream()
        .filter(act -> act.sentence.equals(worry.sentence))
        .filter(act -> act.evidence.get(0).begin() > worry.evidence.get(0).end())
        .anyMatch(act -> act.parties.sideKeys().containsAll(worried));
  }
}
