package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hoptac.lexicon.Frame;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Sense.Type.Strength;

/** {@code A ký thỏa thuận cung cấp gạo cho B}: what is signed is a promise to deliver. */
final class Delivery {
  /** First syllable of {@code cung cấp, cung ứng}. */
  private static final String SUPPLY = "cung";

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
    boolean signed =
        agreement.head.is("agreement")
            && agreement.head.verbal()
            && agreement.status.status().equals("completed");
    return signed
        ? new Delivery(text, new Complements(text, told), agreement).promised(told)
        : Optional.empty();
  }

  private Optional<Draft> promised(Told told) {
    int from = agreement.head.to();
    for (int t = from; t < Math.min(text.size(), from + REACH); t++) {
      if (isDelivered(t)) {
        int verb = t;
        return frameOf(verb).map(frame -> draft(verb, frame, told)).filter(Delivery::isOfTwo);
      }
      if (!isBetween(t)) {
        break;
      }
    }
    return Optional.empty();
  }

  private boolean isDelivered(int at) {
    return text.firstWord(at).equals(SUPPLY) && frameOf(at).isPresent();
  }

  private Optional<Frame> frameOf(int at) {
    Tag tag = text.tag(at);
    Optional<Frame> light =
        tag.sense(Sense.LightVerb.class)
            .filter(verb -> verb.type().equals(Optional.of("supply")))
            .flatMap(Sense.LightVerb::frame);
    return light.or(
        () ->
            tag.sense(Sense.Type.class)
                .filter(type -> type.verb() && type.type().equals("supply"))
                .map(Sense.Type::frame));
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

  private Draft draft(int verb, Frame frame, Told told) {
    var head =
        new Head(
            verb,
            verb + 1,
            "supply",
            frame,
            true,
            false,
            false,
            List.of(),
            false,
            Optional.empty(),
            Optional.empty(),
            Strength.FULL);
    StatusReading promised = StatusReading.promised(Optional.of(agreement.evidence.get(0)));
    var draft = new Draft(head, text.span(verb), promised);
    join(draft, verb);
    draft.addTopics(told.topicsIn(text.span(verb, text.size())));
    return draft;
  }

  private void join(Draft draft, int verb) {
    List<AgentMention> receivers = receivers(verb);
    List<AgentMention> givers = List.of();
    if (receivers.isEmpty()) {
      givers = complements.governed(agreement.head.to(), verb, Function.WITH);
      receivers = others(givers);
    } else {
      givers = others(receivers);
    }
    List<AgentMention> giving = givers;
    List<AgentMention> getting = receivers;
    draft.head.frame().role(Slot.SUBJECT).ifPresent(role -> draft.join(giving, role, "subject"));
    draft.head.frame().role(Slot.FOR).ifPresent(role -> draft.join(getting, role, "for"));
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
    return known.isEmpty()
        ? List.of()
        : agreement.parties.mentions().stream()
            .filter(one -> known.stream().noneMatch(other -> Nearby.isOneSide(one, other)))
            .toList();
  }

  private static boolean isOfTwo(Draft draft) {
    return draft.parties.tellsSidesApart();
  }
}
