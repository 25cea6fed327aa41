package org.hoptac.lexicon;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which role each complement of an act has.
 *
 * @param name its key
 * @param roles role key by slot
 * @param joint whether it needs two sides
 */
public record Frame(String name, Map<Slot, String> roles, boolean joint) {
  /** A place beside the act. */
  public enum Slot {
    SUBJECT,
    OBJECT,
    WITH,
    OF,
    BY,
    FOR,
    FROM,
    HOST,
    /** Subject of a joint act that is not yet one: who wants it. */
    SEEKER
  }

  /** Copies the map. */
  public Frame {
    roles = Map.copyOf(roles);
  }

  /** The role of a slot, if the frame has that slot. */
  public Optional<String> role(Slot slot) {
    return Optional.ofNullable(roles.get(slot));
  }

  /** This frame seen by who gets it: of {@code lời đề nghị của A} A is the doer. */
  public Frame received() {
    var turned = new EnumMap<Slot, String>(Slot.class);
    role(Slot.OBJECT).or(() -> role(Slot.FOR)).ifPresent(role -> turned.put(Slot.SUBJECT, role));
    role(Slot.SUBJECT).ifPresent(role -> turned.put(Slot.OF, role));
    role(Slot.SUBJECT).ifPresent(role -> turned.put(Slot.FROM, role));
    return new Frame(name, turned, joint);
  }
}
