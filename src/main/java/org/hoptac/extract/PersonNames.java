package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hoptac.event.Agent;
import org.hoptac.event.Post;
import org.hoptac.extract.NameGrammar.Made;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Slug;

/** Persons with the offices that are told of them, before or behind their names. */
final class PersonNames {
  private static final int LONGEST_SYLLABLE_OF_A_WORD = 3;

  /** First syllable of {@code phu nhân}. */
  private static final String WIFE = "phu";

  private final NameText text;
  private final Ministers ministers;
  private final ToldPersons told;

  PersonNames(NameText text, Ministers ministers, ToldPersons told) {
    this.text = text;
    this.ministers = ministers;
    this.told = told;
  }

  /** A chain of titles with or without a name, or a name after {@code ông, bà}. */
  Optional<Made> person(List<Tag> tags, int at) {
    boolean opened = Offices.isPersonHead(tags, at) || Offices.isTitle(tags, at);
    return opened ? readFrom(tags, at) : Optional.empty();
  }

  private Optional<Made> readFrom(List<Tag> tags, int at) {
    Optional<Made> person = new PersonReader(tags, at, tags.size()).read();
    int end = person.map(made -> FrontedGuest.comma(text, tags, at, made.next())).orElse(-1);
    return end < 0 ? person : new PersonReader(tags, at, end).read().or(() -> person);
  }

  /** Reads the person that may be told from one tag on. */
  private final class PersonReader {
    private final List<Tag> tags;
    private final int begin;

    /** A comma here ends all that is told of him. */
    private final int end;

    PersonReader(List<Tag> tags, int begin, int end) {
      this.tags = tags;
      this.begin = begin;
      this.end = end;
    }

    Optional<Made> read() {
      if (isPersonHead(begin - 1) || isPartOfPlace()) {
        return Optional.empty();
      }
      int at = begin;
      while (isPersonHead(at)) {
        at++;
      }
      Offices offices = Offices.read(text, tags, at).until(end);
      TitledName name = nameAt(nameFrom(offices));
      if (offices.isEmpty() && name.isEmpty()) {
        return leader(name.from());
      }
      if (name.isEmpty() || isHalfAWord(name, offices) || isOfMany(name)) {
        return holderWithoutName(offices);
      }
      return Optional.of(withOfficesBehind(name, offices));
    }

    /** {@code phường Tân Bình}: a capital in a sentence makes such a word part of a name. */
    private boolean isPartOfPlace() {
      return isPersonHead(begin)
          && begin > 0
          && text.startsWithCapital(tags, begin)
          && !text.tokens().get(tags.get(begin).from()).acronym()
          && (text.isSign(tags, begin - 1, "-")
              || (tags.get(begin - 1) instanceof Word && !text.isSign(tags.get(begin - 1)))
              || NameText.nameHead(tags.get(begin - 1), Sense.NameHead.Kind.PLACE).isPresent()
              || isNamedMeeting(begin - 1));
    }

    /**
     * {@code Hội nghị Quan chức cao cấp}: the noun with a capital opens the name of the meeting.
     */
    private boolean isNamedMeeting(int at) {
      return text.startsWithCapital(tags, at)
          && tags.get(at).matches(Sense.Type.class, Sense.Type::noun);
    }

    /** Where a name may begin behind the offices: {@code Bộ trưởng, ông …}, {@code … – ông …}. */
    private int nameFrom(Offices offices) {
      int at = offices.next();
      if (isPersonHead(at)) {
        return at + 1;
      }
      int behindParty = offices.isEmpty() ? at : behindParty(at);
      if (behindParty > at) {
        return behindParty;
      }
      if (isApart(at) && isPersonHead(at + 1)) {
        return at + 2;
      }
      return isComma(at) && offices.in().isPresent() && isFullName(at + 1) ? at + 1 : at;
    }

    /** {@code Thượng nghị sĩ Mỹ thuộc đảng Cộng hòa …}: whose party does not part him from it. */
    private int behindParty(int at) {
      int party = at < tags.size() && tags.get(at).marks(Function.OF) ? at + 1 : at;
      return isParty(party) && !nameAt(party + 1).isEmpty() ? party + 1 : at;
    }

    private boolean isParty(int at) {
      return at < tags.size()
          && tags.get(at).has(Sense.Body.class)
          && text.tokens().get(tags.get(at).from()).is("đảng");
    }

    private boolean isFullName(int from) {
      int end = CapitalRun.end(text, tags, from);
      return end > from + 1
          && IntStream.range(from, end)
              .allMatch(at -> tags.get(at) instanceof Word || text.isPersonOpener(tags, at));
    }

    private TitledName nameAt(int from) {
      return TitledName.at(text, tags, from);
    }

    /** {@code nhiều doanh nhân Việt}: many have no name. */
    private boolean isOfMany(TitledName name) {
      return begin > 0
          && tags.get(begin - 1).marks(Function.MANY)
          && tags.get(name.to() - 1).to() == tags.get(name.from()).from() + 1
          && text.tokens().get(tags.get(name.from()).from()).vietnamese();
    }

    /** {@code nguyên Trợ lý}, {@code Chủ tịch Quốc vụ}: half a word is no name. */
    private boolean isHalfAWord(TitledName name, Offices offices) {
      String first = text.tokens().get(tags.get(name.from()).from()).surface();
      return name.to() == name.from() + 1
          && text.isTornOff(tags, name.to())
          && (!offices.isEmpty() || first.length() <= LONGEST_SYLLABLE_OF_A_WORD);
    }

    /**
     * {@code ông A, Bộ trưởng Ngoại giao Nga,}, {@code ông A - Bộ trưởng Ngoại giao Nga}, {@code
     * ông A đại sứ Nga}: offices behind the name count if told of whom. In {@code Thủ tướng Lào A,
     * Thủ tướng Campuchia B} and, but for the first, in {@code ông A, Chủ tịch Tập đoàn B, Thủ
     * tướng C} they are the next one's.
     */
    private Made withOfficesBehind(TitledName name, Offices before) {
      Offices bracketed =
          text.isSign(tags, name.to(), "(")
              ? Offices.read(text, tags, name.to() + 1)
              : Offices.none(name.to());
      if (bracketed.in().isPresent() && text.isSign(tags, bracketed.next(), ")")) {
        return holder(name, before.and(bracketed), bracketed.next() + 1);
      }
      Optional<Made> spouse = spouseOf(name, before);
      if (spouse.isPresent()) {
        return spouse.get();
      }
      int nameEnd = otherNameEnd(name.to());
      Offices behind = officesAt(isApart(nameEnd) ? nameEnd + 1 : nameEnd);
      if (!nameAt(nameFrom(behind)).isEmpty()) {
        behind = behind.withoutThoseOfNext();
      }
      if (behind.in().isEmpty()
          || isOfAnother(behind, before)
          || isOfNext(behind)
          || isGuest(behind)) {
        return holder(name, before, name.to());
      }
      int sign = behind.next();
      boolean closed = isComma(nameEnd) ? isComma(sign) : text.isSign(tags, sign, "-");
      int end = closed && !opensAnother(sign + 1) ? sign + 1 : sign;
      return holder(name, before.and(behind), end);
    }

    /** {@code ông Paul Chan (Trần Ba), Cục trưởng}: one past another name of his in brackets. */
    private int otherNameEnd(int at) {
      int end = text.isSign(tags, at, "(") ? CapitalRun.end(text, tags, at + 1) : at;
      return end > at + 2 && text.isSign(tags, end, ")") ? end + 1 : at;
    }

    /**
     * {@code bà A, phu nhân Tổng thống Peru B}: whose wife she is tells for whom she acts, and
     * nothing of him.
     */
    private Optional<Made> spouseOf(TitledName name, Offices before) {
      int noun = name.to() + 1;
      if (!isComma(name.to()) || !text.isWord(tags, noun, WIFE) || !before.isEmpty()) {
        return Optional.empty();
      }
      Offices his = Offices.read(text, tags, NameText.skipOf(tags, noun + 1));
      TitledName him = nameAt(his.next());
      return his.isEmpty() || him.isEmpty()
          ? Optional.empty()
          : Optional.of(named(name, his.all(), List.of(), him.to()));
    }

    /** {@code ông A, tân Đại sứ Peru}, but not {@code bà A, phu nhân Tổng thống B}. */
    private Offices officesAt(int at) {
      Offices offices = Offices.read(text, tags, isPersonHead(at) ? at + 1 : at);
      return isPersonHead(at) && !nameAt(nameFrom(offices)).isEmpty() ? Offices.none(at) : offices;
    }

    /** {@code ông A, Tổng thống Peru B}: no comma stands between the one office and a name. */
    private boolean isOfNext(Offices behind) {
      return behind.told().size() == 1
          && behind.in().get().isState()
          && !nameAt(behind.next()).isEmpty();
    }

    /** {@code Theo lời mời của Thủ tướng A, Thủ tướng Peru thăm …}: no comma stands behind. */
    private boolean isGuest(Offices behind) {
      return Offices.isInvitation(tags, begin) && !isComma(behind.next());
    }

    private boolean opensAnother(int at) {
      return isPersonHead(at)
          || Offices.isTitle(tags, at)
          || (at < tags.size() && tags.get(at) instanceof AgentTag);
    }

    /** {@code Thủ tướng A, Tổng thống Nga B}: offices with a name behind them are of another. */
    private boolean isOfAnother(Offices behind, Offices before) {
      boolean ofAnotherSide =
          before.in().isPresent()
              && !before.in().get().side().key().equals(behind.in().get().side().key());
      boolean held = !before.isEmpty() && !nameAt(nameFrom(behind)).isEmpty();
      return ofAnotherSide || held;
    }

    private Made holder(TitledName name, Offices offices, int next) {
      ministers.add(offices);
      return named(name, offices.all(), offices.posts(), next);
    }

    /** {@code nhà lãnh đạo Triều Tiên Kim Jong-un}: whose he is, but in no office that is told. */
    private Optional<Made> leader(int from) {
      int owner = NameText.skipOf(tags, from);
      if (owner >= tags.size()
          || !(tags.get(owner) instanceof AgentTag agent)
          || agent.mention().agent().kind() == Agent.Kind.PERSON) {
        return Optional.empty();
      }
      boolean apart = isApart(owner + 1) && isPersonHead(owner + 2);
      TitledName name = nameAt(apart ? owner + 3 : owner + 1);
      return name.isEmpty()
          ? Optional.empty()
          : Optional.of(named(name, List.of(agent.mention()), List.of(), name.to()));
    }

    /** A person of this name, for whom he acts as far as it is told, and in which posts. */
    private Made named(
        TitledName words, List<AgentMention> principals, List<Post> posts, int next) {
      int from = tags.get(words.from()).from();
      int to = tags.get(words.to() - 1).to();
      String name = told.full(text.surface(from, to));
      Agent person =
          new Agent(
              Agent.Kind.PERSON,
              "person/" + Slug.of(name),
              name,
              Optional.empty(),
              Optional.empty(),
              principals.stream().map(AgentMention::agent).toList(),
              posts);
      return made(
          new AgentMention(person, text.span(from, to), principals, posts.stream().findFirst()),
          next);
    }

    /**
     * {@code Ngoại trưởng Nhật Bản}: an office holder without a name counts as the one he acts for.
     */
    private Optional<Made> holderWithoutName(Offices offices) {
      return offices.in().map(mention -> made(mention, offices.next()));
    }

    private Made made(AgentMention mention, int next) {
      int from = tags.get(begin).from();
      return new Made(new AgentTag(from, tags.get(next - 1).to(), mention), next);
    }

    private boolean isPersonHead(int at) {
      return Offices.isPersonHead(tags, at);
    }

    private boolean isApart(int at) {
      return isComma(at) || text.isSign(tags, at, "-");
    }

    private boolean isComma(int at) {
      return at != end && text.isSign(tags, at, ",");
    }
  }
}
