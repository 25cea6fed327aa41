package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * How far the name of a body goes behind its head noun: capitalised words, words of names in small
 * letters, what <em>và</em> and commas join to them, regions, and the town or province at the end.
 * Of a person's name behind an office and its body, as in {@code Giám đốc Sở Y tế Trịnh Văn Ba}, it
 * takes nothing.
 */
final class BodyName {
  /** In tags. */
  private static final int LONGEST_WORD = 4;

  /** First syllables of what is set up for a field. */
  private static final Set<String> COMMITTEES =
      Set.of("ủy", "uỷ", "tiểu", "hội", "cơ", "văn", "cục", "nhóm", "ban");

  private static final String MANY = "các";

  private static final String MINISTRY = "bộ";

  /** In tags, from {@code các} to whose the many are. */
  private static final int REACH = 9;

  /** First syllables of what is told by its number. */
  private static final Set<String> NUMBERED =
      Set.of("bệnh", "trường", "đại", "công", "xí", "nhà", "viện", "tiểu");

  private final NameText text;
  private final List<Tag> tags;
  private final int head;
  private final boolean held;
  private boolean capital;

  BodyName(NameText text, List<Tag> tags, int head) {
    this.text = text;
    this.tags = tags;
    this.head = head;
    this.held = head > 0 && Offices.isTitle(tags, head - 1);
  }

  /**
   * {@code tập đoàn Hóa chất Fiji}, {@code công ty cổ phần Dệt may Suva}: behind a noun in small
   * letters a field with a capital begins the name, but not of {@code các công ty Dệt may Fiji};
   * one past it, or the index of the noun.
   */
  static int endByField(NameText text, List<Tag> tags, int at) {
    int next = at + 1;
    boolean small = next < tags.size() && !text.startsWithCapital(tags, next);
    int field = small ? text.words().end(tags, next, true) : next;
    boolean begins =
        field < tags.size()
            && text.startsWithCapital(tags, field)
            && tags.get(field).has(Sense.Topic.class)
            && !text.tokens().get(tags.get(field).from()).acronym()
            && !(at > 0 && tags.get(at - 1).marks(Function.MANY));
    return begins ? new BodyName(text, tags, at).end() : at;
  }

  /** One past the name; one past the head when there is none. */
  int end() {
    int end = end(head + 1, false);
    boolean owned = end < tags.size() && tags.get(end) instanceof AgentTag;
    return capital || owned ? end : head + 1;
  }

  /** One past the name when the head is a name already, as {@code Bộ Nông nghiệp} is. */
  int endOfKnown() {
    return end(head + 1, true);
  }

  private int end(int from, boolean known) {
    int at = from;
    int last;
    do {
      last = at;
      at = partEnd(at, known);
      at = at > last ? at : joinedEnd(at, known);
    } while (at > last && at < from + NameText.LONGEST_NAME);
    return at;
  }

  /** One past the part of the name that begins here, or the index itself. */
  private int partEnd(int at, boolean known) {
    if (at >= tags.size()) {
      return at;
    }
    if (tags.get(at) instanceof AgentTag agent) {
      return !known && at > head + 1 && isBareBody(agent) ? take(at, at + 1) : pairEnd(at, known);
    }
    int place = townEnd(text, tags, at);
    if (place > at) {
      return take(at, held && isNameOfHolder(at + 1, place) ? at + 1 : place);
    }
    if (!known && text.isNumberOfName(tags, at)) {
      return take(at, at + 1);
    }
    if (!known && isNumbered(at)) {
      return take(at, at + 2);
    }
    int many = !known && at == head + 1 && text.isWord(tags, at, MANY) ? endOfMany(at) : at;
    if (many > at) {
      return take(at, many);
    }
    if (isAcronymBeforeTown(at)) {
      return take(at, townEnd(text, tags, at + 3));
    }
    return text.startsWithCapital(tags, at)
        ? take(at, capitalEnd(at, known))
        : text.words().end(tags, at, behindVerb(at) || isOwnedField(at));
  }

  /**
   * {@code Hiệp hội quản lý an ninh mạng Peru}: what a verb that tells no act begins is part of the
   * name if whose it is, or its acronym, ends it.
   */
  private boolean isOwnedField(int at) {
    if (tellsAct(tags.get(at)) || !text.isProper(tags.get(head)) || beginsSentence()) {
      return false;
    }
    int end = at;
    int last;
    do {
      last = end;
      end = text.words().end(tags, end, true);
    } while (end > last && end < tags.size());
    return end > at
        && end < tags.size()
        && (Alias.acronymBracket(text, tags, end - 1) == end
            || (tags.get(end) instanceof AgentTag owner && owner.mention().isState()));
  }

  private static boolean tellsAct(Tag tag) {
    return tag.has(Sense.LightVerb.class)
        || tag.matches(Sense.Type.class, type -> type.verb() && !type.type().equals("cooperation"));
  }

  private boolean beginsSentence() {
    return head == 0 || text.isSign(tags, head - 1, ".");
  }

  /**
   * {@code Xúc tiến phát triển}: a verb goes on with a verb, nothing else does in a small letter.
   */
  private boolean behindVerb(int at) {
    for (int before = at - 1; before > head && before >= at - LONGEST_WORD; before--) {
      if (text.words().end(tags, before, true) == at) {
        return text.startsWithCapital(tags, before) && text.words().isVerb(tags, before);
      }
    }
    return false;
  }

  /** {@code Bộ Chỉ huy Quân sự (CHQS) tỉnh Champasak}: the name goes on behind the brackets. */
  private boolean isAcronymBeforeTown(int at) {
    return Alias.acronymBracket(text, tags, at - 1) == at
        && text.isSign(tags, at + 2, ")")
        && townEnd(text, tags, at + 3) > at + 3;
  }

  /** {@code Chủ tịch UBND tỉnh Lê Văn Ba}: a name of a person of three words or more. */
  private boolean isNameOfHolder(int from, int to) {
    return from < to
        && text.isPersonOpener(tags, from)
        && tags.get(to - 1).to() > tags.get(from).from() + 2;
  }

  /**
   * {@code Liên đoàn Các tổ chức Kinh tế Nhật Bản}: whose they are ends the words for the many, or
   * the index itself where that is not told.
   */
  private int endOfMany(int at) {
    int last = Math.min(tags.size(), at + REACH);
    if (at + 1 >= last || tags.get(at + 1).marks(Function.NOUN) || isPlaceNoun(at + 1)) {
      return at;
    }
    for (int end = at + 1; end < last; end++) {
      if (NameText.stateAt(tags, end).isPresent()) {
        return end > at + 1 ? end : at;
      }
      if (endsMany(tags.get(end)) && !(end == at + 1 && text.isWord(tags, end, "tổ"))) {
        return at;
      }
    }
    return at;
  }

  private boolean isPlaceNoun(int at) {
    return NameText.nameHead(tags.get(at), Sense.NameHead.Kind.PLACE).isPresent()
        || NameText.nameHead(tags.get(at), Sense.NameHead.Kind.LOCALITY).isPresent();
  }

  private boolean endsMany(Tag tag) {
    return tag instanceof AgentTag
        || text.isSign(tag)
        || tag.has(Sense.Status.class)
        || tag.has(Sense.Title.class)
        || (tag.has(Sense.Body.class) && text.isProper(tag))
        || tag.marks(Function.OF)
        || tag.marks(Function.AT)
        || tag.marks(Function.WITH)
        || tellsAct(tag);
  }

  /** {@code Trường Trung học số 4}. */
  private boolean isNumbered(int at) {
    return text.isWord(tags, at, "số")
        && NUMBERED.contains(headWord())
        && at + 1 < tags.size()
        && text.isNumberOfName(tags, at + 1);
  }

  /** {@code Công ty Phát triển đô thị Vinhomes}: a name we know ends the longer one. */
  private static boolean isBareBody(AgentTag tag) {
    return tag.mention().agent().kind() == Agent.Kind.BODY
        && tag.mention().agent().actsFor().isEmpty();
  }

  private int take(int at, int end) {
    capital |= end > at;
    return end;
  }

  /** {@code Hội Hữu nghị Việt Nam - Cuba}. */
  private int pairEnd(int at, boolean known) {
    boolean pair =
        !known
            && text.isSign(tags, at + 1, "-")
            && at + 2 < tags.size()
            && tags.get(at + 2) instanceof AgentTag;
    return pair ? take(at, at + 3) : at;
  }

  /** One past a place that ends a name: {@code tỉnh Kon Tum}, {@code thành phố Sakai}. */
  static int townEnd(NameText text, List<Tag> tags, int at) {
    if (at >= tags.size()) {
      return at;
    }
    if (tags.get(at) instanceof PlaceTag) {
      return at + 1;
    }
    boolean place =
        tags.get(at)
            .matches(Sense.NameHead.class, name -> name.kind() == Sense.NameHead.Kind.PLACE);
    if (!place || at + 1 >= tags.size()) {
      return at;
    }
    int end = tags.get(at + 1) instanceof PlaceTag ? at + 2 : CapitalRun.end(text, tags, at + 1);
    return end > at + 1 ? end : at;
  }

  private int capitalEnd(int at, boolean known) {
    int word = text.words().end(tags, at, true);
    if (word > at) {
      return word;
    }
    boolean opensAnother = at > head + 1 && isOpener(at) && !isService(tags.get(at));
    boolean acronym = text.tokens().get(tags.get(at).from()).acronym();
    boolean named = at > head + 1 && held && !acronym && CapitalRun.end(text, tags, at) > at + 1;
    if (known || opensAnother || named || isPersonOpener(at)) {
      return at;
    }
    if (text.isHalfAWord(tags, at) && at + 2 < tags.size() && closes(at + 2)) {
      return at + 2;
    }
    return tags.get(at) instanceof Word ? Math.max(at, runEnd(at)) : at + 1;
  }

  /** {@code Đảng Dân quyền Chile}: what follows shows that the name is complete. */
  private boolean closes(int at) {
    return tags.get(at) instanceof AgentTag || Alias.acronymBracket(text, tags, at - 1) == at;
  }

  private int runEnd(int at) {
    return text.isNamePart(tags, at) ? joinedRun(at + 1) : at;
  }

  /** {@code Hanwha-Systems}: what a hyphen joins without a space. */
  private int joinedRun(int at) {
    return Math.max(at, CapitalRun.joinedEnd(text, tags, at));
  }

  private boolean isOpener(int at) {
    return tags.get(at).has(Sense.Title.class)
        || tags.get(at).has(Sense.Body.class)
        || NameText.nameHead(tags.get(at), Sense.NameHead.Kind.BODY).isPresent();
  }

  private boolean isPersonOpener(int at) {
    return held && text.isPersonOpener(tags, at);
  }

  /**
   * {@code Tập đoàn Viễn thông Quân đội}, {@code Cục Tác chiến Hải quân}: a word of two syllables.
   */
  private boolean isService(Tag tag) {
    return !held
        && tag.to() == tag.from() + 2
        && tag.matches(Sense.Body.class, body -> !body.ministry() && !body.government());
  }

  /** {@code và Môi trường}, {@code , Thể thao và Du lịch}. */
  private int joinedEnd(int at, boolean known) {
    if (at == head + 1 && !known || at >= tags.size()) {
      return at;
    }
    if (known && !text.isProper(tags.get(head)) || isOpenBehindTown(at)) {
      return at;
    }
    if (isAboutField(at)) {
      return at + 1;
    }
    if (isOfCommittee(at, known)) {
      return fieldEnd(at + 1);
    }
    if (tags.get(at).marks(Function.AND)
        || text.isSign(tags, at, "-")
        || text.isSign(tags, at, "&")) {
      return joinedPartEnd(at);
    }
    if (!text.isSign(tags, at, ",")) {
      return at;
    }
    int next = joinedPartEnd(at);
    int begin = at;
    int last = next;
    while (last > at && text.isSign(tags, last, ",") && joinedPartEnd(last) > last) {
      begin = last;
      last = joinedPartEnd(last);
    }
    return next > at && (closesList(last) || isPair(begin, last) || isOwnedMinistry(last))
        ? next
        : at;
  }

  /**
   * {@code Bộ Y tế, Lao động, Phúc lợi B}: whose it is ends the list of its fields; but {@code các
   * Bộ Ngoại giao, Quốc phòng Nhật Bản} are several.
   */
  private boolean isOwnedMinistry(int end) {
    return headWord().equals(MINISTRY)
        && NameText.stateAt(tags, end).isPresent()
        && !(head > 0 && (tags.get(head - 1).marks(Function.MANY) || isCount(head - 1)));
  }

  private boolean isCount(int at) {
    return text.isWord(tags, at, "hai") || text.isWord(tags, at, "ba");
  }

  /** {@code , Khoa học và Công nghệ}: the last two of a list may be one word of names. */
  private boolean isPair(int from, int to) {
    for (int token = tags.get(from).from(); token < tags.get(to - 1).to(); token++) {
      if (text.tokens().get(token).is("và")) {
        return true;
      }
    }
    return false;
  }

  /** {@code Hội đồng tỉnh Ibaraki và doanh nghiệp}: a small letter behind a town is no field. */
  private boolean isOpenBehindTown(int at) {
    return tags.get(at - 1) instanceof PlaceTag
        && at + 1 < tags.size()
        && !text.startsWithCapital(tags, at + 1);
  }

  /** {@code Trung tâm Nghiên cứu Quốc gia về Xạ trị}: the field has a capital. */
  private boolean isAboutField(int at) {
    return capital
        && text.isWord(tags, at, "về")
        && at + 1 < tags.size()
        && text.startsWithCapital(tags, at + 1)
        && (text.words().end(tags, at + 1, true) > at + 1
            || tags.get(at + 1).has(Sense.Topic.class));
  }

  /**
   * {@code Ủy ban hỗn hợp về hợp tác kinh tế Việt Nam - Nga}, {@code Cơ quan Thực thi pháp luật về
   * ma túy Mỹ}: the field of such a body is part of its name, where whose it is stands behind.
   */
  private boolean isOfCommittee(int at, boolean known) {
    if (known || !text.isWord(tags, at, "về") || !COMMITTEES.contains(headWord())) {
      return false;
    }
    int end = fieldEnd(at + 1);
    return end > at + 1
        && end < tags.size()
        && tags.get(end) instanceof AgentTag owner
        && owner.mention().agent().kind() == Agent.Kind.STATE;
  }

  private String headWord() {
    return text.tokens().get(tags.get(head).from()).key();
  }

  /** One past the words for a field. */
  private int fieldEnd(int from) {
    int at = from;
    int last;
    do {
      last = at;
      int joint = at > from && tags.get(at).marks(Function.AND) ? at + 1 : at;
      int word = text.words().end(tags, joint, true);
      boolean topic = joint < tags.size() && tags.get(joint).has(Sense.Topic.class);
      at = word > joint ? word : topic ? joint + 1 : at;
    } while (at > last && at < tags.size());
    return at;
  }

  private boolean closesList(int at) {
    return at < tags.size() && tags.get(at).marks(Function.AND) && joinedPartEnd(at) > at;
  }

  private int joinedPartEnd(int at) {
    if (at + 1 < tags.size() && isOpener(at + 1)) {
      return at;
    }
    int end = text.words().end(tags, at + 1, true);
    if (end > at + 1) {
      return end;
    }
    boolean field =
        at + 1 < tags.size()
            && text.startsWithCapital(tags, at + 1)
            && tags.get(at + 1).has(Sense.Topic.class);
    return field ? at + 2 : at;
  }
}
