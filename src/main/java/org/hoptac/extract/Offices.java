package org.hoptac.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hoptac.event.Agent;
import org.hoptac.event.Post;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Slug;

/**
 * Offices told one after another, and where their words end.
 *
 * @param told the offices, in order
 * @param next one past the last
 */
record Offices(List<Office> told, int next) {
  private static final int MOST_OFFICES = 6;

  /** {@code Chủ tịch Quốc hội kiêm Chủ tịch Thượng viện}. */
  private static final String ALSO = "kiêm";

  private static final String STATE = "nước";

  /** A term of a parliament or party, with its number behind it. */
  private static final String TERM = "khóa";

  /** Last words of those before an office to which one comes. */
  private static final Set<String> COMING_TO = Set.of("chức", "làm");

  private static final String ROMAN = "IVXL";
  private static final String PROVINCE = "tỉnh";

  /** No office. */
  static Offices none(int at) {
    return new Offices(List.of(), at);
  }

  /** The offices that are told from here on, parted by commas or by nothing. */
  static Offices read(NameText text, List<Tag> tags, int from) {
    var told = new ArrayList<Office>();
    int at = from;
    while (isTitle(tags, at) && told.size() < MOST_OFFICES) {
      Office office = Office.read(text, tags, at);
      if (isOfAnother(office, told) || (isGuest(text, tags, from, at) && isApart(office, told))) {
        break;
      }
      told.add(office);
      at = office.next();
      at = joinEnd(text, tags, at);
    }
    return told.isEmpty() ? none(from) : new Offices(told, told.get(told.size() - 1).next());
  }

  /**
   * {@code Chủ tịch, Giám đốc}, {@code Chủ tịch kiêm Giám đốc}, {@code Chủ tịch, kiêm Giám đốc}.
   */
  private static int joinEnd(NameText text, List<Tag> tags, int at) {
    int comma = text.isSign(tags, at, ",") ? at + 1 : at;
    int also = text.isWord(tags, comma, ALSO) ? comma + 1 : comma;
    return isTitle(tags, also) ? also : at;
  }

  /**
   * {@code Theo lời mời của Tổng thống Peru, Thủ tướng A thăm …}: behind the comma is the guest,
   * unless it is a rank of the host: {@code … Bộ trưởng Quốc phòng Peru, Đại tướng A}. Nor is who
   * acts behind {@code Nhân dịp A nhậm chức Tổng thống Peru} the one who comes to office.
   */
  private static boolean isGuest(NameText text, List<Tag> tags, int host, int at) {
    return (isInvitation(tags, host) || isNew(text, tags, host))
        && at > host
        && text.isSign(tags, at - 1, ",")
        && !text.endsHint(Hint.RANK, tags.get(at).to() - 1);
  }

  /** {@code được bầu làm Tổng thống Peru}, {@code giữ chức Thủ tướng Peru}. */
  private static boolean isNew(NameText text, List<Tag> tags, int office) {
    int before = tags.get(office).from() - 1;
    return before >= 0 && COMING_TO.contains(text.tokens().get(before).key());
  }

  /** Whether an office is of no one told, and the one before it is of a state, or both alike. */
  private static boolean isApart(Office office, List<Office> told) {
    return !told.isEmpty()
        && told.get(told.size() - 1)
            .in()
            .filter(
                host ->
                    office
                        .in()
                        .map(own -> isAlike(own, host))
                        .orElse(host.agent().isStateOrOrganisation()))
            .isPresent();
  }

  /** {@code Chủ tịch Quốc hội Peru, Chủ tịch Quốc hội A}: both bodies are of one kind. */
  private static boolean isAlike(AgentMention own, AgentMention host) {
    return own.isBody()
        && !own.agent().key().equals(host.agent().key())
        && host.agent().name().startsWith(own.agent().name());
  }

  /** Whether words of an invitation stand before whoever gives it. */
  static boolean isInvitation(List<Tag> tags, int host) {
    int words = host - 1;
    while (words > 1 && tags.get(words).marks(Function.AND) && isAgent(tags, words - 1)) {
      words -= 2;
      words -= isPartOfName(tags.get(words)) ? 1 : 0;
    }
    return words >= 0 && tags.get(words).marks(Function.INVITED_BY);
  }

  /** {@code Chính phủ A}, {@code Thủ tướng A}. */
  private static boolean isPartOfName(Tag tag) {
    return tag.has(Sense.Body.class) || tag.has(Sense.Title.class) || tag.has(Sense.Group.class);
  }

  private static boolean isAgent(List<Tag> tags, int at) {
    return at < tags.size() && tags.get(at) instanceof AgentTag;
  }

  /** Nobody holds an office twice: {@code Thủ tướng Peru, Thủ tướng A}. */
  private static boolean isOfAnother(Office office, List<Office> told) {
    for (Office other : told) {
      if (other.isOfAnotherThan(office) || office.isAlsoHeldBy(other)) {
        return true;
      }
    }
    return false;
  }

  /**
   * These offices, but for the last ones: those behind the last but one of which it is told whose
   * it is.
   */
  Offices withoutThoseOfNext() {
    int end = told.size() - 1;
    while (end > 0 && told.get(end - 1).in().isEmpty()) {
      end--;
    }
    return end <= 0 ? this : new Offices(told.subList(0, end), told.get(end - 1).next());
  }

  /** Those of these offices that are told before a tag. */
  Offices until(int end) {
    if (next <= end) {
      return this;
    }
    List<Office> before = told.stream().filter(office -> office.next() <= end).toList();
    return before.isEmpty() ? this : new Offices(before, before.get(before.size() - 1).next());
  }

  static boolean isTitle(List<Tag> tags, int at) {
    return at >= 0 && at < tags.size() && tags.get(at).has(Sense.Title.class);
  }

  /** {@code Trưởng Ban}, {@code Chủ nhiệm Ủy ban}: the noun of a body ends the title. */
  static boolean headsBody(NameText text, List<Tag> tags, int at) {
    return isTitle(tags, at)
        && tags.get(at).to() > tags.get(at).from() + 1
        && text.tokens().get(tags.get(at).to() - 1).is("ban");
  }

  static boolean isPersonHead(List<Tag> tags, int at) {
    return at >= 0
        && at < tags.size()
        && NameText.nameHead(tags.get(at), Sense.NameHead.Kind.PERSON).isPresent();
  }

  boolean isEmpty() {
    return told.isEmpty();
  }

  /** These offices and those told behind the name. */
  Offices and(Offices behind) {
    return new Offices(Stream.concat(told.stream(), behind.told.stream()).toList(), behind.next);
  }

  /** The agent of the first office of which it is told, one of a said state if there is one. */
  Optional<AgentMention> in() {
    Optional<AgentMention> first = Optional.empty();
    for (Office office : told) {
      if (office.in().isPresent()) {
        if (office.in().get().side().isStateOrOrganisation()) {
          return office.in();
        }
        first = first.isPresent() ? first : office.in();
      }
    }
    return first;
  }

  /** The agents of all offices of which they are told, those of a said state first. */
  List<AgentMention> all() {
    if (told.isEmpty()) {
      return List.of();
    }
    var all = new LinkedHashMap<String, AgentMention>();
    told.stream()
        .map(Office::in)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(owner -> !owner.side().isStateOrOrganisation()))
        .forEach(owner -> all.putIfAbsent(owner.agent().key(), owner));
    return List.copyOf(all.values());
  }

  /** The posts of the offices. */
  List<Post> posts() {
    return told.stream().map(Office::post).toList();
  }

  /**
   * One office as told.
   *
   * @param title its title
   * @param in the agent it belongs to
   * @param about the place it is for
   * @param next one past its words
   */
  record Office(Sense.Title title, Optional<AgentMention> in, Optional<PlaceTag> about, int next) {

    private static Office read(NameText text, List<Tag> tags, int at) {
      Sense.Title title = tags.get(at).sense(Sense.Title.class).orElseThrow();
      int next = isPersonHead(tags, at + 1) ? at + 2 : fieldEnd(text, tags, at);
      next = bareBodyEnd(text, tags, next);
      int owner = skipNoun(text, tags, NameText.skipOf(tags, next));
      Optional<AgentMention> in = owner < tags.size() ? owner(tags.get(owner)) : Optional.empty();
      if (in.isPresent()) {
        next = owner + 1;
        int whole = wholeEnd(text, tags, next, in.get());
        if (whole > next) {
          in = Optional.of(in.get().of(whole(text, tags, next, whole)));
          next = whole;
        }
        next += title.posted() && isHeldAt(text, tags, next) ? 2 : 0;
      } else if (isOfHolder(text, tags, next)) {
        in = owner(tags.get(next + 2));
        next += 3;
      } else if (localityEnd(text, tags, next) > next) {
        next = localityEnd(text, tags, next);
        in = bracketed(text, tags, next);
        next += in.isPresent() ? 3 : 0;
      }
      next += isTerm(text, tags, next) ? 2 : 0;
      int field = fieldEnd(text, tags, at);
      if (field > at + 1 && headsBody(text, tags, at)) {
        AgentMention headed = headed(text, tags, at, field);
        in = Optional.of(in.map(headed::of).orElse(headed));
      }
      Optional<PlaceTag> about = about(tags, next);
      var matter = new OfficeMatter(text, tags, next);
      int named = matter.end();
      if (named > next) {
        int last = matter.owner(named);
        in = in.isEmpty() && last > 0 ? owner(tags.get(last)) : in;
        return new Office(title, in, about, named);
      }
      return new Office(title, in, about, about.isPresent() ? next + 2 : next);
    }

    /**
     * {@code Chủ tịch Hạ viện, Quốc hội Peru Ana Bola}, {@code Chủ tịch Hạ viện, Quốc hội, Cộng hòa
     * Peru Ana Bola}, {@code Bí thư Ban Bí thư Đảng Lao động Peru Ana Bola}: one past the wholes of
     * which the body is told to be a part, where its state and a name end them; or the index
     * itself.
     */
    private static int wholeEnd(NameText text, List<Tag> tags, int at, AgentMention body) {
      if (!body.isBody() || !body.principals().isEmpty()) {
        return at;
      }
      int end = at;
      if (NameText.isBodyAt(tags, at)) {
        boolean named =
            NameText.stateOfAt(tags, at).isPresent() && isNamedBehind(text, tags, at + 1);
        return named ? at + 1 : at;
      }
      while (text.isSign(tags, end, ",") && NameText.isBodyAt(tags, end + 1)) {
        end += 2;
        if (NameText.stateOfAt(tags, end - 1).isPresent()) {
          return isNamedBehind(text, tags, end) ? end : at;
        }
      }
      boolean state =
          end > at && text.isSign(tags, end, ",") && NameText.stateAt(tags, end + 1).isPresent();
      return state && isNamedBehind(text, tags, end + 2) ? end + 2 : at;
    }

    /** The whole that stands right behind its part, or the state of the last behind commas. */
    private static AgentMention whole(NameText text, List<Tag> tags, int at, int end) {
      return text.isSign(tags, at, ",")
          ? NameText.stateOfAt(tags, end - 1).orElseThrow()
          : ((AgentTag) tags.get(at)).mention();
    }

    /** A name of two words or more, and no list goes on there. */
    private static boolean isNamedBehind(NameText text, List<Tag> tags, int at) {
      TitledName name = TitledName.at(text, tags, at);
      return name.to() > name.from() + 1;
    }

    /**
     * {@code Đặc phái viên của Tổng thống Peru}: of the state of him whose envoy he is, if no name
     * stands there that may be of either.
     */
    private static boolean isOfHolder(NameText text, List<Tag> tags, int at) {
      return at + 2 < tags.size()
          && tags.get(at).marks(Function.OF)
          && isTitle(tags, at + 1)
          && NameText.stateAt(tags, at + 2).isPresent()
          && (at + 3 == tags.size() || TitledName.at(text, tags, at + 3).isEmpty());
    }

    /**
     * {@code Bí thư Thành ủy Phan Văn Hòa}, {@code tư lệnh lục quân Asim Munir}, {@code Tư lệnh các
     * lực lượng vũ trang,}: one past a body that is not said of whom, or the index itself.
     */
    private static int bareBodyEnd(NameText text, List<Tag> tags, int at) {
      int body = at < tags.size() && tags.get(at).marks(Function.MANY) ? at + 1 : at;
      boolean bare =
          body < tags.size()
              && (isHeadAlone(tags, at)
                  || (tags.get(body).has(Sense.Body.class)
                      && (text.isNamePart(tags, body + 1) || text.isSign(tags, body + 1, ","))));
      return bare ? body + 1 : at;
    }

    private static boolean isHeadAlone(List<Tag> tags, int at) {
      return NameText.nameHead(tags.get(at), Sense.NameHead.Kind.BODY).isPresent();
    }

    /**
     * {@code Bộ trưởng Phát triển Nông thôn}: what the office is for; {@code Phó Chủ tịch thứ
     * nhất}, {@code Giám đốc khu vực}: which of its kind, when a name or its owner stands behind.
     */
    private static int fieldEnd(NameText text, List<Tag> tags, int at) {
      if (at + 1 >= tags.size()) {
        return at + 1;
      }
      if (text.isSign(tags, at + 1, ",") || tags.get(at + 1).marks(Function.AND)) {
        return fieldsEnd(text, tags, at);
      }
      if (!text.startsWithCapital(tags, at + 1)) {
        int end =
            tags.get(at + 1).has(Sense.Ordinal.class)
                ? at + 2
                : text.words().end(tags, at + 1, false);
        boolean named =
            end < tags.size()
                && (isAgent(tags, NameText.skipOf(tags, end))
                    || CapitalRun.end(text, tags, end) > end + 1);
        return end > at + 1 && named ? end : at + 1;
      }
      boolean other =
          tags.get(at + 1).has(Sense.Body.class)
              || tags.get(at + 1).matches(Sense.NameHead.class, Office::opensName);
      boolean field =
          (!other || headsBody(text, tags, at)) && text.words().end(tags, at + 1, true) > at + 1;
      return field ? new BodyName(text, tags, at).endOfKnown() : at + 1;
    }

    /** The body whose noun ends the title: {@code Ban Tuyên giáo Trung ương} of its head. */
    private static AgentMention headed(NameText text, List<Tag> tags, int at, int end) {
      int noun = tags.get(at).to() - 1;
      boolean committee =
          text.tokens().get(noun - 1).is("ủy") || text.tokens().get(noun - 1).is("uỷ");
      int from = committee ? noun - 1 : noun;
      int to = tags.get(end - 1).to();
      return text.mention(Agent.Kind.BODY, "actor/", text.surface(from, to), from, to);
    }

    /** All but {@code Cộng hòa}, which is a party too: {@code Hạ nghị sĩ Cộng hòa Ana Bola}. */
    private static boolean opensName(Sense.NameHead head) {
      return head.kind() != Sense.NameHead.Kind.STATE_FORM;
    }

    private static boolean isAgent(List<Tag> tags, int at) {
      return at < tags.size() && tags.get(at) instanceof AgentTag;
    }

    /**
     * {@code Bộ trưởng Ngoại giao, Thương mại và Phát triển Canada}, {@code Bộ trưởng Ngoại giao và
     * Hợp tác Ghana}: the owner ends the fields.
     */
    private static int fieldsEnd(NameText text, List<Tag> tags, int at) {
      int end = new BodyName(text, tags, at).endOfKnown();
      boolean owned =
          end > at + 2
              && end < tags.size()
              && tags.get(end) instanceof AgentTag owner
              && owner.mention().isState();
      return owned ? end : at + 1;
    }

    /** {@code Đại sứ Nga, Đại sứ Peru} are two persons. */
    private boolean isOfAnotherThan(Office other) {
      return in.isPresent()
          && other.in.isPresent()
          && in.get().side().isStateOrOrganisation()
          && other.in.get().side().isStateOrOrganisation()
          && !in.get().side().key().equals(other.in.get().side().key());
    }

    private boolean isAlsoHeldBy(Office other) {
      return in.isEmpty()
          && other.in.filter(owner -> owner.side().isStateOrOrganisation()).isPresent()
          && title.key().equals(other.title.key());
    }

    private static Optional<AgentMention> owner(Tag tag) {
      if (tag instanceof AgentTag agent
          && agent.mention().agent().canBeSide()
          && agent.mention().agent().kind() != Agent.Kind.PERSON) {
        return Optional.of(agent.mention());
      }
      return tag instanceof PlaceTag place ? place.seat() : Optional.empty();
    }

    /**
     * {@code Tư lệnh các lực lượng vũ trang Peru}: the forces of one state are many; {@code Đại sứ
     * nước Cộng hòa Peru}.
     */
    private static int skipNoun(NameText text, List<Tag> tags, int at) {
      boolean owned = at + 1 < tags.size() && tags.get(at + 1) instanceof AgentTag;
      if (!owned) {
        return at;
      }
      AgentMention owner = ((AgentTag) tags.get(at + 1)).mention();
      boolean many = tags.get(at).marks(Function.MANY) && owner.isBody();
      return many || (text.isWord(tags, at, STATE) && owner.isState()) ? at + 1 : at;
    }

    /**
     * {@code Đại sứ Việt Nam tại Nga}: where the office is held says nothing of whose it is; in a
     * house it is not held.
     */
    private static boolean isHeldAt(NameText text, List<Tag> tags, int at) {
      return at + 1 < tags.size()
          && tags.get(at).marks(Function.AT)
          && isPlaceName(tags.get(at + 1))
          && !Houses.isHouse(text, tags.get(at + 1));
    }

    /**
     * {@code Chủ tịch Đại hội đồng Liên hợp quốc khóa 76 A}, {@code Ủy viên Trung ương Đảng khóa
     * XIV A}: which term of it he holds.
     */
    private static boolean isTerm(NameText text, List<Tag> tags, int at) {
      return at + 1 < tags.size()
          && text.isWord(tags, at, TERM)
          && (text.hasDigit(tags, at + 1, at + 2)
              || isRoman(text.surface(tags.get(at + 1).from(), tags.get(at + 1).to())));
    }

    private static boolean isRoman(String word) {
      return word.chars().allMatch(letter -> ROMAN.indexOf(letter) >= 0);
    }

    /**
     * {@code Tỉnh trưởng tỉnh Champasak}: one past what he governs, whose state may stand in
     * brackets behind it, or the index itself.
     */
    private static int localityEnd(NameText text, List<Tag> tags, int at) {
      if (at < tags.size() && tags.get(at) instanceof PlaceTag && text.isWord(tags, at, PROVINCE)) {
        return at + 1;
      }
      boolean headed =
          at + 1 < tags.size()
              && NameText.nameHead(tags.get(at), Sense.NameHead.Kind.LOCALITY).isPresent()
              && tags.get(at + 1) instanceof PlaceTag;
      return headed ? at + 2 : at;
    }

    private static Optional<AgentMention> bracketed(NameText text, List<Tag> tags, int at) {
      return text.isSign(tags, at, "(")
              && text.isSign(tags, at + 2, ")")
              && tags.get(at + 1) instanceof AgentTag owner
              && owner.mention().isState()
          ? Optional.of(owner.mention())
          : Optional.empty();
    }

    private static boolean isPlaceName(Tag tag) {
      return tag instanceof PlaceTag
          || (tag instanceof AgentTag agent && agent.mention().agent().kind() == Agent.Kind.STATE);
    }

    private static Optional<PlaceTag> about(List<Tag> tags, int at) {
      return at + 1 < tags.size()
              && tags.get(at).marks(Function.ABOUT)
              && tags.get(at + 1) instanceof PlaceTag place
          ? Optional.of(place)
          : Optional.empty();
    }

    /** The office without its holder. */
    Post post() {
      String name = title.name() + about.map(place -> " về " + place.place().name()).orElse("");
      String forPlace = about.flatMap(p -> p.place().nameEn()).map(en -> " for " + en).orElse("");
      String key =
          "post/" + Slug.of(name) + in.map(mention -> "-" + keyTail(mention.agent())).orElse("");
      return new Post(
          key,
          name,
          title.nameEn().map(en -> en + forPlace),
          in.map(mention -> mention.agent().key()));
    }
  }

  /** The same office, now that it is known of which agent it is. */
  static Post of(Post post, Agent owner) {
    return new Post(
        post.key() + "-" + keyTail(owner), post.name(), post.nameEn(), Optional.of(owner.key()));
  }

  private static String keyTail(Agent agent) {
    return Slug.of(agent.key().substring(agent.key().indexOf('/') + 1));
  }
}
