package org.hoptac.lexicon;

import java.util.List;
import java.util.Optional;

/**
 * What a term can mean. One run of words may have several senses: <em>gìn giữ hòa bình</em> is a
 * topic and names an operation.
 */
public sealed interface Sense {

  /**
   * A named agent. {@code kind} is a class name of the ontology in lower case: state, organisation,
   * body, person, outlet.
   *
   * @param home whether it is a state whose press is read, or a body there
   */
  record Actor(
      String key,
      String kind,
      String name,
      Optional<String> nameEn,
      Optional<String> notation,
      Optional<Actor> actsFor,
      boolean home)
      implements Sense {}

  /**
   * A place.
   *
   * @param region whether it is a part of the world, which can be spoken of but is no venue
   * @param seatOf the actor for which the name may stand, as a capital for its government
   * @param inState the state of a province or city that may act of its own
   */
  record Place(
      String key,
      String name,
      Optional<String> nameEn,
      boolean region,
      Optional<Actor> seatOf,
      Optional<Actor> inState)
      implements Sense {}

  /**
   * A topic.
   *
   * @param also other topics that its word tells with it: <em>khu kinh tế cửa khẩu</em>
   * @param weak whether the word tells it only where no other word tells a topic: <em>song
   *     phương</em> in <em>cuộc gặp song phương</em>
   * @param ofTalks whether only talks and what is agreed or called for there are about it: <em>xung
   *     đột</em>
   * @param phrase whether the words tell it together and each keeps a meaning of its own: <em>hợp
   *     tác quân sự</em>, <em>Trung tâm Nghiên cứu</em>
   * @param asGoods what is told instead where it is sold, bought or made: <em>mua tên lửa</em>
   */
  record Topic(
      String key,
      List<String> also,
      boolean weak,
      boolean ofTalks,
      boolean phrase,
      Optional<String> asGoods)
      implements Sense {
    /** A topic that its word always tells. */
    public Topic(String key) {
      this(key, List.of(), false, false, false, Optional.empty());
    }

    /** Whether the word tells the topic of any act beside it. */
    public boolean always() {
      return !weak && !ofTalks;
    }
  }

  /**
   * A word for a kind of act.
   *
   * @param type key of the type concept
   * @param frame which roles its complements have
   * @param noun whether it names the act
   * @param verb whether it says the act
   * @param state whether it is a state of affairs, which holds, or an event, which is done
   * @param topics topics that the word itself names
   * @param factive whether it takes what it speaks of for granted, as praise does
   * @param trend whether it says that the act grows or shrinks
   * @param strength whether it tells an act alone
   */
  record Type(
      String type,
      Frame frame,
      boolean noun,
      boolean verb,
      boolean state,
      List<String> topics,
      boolean factive,
      Optional<String> trend,
      Strength strength)
      implements Sense {
    /** How much a word for a kind of act tells alone. */
    public enum Strength {
      /** It tells an act. */
      FULL,
      /** It tells an act that one may do alone; with whom must be said: <em>tập trận</em>. */
      SOLITARY,
      /** It tells that an act is done together, and the verb behind it which: <em>phối hợp</em>. */
      GENERIC,
      /** It tells an act of ours only behind such a word or a light verb: <em>bắt giữ</em>. */
      BOUND,
      /**
       * It tells that something is done together where no other word says what: <em>nhất trí</em>.
       */
      RESIDUAL,
      /** It tells a visit only between an official who travels and a place: <em>đến</em>. */
      JOURNEY,
      /** It tells an act only as the object of a verb of that type: <em>trao đổi tù binh</em>. */
      OBJECT,
      /** It tells an act only before others and what they are asked to do: <em>nhờ A giúp</em>. */
      REQUEST,
      /**
       * It tells an act only before so many of something for someone: <em>trao</em> 20 máy cho A.
       */
      COUNTED,
      /**
       * It tells a dialogue only before those who are at odds, or before the other side and
       * peaceful means: <em>chấm dứt xung đột</em> giữa A và B.
       */
      SETTLING,
      /** It tells an act only of those whom another lets do it: cho A <em>đi qua</em>. */
      PERMITTED,
      /** It tells an act only of people who were held: <em>thả</em> 12 thủy thủ A. */
      FREEING,
      /** It tells an act only right before a grouping of states: <em>tham gia</em> ASEAN. */
      JOINING
    }
  }

  /**
   * A verb that needs a noun of an act beside it: <em>tiến hành</em>, <em>tăng cường</em>.
   *
   * @param type type of the whole, when it is not the noun's
   * @param frame frame of the whole, when it is not the noun's
   */
  record LightVerb(
      Optional<String> type, Optional<Frame> frame, boolean state, Optional<String> trend)
      implements Sense {}

  /**
   * A word that shows the status.
   *
   * @param status key of the status concept
   * @param strength the stronger of two cues wins: <em>vẫn chưa</em> over <em>sẽ</em> over
   *     <em>đã</em>
   * @param dated the status when a date or an arrangement stands beside it, if it differs
   */
  record Status(String status, int strength, Optional<String> dated) implements Sense {}

  /** A reporting word. */
  record Report(Position position) implements Sense {
    /** Where the source stands. */
    public enum Position {
      /** {@code X cho biết}. */
      BEFORE,
      /** {@code theo X}. */
      AFTER,
      /** {@code đây là thông điệp được X đưa ra}: of the sentence before. */
      MESSAGE
    }
  }

  /** A function word. */
  record Marker(Function function) implements Sense {}

  /**
   * A title of office.
   *
   * @param ministerial whether its holder heads a ministry
   * @param posted whether its holder is sent to a place: <em>Đại sứ Việt Nam tại Nga</em>
   */
  record Title(
      String key, String name, Optional<String> nameEn, boolean ministerial, boolean posted)
      implements Sense {}

  /**
   * A body that every state may have: <em>Bộ Quốc phòng</em>.
   *
   * @param ministry whether a minister heads it
   * @param government whether it is its state, as the government is
   */
  record Body(
      String key, String name, Optional<String> nameEn, boolean ministry, boolean government)
      implements Sense {}

  /**
   * A word that may stand in a small letter inside a name: <em>Cục Hợp tác quốc tế</em>.
   *
   * @param verb whether it is a verb too, so that in a small letter it may be what the named one
   *     does
   */
  record NameWord(boolean verb) implements Sense {}

  /**
   * A head noun before a name: <em>tờ</em> Nikkei Asia, <em>Dự án</em> … (ESIWA).
   *
   * @param international whether the word itself says that more than one state is concerned
   */
  record NameHead(Kind kind, boolean international) implements Sense {
    /** What the name is a name of. */
    public enum Kind {
      OUTLET,
      /** A noun that ends the name of an outlet: <em>Times</em>. */
      OUTLET_END,
      PROGRAMME,
      TREATY,
      /** What says a name outright: <em>mang tên</em>. */
      CALLED,
      CONFERENCE,
      BODY,
      /** A body of the body named behind it: <em>Ban Chấp hành</em> Đảng Cộng sản. */
      ORGAN,
      /** A common noun that is no part of the name: <em>nhóm vũ trang</em> Abu Sayyaf. */
      BODY_NOUN,
      /** A noun that ends the name of a body: <em>Airlines</em>. */
      BODY_END,
      PERSON,
      /** A family name, which opens the name of a person without a title. */
      SURNAME,
      /** A given name that opens the name of a person: <em>Elena</em>. */
      GIVEN_NAME,
      /** What the name behind it belongs to is no agent: <em>tàu sân bay</em> Ronald Reagan. */
      THING,
      /** A work, whose title may hold names of agents: <em>phim</em> "Người Mỹ". */
      WORK,
      /** A noun that ends the name of a contest: ASEAN <em>Cup</em>. */
      CONTEST,
      /** A form of state, before its name: <em>Cộng hòa</em> Ai Cập. */
      STATE_FORM,
      /** The name alone is the place: <em>thành phố</em> Sydney. */
      PLACE,
      /** A province or city, which may act: <em>tỉnh</em> Champasak. */
      LOCALITY,
      /** The word is part of the name: <em>vịnh</em> Bengal. */
      SITE
    }
  }

  /**
   * A noun for agents without a name: <em>đại biểu</em>, <em>đối tác</em>.
   *
   * @param international whether they are of several states: <em>quốc gia</em>, <em>đồng minh</em>
   */
  record Group(boolean international) implements Sense {}

  /**
   * A word of conflict or of markets: beside it a word of ours tells an act only if it is a verb,
   * or has a status, and its own clause names the sides.
   *
   * @param market whether it speaks of markets, where an agreement is only what moves them
   */
  record Caution(boolean market) implements Sense {}

  /** A word that is no act, but tells something of what stands beside it. */
  record HintWord(Hint hint) implements Sense {}

  /** A word of sport: where it stands, {@code gặp} is a match and {@code thăm} a tour. */
  record Sport() implements Sense {}

  /** Which of its kind: {@code đầu tiên} is 1. */
  record Ordinal(int value) implements Sense {}

  /** Growth or decline said of the act before it: <em>tăng lên</em>. */
  record Trend(String direction) implements Sense {}

  /**
   * Words whose parts mean what they always do, but tell no topic: <em>chính quyền quân sự</em>.
   */
  record OffTopic() implements Sense {}

  /**
   * A word that is none of our business, listed so that no part of it is taken for something else:
   * <em>hợp tác xã</em>.
   */
  record Nothing() implements Sense {}
}
