package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/** By whom an act is done, or brought about between others: {@code do A thực hiện}. */
final class DoerSlot {
  private final Draft draft;
  private final Head head;
  private final Slots slots;
  private final int left;
  private final int right;
  private final Complements complements;
  private final Nearby near;
  private final Convening convening;

  DoerSlot(Draft draft, Slots slots, int left, int right, Complements complements, Nearby near) {
    this.draft = draft;
    this.head = draft.head;
    this.slots = slots;
    this.left = left;
    this.right = right;
    this.complements = complements;
    this.near = near;
    this.convening = new Convening(draft, left, right, complements);
  }

  /** {@code do A thực hiện}; of a delegation {@code do A dẫn đầu}, A is one of it. */
  void joinDoers() {
    if (near.isAttendedByLed()) {
      slots.join(Slot.SUBJECT, before(Function.BY), "led-by");
    } else if (head.is("conference") && complements.marksDelegation(head.to(), right)) {
      draft.join(near.behind(Function.BY), "participant", "led-by");
    } else if (asksToBeDone()) {
      slots.join(Slot.OBJECT, near.behind(Function.BY), "by");
    } else if (near.isMet()) {
      slots.join(Slot.SUBJECT, before(Function.BY), "led-by");
      slots.join(Slot.SUBJECT, before(Function.OF), "led-by");
      slots.join(Slot.OBJECT, near.behind(Function.BY), "led-by");
    } else {
      List<AgentMention> by = isAboutWhatOthersDo() ? List.of() : doers();
      if (isSaidThere()) {
        draft.join(by, "participant", "by");
        return;
      }
      roleOfConvener(by)
          .ifPresentOrElse(
              role -> draft.join(by, role, Convening.RULE), () -> slots.join(Slot.BY, by, "by"));
    }
  }

  private List<AgentMention> doers() {
    List<AgentMention> holders =
        head.is("conference") ? Organisers.of(complements, head.to(), right) : List.of();
    return holders.isEmpty() ? near.doers() : holders;
  }

  /** {@code Thông điệp được A đưa ra tại hội nghị}: A does something else there. */
  private boolean isSaidThere() {
    int before = head.from() - 1;
    return head.is("conference")
        && !head.verbal()
        && before > left
        && (complements.text().tag(before).marks(Function.AT)
            || complements.text().firstWord(before).equals("trong"))
        && !before(Function.BY).isEmpty();
  }

  private List<AgentMention> before(Function function) {
    return complements.governed(left, head.from(), function);
  }

  /**
   * {@code A sắp xếp cuộc gặp giữa B và C}, {@code A nói sẵn sàng dự cuộc gặp giữa B và C}: A is
   * none of the two.
   */
  void joinConvener(List<AgentMention> subject) {
    boolean told =
        complements.hasFreeSides(left, head.from())
            || (convening.isJoined() && draft.status.isMeant());
    if (told && convening.isBetweenOthers(near.around(Function.BETWEEN), subject)) {
      convening.roleOfSubject().ifPresent(role -> draft.join(subject, role, Convening.RULE));
    }
  }

  /** {@code đàm phán giữa B và C do A chủ trì}. */
  private Optional<String> roleOfConvener(List<AgentMention> by) {
    return convening.isBetweenOthers(near.around(Function.BETWEEN), by)
        ? convening.roleOfDoer()
        : Optional.empty();
  }

  /** {@code A đề nghị được B hỗ trợ}: it is B whom A asks. */
  private boolean asksToBeDone() {
    return head.is("proposal")
        && head.verbal()
        && head.to() < right
        && complements.text().tag(head.to()).marks(Function.BY)
        && complements.text().firstWord(head.to()).equals("được")
        && head.to() + 1 < right
        && Complements.isAgents(complements.text().tag(head.to() + 1));
  }

  /**
   * {@code thảo luận về kế hoạch do A thúc đẩy}, {@code thảo luận kế hoạch do A đưa ra}, {@code đề
   * nghị được bảo vệ trước A}, {@code đề nghị mua bức tranh do A vẽ}, {@code cảm ơn B đã cử đoàn do
   * A dẫn đầu}: A does nothing of it.
   */
  private boolean isAboutWhatOthersDo() {
    int by = complements.next(Function.BY, head.to(), right);
    if (head.is("proposal")
        && head.verbal()
        && by < right
        && (by == head.to() || before(Function.BY).isEmpty())) {
      return true;
    }
    if (near.isPraisedForOthers() || isOnWork(by)) {
      return true;
    }
    return head.is("meeting", "dialogue")
        && head.verbal()
        && by < right
        && (complements.endsWith(head, "về")
            || complements.next(Function.ABOUT, head.to(), by) < by);
  }

  /** Whether those who talk are told first what they talk on, and then by whom that is done. */
  private boolean isOnWork(int by) {
    return head.is("meeting", "dialogue", "call")
        && by > head.to()
        && by < right
        && complements.text().tag(head.from()).matches(Sense.Type.class, Sense.Type::verb)
        && !complements.text().isCapitalised(head.from())
        && near.behind(Function.BETWEEN).isEmpty();
  }
}
