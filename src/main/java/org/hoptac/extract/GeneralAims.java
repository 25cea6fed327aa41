package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hoptac.event.Found;

/**
 * {@code A thăm B nhằm củng cố quan hệ song phương}: an aim that names no definite object is no act
 * of its own, it only says what the act told before it is about.
 */
final class GeneralAims {
  private static final String RELATIONS = "bilateral-relations";

  private GeneralAims() {}

  /** The acts without those that are only a general aim of another; that one takes their topics. */
  static List<Draft> leaveOut(List<Draft> acts) {
    var kept = new ArrayList<Draft>(acts.size());
    for (Draft act : acts) {
      Optional<Draft> means = isGeneralAim(act) ? means(act, kept) : Optional.empty();
      if (means.isPresent()) {
        means.get().addTopicsOf(act);
      } else {
        kept.add(act);
      }
    }
    return kept;
  }

  private static boolean isGeneralAim(Draft act) {
    return act.status.isByPurpose()
        && act.head.is("partnership", "cooperation")
        && act.programme.isEmpty()
        && act.topics().stream().noneMatch(topic -> isDefinite(act, topic));
  }

  private static boolean isDefinite(Draft act, Found<String> topic) {
    return !topic.value().equals(RELATIONS) && topic.span().end() > act.evidence.get(0).begin();
  }

  /** The act told last before an aim in its sentence. */
  private static Optional<Draft> means(Draft aim, List<Draft> told) {
    for (int i = told.size() - 1; i >= 0; i--) {
      Draft act = told.get(i);
      if (!act.head.is("statement") && isToldIn(act, aim)) {
        return Optional.of(act);
      }
    }
    return Optional.empty();
  }

  private static boolean isToldIn(Draft act, Draft aim) {
    int begin = aim.sentence.map(sentence -> sentence.begin()).orElse(0);
    return act.evidence.stream()
        .anyMatch(words -> words.begin() >= begin && words.end() <= aim.evidence.get(0).begin());
  }
}
