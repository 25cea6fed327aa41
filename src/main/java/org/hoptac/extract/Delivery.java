package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * {@code A ký thỏa thuận cung cấp gạo cho B}, {@code A ký hợp đồng mua gạo của B}: what is signed
 * is a promise to deliver.
 */
final class Delivery {
  /** First syllables of {@code cung cấp, cung ứng, bán}. */
  private static final Set<String> SELLING = Set.of("cung", "bán");

  /** First syllables of {@code mua, nhập khẩu}. */
  private static final Set<String> BUYING = Set.of("mua", "nhập");

  /** The words for papers on it. */
  private static final Set<String> SOLD = Set.of("cung cấp", "cung ứng", "bán");

  private static final Set<String> BOUGHT = Set.of("mua", "nhập khẩu");

  /** Of which it is not told who sells. */
  private static final String TRADED = "mua bán";

  /** In tags, from the words of an agreement to those of what it promises. */
  private static final int REACH = 6;

  private final ClauseText text;
  private final Complements complements;
  private final Draft agreement;

  private Delivery(ClauseText text, Complements complements, Draft agreement) {
    this.text = text;
    this.complements = complements;
    this.agreement = agreement;
  }

  /** What an agreement promises to deliver, if it says who and to whom. */
  static Optional<Draft> of(Draft agreement, ClauseText text, Told told) {
    return agreement.isSignedAgreement() || isToCome(agreement, text)
        ? new Delivery(text, new Complements(text, told), agreement).promised(told)
        : Optional.empty();
  }

  /** {@code A sắp ký thỏa thuận mua gạo của B}: neither has been done yet. */
  private static boolean isToCome(Draft agreement, ClauseText text) {
    return agreement.head.is("agreement")
        && StatusGroup.of(agreement.status.status()) == StatusGroup.PROSPECTIVE
        && !agreement.subject.isEmpty()
        && IntStream.range(0, agreement.head.from()).noneMatch(t -> tellsEnd(text.tag(t)));
  }

  /** {@code A có thể hủy thỏa thuận mua gạo của B}. */
  private static boolean tellsEnd(Tag tag) {
    return tag.matches(
        Sense.Status.class, cue -> StatusGroup.of(cue.status()) == StatusGroup.UNREALISED);
  }

  private Optional<Draft> promised(Told told) {
    int from = agreement.head.to();
    if (endsWith(from - 1, SOLD) || endsWith(from - 1, BOUGHT)) {
      return Optional.of(draft(from - 1, told)).filter(Delivery::isOfTwo);
    }
    for (int t = from; t < Math.min(text.size(), from + REACH); t++) {
      if (isDelivered(t)) {
        return Optional.of(draft(t, told)).filter(Delivery::isOfTwo);
      }
      if (!isBetween(t)) {
        break;
      }
    }
    return Optional.empty();
  }

  private boolean isDelivered(int at) {
    String verb = text.firstWord(at);
    return (SELLING.contains(verb) || BUYING.contains(verb))
        && !lastTwo(at).equals(TRADED)
        && isSupply(text.tag(at));
  }

  /** {@code hợp đồng cung cấp}, {@code hợp đồng mua}: the word for the paper says what it is on. */
  private boolean endsWith(int at, Set<String> verbs) {
    String two = lastTwo(at);
    return verbs.contains(two) || (verbs.contains(text.lastWord(at)) && !two.equals(TRADED));
  }

  private String lastTwo(int at) {
    int last = text.tag(at).to() - 1;
    return last > 0 ? text.word(last - 1) + " " + text.word(last) : "";
  }

  private static boolean isSupply(Tag tag) {
    return tag.matches(Sense.LightVerb.class, verb -> verb.type().equals(Optional.of("supply")))
        || tag.matches(Sense.Type.class, type -> type.verb() && type.type().equals("supply"));
  }

  private boolean isBetween(int at) {
    Tag tag = text.tag(at);
    return text.isPlainWord(at)
        || Complements.isAgents(tag)
        || Governors.isTransparent(tag)
        || tag.marks(Function.WITH)
        || tag.has(Sense.Group.class)
        || tag.matches(Sense.Type.class, type -> type.type().equals("cooperation"));
  }

  private Draft draft(int verb, Told told) {
    Draft draft = agreement.promise(verb, text.span(verb), "supply");
    join(draft, verb);
    draft.addTopics(told.topicsIn(text.span(verb, text.size())));
    return draft;
  }

  private void join(Draft draft, int verb) {
    List<AgentMention> receivers = isBought(verb) ? agreement.subject : receivers(verb);
    List<AgentMention> givers = others(receivers);
    if (receivers.isEmpty()) {
      givers = complements.governed(agreement.head.to(), verb, Function.WITH);
      receivers = others(givers);
    }
    draft.join(givers, "initiator", "subject");
    draft.join(receivers, "beneficiary", "for");
  }

  private boolean isBought(int verb) {
    return verb >= agreement.head.to()
        ? BUYING.contains(text.firstWord(verb))
        : endsWith(verb, BOUGHT);
  }

  /** {@code cho B}, {@code vào thị trường B}. */
  private List<AgentMention> receivers(int verb) {
    var receivers = new ArrayList<AgentMention>();
    for (int t = verb + 1; t < text.size() && !text.isSign(t, ","); t++) {
      boolean reached = complements.isGovernedBy(Function.FOR, t) || isMarket(t);
      if (reached) {
        receivers.addAll(Complements.sides(text.tag(t)));
      }
    }
    return receivers;
  }

  private boolean isMarket(int at) {
    return Complements.isAgents(text.tag(at)) && text.lastWord(at - 1).equals("trường");
  }

  private List<AgentMention> others(List<AgentMention> known) {
    return known.isEmpty() ? List.of() : Nearby.others(agreement.parties.mentions(), known);
  }

  private static boolean isOfTwo(Draft draft) {
    return draft.parties.tellsSidesApart();
  }
}
