package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.text.Span;
import org.hoptac.text.Token;

/**
 * Ceremonies of welcome, which stand for a visit: {@code lễ đón B đang thăm Lào}. Where no word
 * tells the visit, officials receive others at them, which is a meeting; and where they go on to
 * talk, that is the meeting.
 */
final class Ceremonies {
  private static final String VISITOR = "initiator";
  private static final String HOST = "host";
  private static final String RULE = "guest";

  /** First words of {@code lễ đón} and {@code nghi thức đón tiếp}. */
  private static final Set<String> CEREMONY = Set.of("lễ", "nghi");

  private static final String WELCOME = "đón";

  private final List<Draft> drafts;
  private final List<Token> tokens;

  /** The ceremonies among the drafts of one sentence, whose visits are settled. */
  Ceremonies(List<Draft> drafts, List<Token> tokens) {
    this.drafts = drafts;
    this.tokens = tokens;
  }

  /** Takes those for meetings that tell no visit, and leaves out those at which others meet. */
  void settle() {
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (draft.head.is("visit") && draft.evidence.size() == 1 && isCeremony(draft)) {
        Optional<Draft> talks = talksBehind(draft);
        if (talks.isPresent()) {
          leavePlace(draft, talks.get());
          drafts.remove(i--);
        } else if (draft.head.verbal()) {
          receive(draft);
        }
      }
    }
  }

  /** {@code lễ đón}, {@code nghi thức đón tiếp}, but not {@code lễ duyệt binh}. */
  private boolean isCeremony(Draft draft) {
    Span told = draft.evidence.get(0);
    boolean ceremony = false;
    int end = Token.firstFrom(tokens, told.end());
    for (int at = Token.firstFrom(tokens, told.begin()); at < end; at++) {
      ceremony |= CEREMONY.contains(tokens.get(at).key());
      if (ceremony && tokens.get(at).is(WELCOME)) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code sau lễ đón, A hội đàm với B}, {@code A chủ trì lễ đón rồi gặp B}: of the noun alone it
   * is not even told for whom it is.
   */
  private Optional<Draft> talksBehind(Draft ceremony) {
    boolean isForSomeone =
        !ceremony.head.verbal()
            && ceremony.parties.hasRole(VISITOR)
            && !ceremony.parties.isBy(RULE);
    return isForSomeone
        ? Optional.empty()
        : drafts.stream()
            .filter(draft -> draft.head.is("meeting"))
            .filter(talks -> isOfTalks(ceremony, talks))
            .findFirst();
  }

  /** {@code Tại Lima, A chủ trì lễ đón và hội đàm với B}: both are held where that is told. */
  private static void leavePlace(Draft ceremony, Draft talks) {
    if (talks.venues.isEmpty()) {
      ceremony.venues.stream()
          .filter(venue -> venue.span().end() < ceremony.evidence.get(0).begin())
          .forEach(venue -> talks.addVenue(venue.value(), venue.span()));
    }
  }

  /**
   * Whether those who talk hold it, or talk after one of which nobody is told, and both are done,
   * or both to come.
   */
  private static boolean isOfTalks(Draft ceremony, Draft talks) {
    boolean before = ceremony.evidence.get(0).end() <= talks.evidence.get(0).begin();
    return (before || ceremony.parties.hasNamedSide())
        && talks.parties.sideKeys().containsAll(ceremony.parties.sideKeys())
        && StatusGroup.of(talks.status.status()) == StatusGroup.of(ceremony.status.status());
  }

  private static void receive(Draft ceremony) {
    List<AgentMention> guests = ceremony.parties.mentionsIn(VISITOR);
    if (guests.isEmpty() || ceremony.parties.mentionsIn(HOST).isEmpty()) {
      return;
    }
    ceremony.parties.leave(VISITOR);
    ceremony.head = ceremony.head.as("meeting");
    ceremony.join(guests, "partner", RULE);
    if (ceremony.status.isByAspect()) {
      ceremony.status = new StatusReading("completed", 0, Optional.empty(), ceremony.status.rule());
    }
  }
}
