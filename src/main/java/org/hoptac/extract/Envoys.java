package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import org.hoptac.event.Agent;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.HintWords;
import org.hoptac.text.Token;

/**
 * {@code đặc phái viên của Tổng thống A X}: one without a name acts, and not X; of the two, the
 * text names the state for which they act.
 */
final class Envoys {
  private final List<Tag> tags;
  private final List<Token> tokens;
  private final HintWords hintWords;

  Envoys(List<Tag> tags, List<Token> tokens, HintWords hintWords) {
    this.tags = tags;
    this.tokens = tokens;
    this.hintWords = hintWords;
  }

  /** The tags, with the state in place of whoever only sends another. */
  List<Tag> found() {
    List<Tag> found = tags;
    for (int at = 2; at < tags.size(); at++) {
      if (isSender(at)) {
        found = found == tags ? new ArrayList<>(tags) : found;
        found.set(at, inPlaceOf((AgentTag) tags.get(at)));
      }
    }
    return found;
  }

  /** The state for which the sender acts, and nobody where none is told. */
  private Tag inPlaceOf(AgentTag sender) {
    return sender.mention().principals().isEmpty()
        ? Tag.Word.at(tokens, sender.from(), sender.to())
        : new AgentTag(sender.from(), sender.to(), sender.mention().principals().get(0));
  }

  /**
   * {@code đặc phái viên của Tổng thống A, ông B}: it is the envoy whose name follows; but in
   * {@code đặc phái viên của Tổng Bí thư, Chủ tịch nước A B} both offices are of him who sends.
   */
  private boolean isInApposition(AgentTag named) {
    int begin = named.mention().span().begin();
    int name = named.from() + 1;
    while (name < named.to() && tokens.get(name).begin() < begin) {
      name++;
    }
    return tokens.get(name - 1).is(",") || (name > 1 && tokens.get(name - 2).is(","));
  }

  private static boolean isOfStateOrNobody(List<AgentMention> principals) {
    return principals.isEmpty() || principals.get(0).isState();
  }

  private boolean isSender(int at) {
    return tags.get(at) instanceof AgentTag agent
        && agent.mention().agent().kind() == Agent.Kind.PERSON
        && isOfStateOrNobody(agent.mention().principals())
        && tags.get(at - 1).marks(Function.OF)
        && !isInApposition(agent)
        && hintWords.endAt(Hint.STAFF, tokens, tags.get(at - 2).to() - 1);
  }
}
