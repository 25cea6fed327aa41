package org.hoptac.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.event.Post;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.Cue;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.SeriesTag;
import org.hoptac.extract.Tag.TopicAt;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Slug;
import org.hoptac.text.Span;
import org.hoptac.text.Statement;
import org.hoptac.text.Token;

/**
 * Names that no lexicon can list: programmes, conferences, outlets, bodies of a state, persons with
 * their offices, groups without a name. Each stage rewrites the tags once, from left to right; a
 * later stage sees what an earlier one made.
 */
final class NameGrammar {
  private static final Set<String> PARTICLES =
      Set.of("von", "van", "der", "den", "de", "del", "da", "di", "al", "bin", "el", "la");
  private static final int LONGEST_NAME = 24;
  private static final int MOST_OFFICES = 6;

  private final Statement statement;
  private final List<Token> tokens;
  private final Set<String> ministries = new HashSet<>();
  private final Set<String> ministerialPosts = new HashSet<>();

  NameGrammar(Statement statement) {
    this.statement = statement;
    this.tokens = statement.tokens();
  }

  /** Rewrites the tags of the tagger. */
  List<Tag> rewrite(List<Tag> tags) {
    List<Tag> named = stage(tags, this::series);
    named = stage(named, this::headedName);
    named = stage(named, this::acronym);
    named = stage(named, this::body);
    named = stage(named, this::person);
    named = stage(named, this::minister);
    named = stage(named, this::capital);
    return stage(named, this::group);
  }

  /** What a stage made of the tags from here on, and the first tag it left. */
  private record Made(Tag tag, int next) {}

  private interface Stage {
    Optional<Made> at(List<Tag> tags, int index);
  }

  private static List<Tag> stage(List<Tag> tags, Stage stage) {
    var rewritten = new ArrayList<Tag>(tags.size());
    int at = 0;
    while (at < tags.size()) {
      Optional<Made> made = stage.at(tags, at);
      rewritten.add(made.map(Made::tag).orElse(tags.get(at)));
      at = made.map(Made::next).orElse(at + 1);
    }
    return rewritten;
  }

  // Conferences

  /** {@code Hội thảo Quốc tế về Biển Đông}, {@code Diễn đàn Kinh tế Thế giới}. */
  private Optional<Made> series(List<Tag> tags, int at) {
    Optional<Sense.NameHead> head = nameHead(tags.get(at), Sense.NameHead.Kind.CONFERENCE);
    Optional<Sense.Type> type = tags.get(at).sense(Sense.Type.class);
    if (head.isEmpty() || type.isEmpty()) {
      return Optional.empty();
    }
    int about = indexOfAbout(tags, at + 1);
    int end = about > 0 ? subjectEnd(tags, about + 1) : capitalRun(tags, at + 1);
    boolean named =
        end > Math.max(at + 1, about + 1)
            && (about > 0 ? startsWithCapital(tags, about + 1) : true);
    if (!named || isTornOff(tags, end)) {
      return Optional.empty();
    }
    String name = surface(tags.get(at).from(), tags.get(end - 1).to());
    String canonical = about > 0 ? canonicalSeries(tags, at, about, name) : name;
    AgentMention series =
        mention(
            Agent.Kind.PROGRAMME,
            "programme/",
            canonical,
            tags.get(at).from(),
            tags.get(end - 1).to());
    var topics = new ArrayList<TopicAt>();
    tags.subList(at, end)
        .forEach(
            tag ->
                topicsOf(tag)
                    .forEach(topic -> topics.add(new TopicAt(topic, tag.from(), tag.to()))));
    return Optional.of(
        new Made(
            new SeriesTag(
                tags.get(at).from(),
                tags.get(end - 1).to(),
                series,
                type.get(),
                head.get().international(),
                topics),
            end));
  }

  /**
   * Papers write {@code Hội thảo Quốc tế} and {@code Hội thảo quốc tế}: before {@code về} only the
   * first letter is large.
   */
  private String canonicalSeries(List<Tag> tags, int at, int about, String name) {
    int kind = statement.slice(span(tags.get(at).from(), tags.get(about).to())).length();
    return name.substring(0, 1)
        + name.substring(1, kind).toLowerCase(Locale.ROOT)
        + name.substring(kind);
  }

  /** Index of {@code về} behind at most four plain words such as <em>quốc tế</em>, or -1. */
  private int indexOfAbout(List<Tag> tags, int from) {
    for (int i = from; i < Math.min(tags.size(), from + 5); i++) {
      if (tags.get(i).marks(Function.ABOUT)) {
        return tokens.get(tags.get(i).from()).is("về") ? i : -1;
      }
      if (!(tags.get(i) instanceof Word) || isSign(tags.get(i))) {
        return -1;
      }
    }
    return -1;
  }

  private int subjectEnd(List<Tag> tags, int from) {
    int end = from;
    while (end < tags.size() && end < from + 3 && isSubjectOfTalk(tags.get(end))) {
      end++;
    }
    return end == from ? capitalRun(tags, from) : end;
  }

  private boolean isSubjectOfTalk(Tag tag) {
    return tag instanceof PlaceTag || tag.has(Sense.Topic.class);
  }

  private boolean startsWithCapital(List<Tag> tags, int at) {
    return tokens.get(tags.get(at).from()).capitalised();
  }

  private static List<String> topicsOf(Tag tag) {
    if (tag instanceof PlaceTag place) {
      return place.topics();
    }
    return tag.sense(Sense.Topic.class).map(topic -> List.of(topic.key())).orElse(List.of());
  }

  // Outlets, programmes, bodies with a head noun

  private Optional<Made> headedName(List<Tag> tags, int at) {
    Optional<Sense.NameHead> head = tags.get(at).sense(Sense.NameHead.class);
    if (head.isEmpty()) {
      return Optional.empty();
    }
    return switch (head.get().kind()) {
      case OUTLET -> outlet(tags, at);
      case PROGRAMME -> programme(tags, at);
      case BODY -> unknownBody(tags, at);
      case CONFERENCE, PERSON, PLACE -> Optional.empty();
    };
  }

  /**
   * {@code Tờ Nikkei Asia của Nhật Bản}: the country is where the paper is at home, not a party.
   */
  private Optional<Made> outlet(List<Tag> tags, int at) {
    if (at + 1 >= tags.size()) {
      return Optional.empty();
    }
    int end;
    AgentMention outlet;
    if (tags.get(at + 1) instanceof AgentTag known
        && known.mention().agent().kind() == Agent.Kind.OUTLET) {
      end = at + 2;
      outlet = known.mention();
    } else {
      end = outletEnd(tags, at + 1);
      if (end == at + 1) {
        return Optional.empty();
      }
      outlet =
          mention(
              Agent.Kind.OUTLET,
              "outlet/",
              surface(tags.get(at + 1).from(), tags.get(end - 1).to()),
              tags.get(at + 1).from(),
              tags.get(end - 1).to());
    }
    int home = skipOf(tags, end);
    if (home < tags.size() && home <= end + 1 && tags.get(home) instanceof AgentTag) {
      end = home + 1;
    }
    return Optional.of(
        new Made(new AgentTag(tags.get(at).from(), tags.get(end - 1).to(), outlet), end));
  }

  /** Papers are named after cities: {@code The Jakarta Post}. */
  private int outletEnd(List<Tag> tags, int from) {
    int end = capitalRun(tags, from);
    while (end > from
        && end + 1 < tags.size()
        && tags.get(end) instanceof PlaceTag
        && isNamePart(tags, end + 1)) {
      end = capitalRun(tags, end + 1);
    }
    return end;
  }

  /**
   * {@code Dự án Tăng cường An ninh với châu Á (ESIWA)}; without an acronym, a run of capitals or
   * quoted words.
   */
  private Optional<Made> programme(List<Tag> tags, int at) {
    int from = tags.get(at).from();
    int bracket = acronymBracket(tags, at + 1);
    if (bracket > 0 && startsWithCapital(tags, at + 1)) {
      String acronym = tokens.get(tags.get(bracket + 1).from()).surface();
      String name = surface(from, tags.get(bracket - 1).to());
      Agent agent =
          new Agent(
              Agent.Kind.PROGRAMME,
              "programme/" + Slug.of(acronym),
              name,
              Optional.empty(),
              Optional.of(acronym),
              List.of(),
              List.of());
      int end = tags.get(bracket + 2).to();
      return Optional.of(
          new Made(new AgentTag(from, end, AgentMention.of(agent, span(from, end))), bracket + 3));
    }
    int run = capitalRun(tags, at + 1);
    if (run == at + 1 || isTornOff(tags, run)) {
      return Optional.empty();
    }
    int end = tags.get(run - 1).to();
    return Optional.of(
        new Made(
            new AgentTag(
                from,
                end,
                mention(Agent.Kind.PROGRAMME, "programme/", surface(from, end), from, end)),
            run));
  }

  /** Index of "(" of "(ACRONYM)" within the reach of a name and before any comma, or -1. */
  private int acronymBracket(List<Tag> tags, int from) {
    for (int i = from; i + 2 < tags.size() && i < from + LONGEST_NAME; i++) {
      Token token = tokens.get(tags.get(i).from());
      if (token.is("(")) {
        boolean acronym =
            tags.get(i + 1).to() == tags.get(i + 1).from() + 1
                && tokens.get(tags.get(i + 1).from()).acronym();
        return acronym && tokens.get(tags.get(i + 2).from()).is(")") && i > from ? i : -1;
      }
      if (token.is(",") || token.is(".") || token.is(";")) {
        return -1;
      }
    }
    return -1;
  }

  private Optional<Made> unknownBody(List<Tag> tags, int at) {
    if (!startsWithCapital(tags, at)) {
      return Optional.empty();
    }
    int end = bodyNameEnd(tags, at + 1);
    if (end == at + 1 || isTornOff(tags, end)) {
      return Optional.empty();
    }
    int from = tags.get(at).from();
    int to = tags.get(end - 1).to();
    return Optional.of(
        new Made(
            bodyTag(
                new Sense.Body(
                    Slug.of(surface(from, to)), surface(from, to), Optional.empty(), false),
                tags,
                at,
                end),
            principalEnd(tags, end)));
  }

  /**
   * Bodies are named after what they do, with one capital: {@code Cục Hàng hải}, {@code Sở Du
   * lịch}.
   */
  private int bodyNameEnd(List<Tag> tags, int from) {
    boolean field =
        from < tags.size()
            && startsWithCapital(tags, from)
            && (tags.get(from) instanceof Cue
                || (tags.get(from) instanceof PlaceTag place && place.region()));
    return capitalRun(tags, field ? from + 1 : from);
  }

  // Acronyms

  /** {@code Liên minh châu Âu (EU)}: one agent, named twice. */
  private Optional<Made> acronym(List<Tag> tags, int at) {
    boolean bracketed = isSign(tags, at + 1, "(") && isSign(tags, at + 3, ")");
    if (!bracketed || !(tags.get(at) instanceof AgentTag agent)) {
      return Optional.empty();
    }
    boolean same =
        tags.get(at + 2) instanceof AgentTag inner
            && inner.mention().agent().key().equals(agent.mention().agent().key());
    boolean alias =
        !(tags.get(at + 2) instanceof AgentTag) && tokens.get(tags.get(at + 2).from()).acronym();
    if (!same && !alias) {
      return Optional.empty();
    }
    int to = tags.get(at + 3).to();
    return Optional.of(
        new Made(
            new AgentTag(
                agent.from(), to, agent.mention().withSpan(span(agent.mention().span(), to))),
            at + 4));
  }

  // Bodies of a state

  /**
   * {@code Bộ Công an Việt Nam}, {@code Hải quân của Ấn Độ}, {@code cảnh sát Đài Loan (Trung
   * Quốc)}.
   */
  private Optional<Made> body(List<Tag> tags, int at) {
    Optional<Sense.Body> body = tags.get(at).sense(Sense.Body.class);
    return body.map(sense -> new Made(bodyTag(sense, tags, at, at + 1), principalEnd(tags, at + 1)))
        .filter(made -> isProper(tags.get(at)) || made.next() > at + 1);
  }

  private boolean isProper(Tag tag) {
    return tokens.get(tag.from()).capitalised();
  }

  private AgentTag bodyTag(Sense.Body body, List<Tag> tags, int at, int afterName) {
    int end = principalEnd(tags, afterName);
    List<AgentMention> principals =
        end == afterName ? List.of() : List.of(principalAt(tags, afterName).orElseThrow());
    String suffix = principals.isEmpty() ? "" : "-" + suffixOf(principals.get(0).agent());
    Agent agent =
        new Agent(
            Agent.Kind.BODY,
            "actor/" + body.key() + suffix,
            body.name(),
            body.nameEn(),
            Optional.empty(),
            principals.stream().map(AgentMention::agent).toList(),
            List.of());
    if (body.ministry()) {
      ministries.add(agent.key());
    }
    int from = tags.get(at).from();
    int to = tags.get(end - 1).to();
    return new AgentTag(
        from, to, new AgentMention(agent, span(from, to), principals, Optional.empty()));
  }

  private static String suffixOf(Agent principal) {
    return principal.notation().map(Slug::of).orElse(Slug.of(principal.name()));
  }

  private int principalEnd(List<Tag> tags, int at) {
    return principalAt(tags, at).isEmpty()
        ? at
        : principalIndex(tags, at) + (isBracketed(tags, at) ? 2 : 1);
  }

  private Optional<AgentMention> principalAt(List<Tag> tags, int at) {
    int index = principalIndex(tags, at);
    if (index >= tags.size() || !(tags.get(index) instanceof AgentTag agent)) {
      return Optional.empty();
    }
    boolean principal =
        agent.mention().agent().kind() == Agent.Kind.STATE
            || agent.mention().agent().kind() == Agent.Kind.ORGANISATION;
    boolean closed = !isBracketed(tags, at) || isSign(tags, index + 1, ")");
    return principal && closed ? Optional.of(agent.mention()) : Optional.empty();
  }

  private int principalIndex(List<Tag> tags, int at) {
    return isBracketed(tags, at) ? at + 1 : skipOf(tags, at);
  }

  private boolean isBracketed(List<Tag> tags, int at) {
    return isSign(tags, at, "(");
  }

  // Persons

  /** A chain of titles with or without a name, or a name after {@code ông, bà}. */
  private Optional<Made> person(List<Tag> tags, int at) {
    var reader = new PersonReader(tags);
    return reader.read(at);
  }

  /** One office as told: title, agent it belongs to, and where the words end. */
  private record Office(
      Sense.Title title, Optional<AgentMention> in, Optional<PlaceTag> about, int next) {}

  private final class PersonReader {
    private final List<Tag> tags;

    PersonReader(List<Tag> tags) {
      this.tags = tags;
    }

    Optional<Made> read(int at) {
      boolean opened = isPersonHead(at) || isTitle(at);
      if (!opened || (at > 0 && isPersonHead(at - 1))) {
        return Optional.empty();
      }
      int next = at;
      while (isPersonHead(next)) {
        next++;
      }
      List<Office> offices = offices(next);
      next = offices.isEmpty() ? next : offices.get(offices.size() - 1).next();
      int nameFrom =
          isPersonHead(next)
              ? next + 1
              : isSignAt(next, ",") && isPersonHead(next + 1) ? next + 2 : next;
      if (offices.isEmpty() && capitalRun(tags, nameFrom) == nameFrom) {
        return leader(at, nameFrom);
      }
      int nameTo = capitalRun(tags, nameFrom);
      if (nameTo == nameFrom || isHalfAWord(nameFrom, nameTo)) {
        return offices.isEmpty() ? Optional.empty() : holderWithoutName(at, offices);
      }
      if (nameTo < tags.size()
          && isSignAt(nameTo, ",")
          && offices(nameTo + 1).stream().anyMatch(o -> o.in().isPresent())) {
        List<Office> behind = offices(nameTo + 1);
        var all = new ArrayList<>(offices);
        all.addAll(behind);
        int end = behind.get(behind.size() - 1).next();
        return Optional.of(person(at, nameFrom, nameTo, all, isSignAt(end, ",") ? end + 1 : end));
      }
      return Optional.of(person(at, nameFrom, nameTo, offices, nameTo));
    }

    /** {@code nhà lãnh đạo Triều Tiên Kim Jong-un}: whose he is, but in no office that is told. */
    private Optional<Made> leader(int at, int from) {
      int org = skipOf(tags, from);
      if (org >= tags.size() || !(tags.get(org) instanceof AgentTag agent)) {
        return Optional.empty();
      }
      int nameTo = capitalRun(tags, org + 1);
      if (nameTo == org + 1 || agent.mention().agent().kind() == Agent.Kind.PERSON) {
        return Optional.empty();
      }
      int tokenFrom = tags.get(org + 1).from();
      int tokenTo = tags.get(nameTo - 1).to();
      String name = surface(tokenFrom, tokenTo);
      Agent leader =
          new Agent(
              Agent.Kind.PERSON,
              "person/" + Slug.of(name),
              name,
              Optional.empty(),
              Optional.empty(),
              List.of(agent.mention().agent()),
              List.of());
      var mention =
          new AgentMention(
              leader, span(tokenFrom, tokenTo), List.of(agent.mention()), Optional.empty());
      return Optional.of(new Made(new AgentTag(tags.get(at).from(), tokenTo, mention), nameTo));
    }

    /** {@code nguyên Trợ lý}: one short capitalised syllable before a small one is no name. */
    private boolean isHalfAWord(int from, int to) {
      return to == from + 1
          && tokens.get(tags.get(from).from()).surface().length() < 4
          && isTornOff(tags, to);
    }

    private List<Office> offices(int from) {
      var offices = new ArrayList<Office>();
      int at = from;
      while (isTitle(at) && offices.size() < MOST_OFFICES) {
        Office office = office(at);
        offices.add(office);
        at = office.next();
        if (isSignAt(at, ",") && isTitle(at + 1)) {
          at++;
        }
      }
      return offices;
    }

    private Office office(int at) {
      Sense.Title title = tags.get(at).sense(Sense.Title.class).orElseThrow();
      int next = isPersonHead(at + 1) ? at + 2 : at + 1;
      Optional<AgentMention> in = Optional.empty();
      int org = skipOf(tags, next);
      if (org < tags.size()
          && tags.get(org) instanceof AgentTag agent
          && agent.mention().agent().canBeSide()
          && agent.mention().agent().kind() != Agent.Kind.PERSON) {
        in = Optional.of(agent.mention());
        next = org + 1;
      } else if (org < tags.size()
          && tags.get(org) instanceof PlaceTag place
          && place.seat().isPresent()) {
        in = place.seat();
        next = org + 1;
      }
      if (next + 1 < tags.size()
          && tags.get(next).marks(Function.AT)
          && isPlaceName(tags.get(next + 1))
          && in.isPresent()) {
        next += 2;
      }
      Optional<PlaceTag> about = Optional.empty();
      if (next + 1 < tags.size()
          && tags.get(next).marks(Function.ABOUT)
          && tags.get(next + 1) instanceof PlaceTag place) {
        about = Optional.of(place);
        next += 2;
      }
      return new Office(title, in, about, next);
    }

    private Made person(int at, int nameFrom, int nameTo, List<Office> offices, int next) {
      int tokenFrom = tags.get(nameFrom).from();
      int tokenTo = tags.get(nameTo - 1).to();
      String name = surface(tokenFrom, tokenTo);
      List<AgentMention> principals =
          offices.stream().map(Office::in).flatMap(Optional::stream).distinct().limit(1).toList();
      List<Post> posts = offices.stream().map(this::post).toList();
      Agent agent =
          new Agent(
              Agent.Kind.PERSON,
              "person/" + Slug.of(name),
              name,
              Optional.empty(),
              Optional.empty(),
              principals.stream().map(AgentMention::agent).toList(),
              posts);
      var mention =
          new AgentMention(agent, span(tokenFrom, tokenTo), principals, posts.stream().findFirst());
      return new Made(new AgentTag(tags.get(at).from(), tags.get(next - 1).to(), mention), next);
    }

    private Post post(Office office) {
      String about = office.about().map(place -> " về " + place.place().name()).orElse("");
      Optional<String> nameEn =
          office
              .title()
              .nameEn()
              .map(
                  en ->
                      en
                          + office
                              .about()
                              .flatMap(p -> p.place().nameEn())
                              .map(p -> " for " + p)
                              .orElse(""));
      String key =
          "post/"
              + Slug.of(office.title().name() + about)
              + office.in().map(in -> "-" + keyTail(in.agent())).orElse("");
      if (office.title().ministerial()) {
        ministerialPosts.add(key);
      }
      return new Post(
          key, office.title().name() + about, nameEn, office.in().map(in -> in.agent().key()));
    }

    /**
     * {@code Ngoại trưởng Nhật Bản}: an office holder without a name counts as the one he acts for.
     */
    private Optional<Made> holderWithoutName(int at, List<Office> offices) {
      return offices.stream()
          .filter(office -> office.in().isPresent())
          .findFirst()
          .map(
              office ->
                  new Made(
                      new AgentTag(
                          tags.get(at).from(),
                          tags.get(offices.get(offices.size() - 1).next() - 1).to(),
                          office.in().get()),
                      offices.get(offices.size() - 1).next()));
    }

    private boolean isTitle(int at) {
      return at < tags.size() && tags.get(at).has(Sense.Title.class);
    }

    private boolean isPersonHead(int at) {
      return at >= 0
          && at < tags.size()
          && nameHead(tags.get(at), Sense.NameHead.Kind.PERSON).isPresent();
    }

    private boolean isSignAt(int at, String sign) {
      return isSign(tags, at, sign);
    }
  }

  /**
   * {@code Bộ trưởng Tô Lâm khẳng định Bộ Công an …}: a minister who speaks for a ministry is its
   * minister.
   */
  private Optional<Made> minister(List<Tag> tags, int at) {
    boolean speaks = at + 2 < tags.size() && tags.get(at + 1).has(Sense.Report.class);
    if (!speaks
        || !(tags.get(at) instanceof AgentTag person)
        || !(tags.get(at + 2) instanceof AgentTag body)) {
      return Optional.empty();
    }
    Agent holder = person.mention().agent();
    boolean itsMinister =
        holder.actsFor().isEmpty()
            && ministries.contains(body.mention().agent().key())
            && holder.posts().stream().anyMatch(post -> ministerialPosts.contains(post.key()));
    return itsMinister
        ? Optional.of(
            new Made(
                new AgentTag(
                    person.from(), person.to(), holderIn(person.mention(), body.mention().agent())),
                at + 1))
        : Optional.empty();
  }

  private static AgentMention holderIn(AgentMention mention, Agent body) {
    Agent holder = mention.agent();
    List<Post> posts =
        holder.posts().stream()
            .map(
                post ->
                    new Post(
                        post.key() + "-" + keyTail(body),
                        post.name(),
                        post.nameEn(),
                        Optional.of(body.key())))
            .toList();
    Agent known =
        new Agent(
            holder.kind(),
            holder.key(),
            holder.name(),
            holder.nameEn(),
            holder.notation(),
            List.of(body),
            posts);
    return new AgentMention(known, mention.span(), List.of(), posts.stream().findFirst());
  }

  private static String keyTail(Agent agent) {
    return Slug.of(agent.key().substring(agent.key().indexOf('/') + 1));
  }

  private static boolean isPlaceName(Tag tag) {
    return tag instanceof PlaceTag
        || (tag instanceof AgentTag agent && agent.mention().agent().kind() == Agent.Kind.STATE);
  }

  // Capitals and groups

  /** A capital that is not said to be the place stands for its government. */
  private Optional<Made> capital(List<Tag> tags, int at) {
    if (!(tags.get(at) instanceof PlaceTag place) || place.seat().isEmpty()) {
      return Optional.empty();
    }
    boolean acting =
        at + 1 < tags.size()
            && (tags.get(at + 1).has(Sense.Report.class)
                || tags.get(at + 1).has(Sense.Status.class));
    boolean paired =
        at > 0
            && (tags.get(at - 1).marks(Function.WITH) || tags.get(at - 1).marks(Function.BETWEEN));
    return acting || paired
        ? Optional.of(new Made(new AgentTag(place.from(), place.to(), place.seat().get()), at + 1))
        : Optional.empty();
  }

  /** {@code các đại biểu}, {@code các đối tác trong khu vực}, {@code các quốc gia châu Á}. */
  private Optional<Made> group(List<Tag> tags, int at) {
    if (!tags.get(at).marks(Function.MANY)
        || at + 1 >= tags.size()
        || !tags.get(at + 1).has(Sense.Group.class)) {
      return Optional.empty();
    }
    int end = at + 2;
    if (end + 1 < tags.size()
        && tokens.get(tags.get(end).from()).is("trong")
        && tokens.get(tags.get(end + 1).from()).is("khu")) {
      end += 2;
      if (end < tags.size() && tokens.get(tags.get(end).from()).is("vực")) {
        end++;
      }
    } else if (end < tags.size() && tags.get(end) instanceof PlaceTag place && place.region()) {
      end++;
    }
    int from = tags.get(at).from();
    int to = tags.get(end - 1).to();
    String name = surface(from, to);
    Agent agent = Agent.named(Agent.Kind.GROUP, "group/" + Slug.of(name), name);
    return Optional.of(
        new Made(new AgentTag(from, to, AgentMention.of(agent, span(from, to))), end));
  }

  // Runs of capitals

  /**
   * One past a run of capitalised words that are no known name, such as <em>Julien Guerrier</em>,
   * <em>Cho Tae-yul</em>, <em>Ursula von der Leyen</em>; the index itself when there is none.
   */
  private int capitalRun(List<Tag> tags, int from) {
    int at = from;
    while (at < tags.size()) {
      if (isNamePart(tags, at)) {
        at++;
      } else if (at > from && isJoiner(tags, at)) {
        at += 2;
      } else if (at > from && isParticle(tags, at)) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  /**
   * Vietnamese names have small letters inside, as in {@code Diễn đàn Kinh tế Thế giới}. When an
   * unknown small word follows, the name may go on, and part of a name is a wrong name.
   */
  private boolean isTornOff(List<Tag> tags, int end) {
    return end < tags.size()
        && tags.get(end) instanceof Word word
        && tokens.get(word.from()).kind() == Token.Kind.WORD;
  }

  private boolean isNamePart(List<Tag> tags, int at) {
    if (at >= tags.size() || tags.get(at) instanceof AgentTag || tags.get(at) instanceof PlaceTag) {
      return false;
    }
    Tag tag = tags.get(at);
    for (int i = tag.from(); i < tag.to(); i++) {
      Token token = tokens.get(i);
      if (token.kind() != Token.Kind.WORD || !token.capitalised()) {
        return false;
      }
    }
    return true;
  }

  private boolean isJoiner(List<Tag> tags, int at) {
    return isSign(tags, at, "-")
        && !tokens.get(tags.get(at).from()).spaced()
        && at + 1 < tags.size()
        && tags.get(at + 1) instanceof Word word
        && !tokens.get(word.from()).spaced();
  }

  private boolean isParticle(List<Tag> tags, int at) {
    if (!PARTICLES.contains(tokens.get(tags.get(at).from()).surface())) {
      return false;
    }
    int next = at + 1;
    while (next < tags.size() && PARTICLES.contains(tokens.get(tags.get(next).from()).surface())) {
      next++;
    }
    return isNamePart(tags, next);
  }

  // Small things

  private static Optional<Sense.NameHead> nameHead(Tag tag, Sense.NameHead.Kind kind) {
    return tag instanceof Cue cue
        ? cue.senses().stream()
            .filter(Sense.NameHead.class::isInstance)
            .map(Sense.NameHead.class::cast)
            .filter(head -> head.kind() == kind)
            .findFirst()
        : Optional.empty();
  }

  private static int skipOf(List<Tag> tags, int at) {
    return at < tags.size() && tags.get(at).marks(Function.OF) ? at + 1 : at;
  }

  private boolean isSign(List<Tag> tags, int at, String sign) {
    return at >= 0 && at < tags.size() && tokens.get(tags.get(at).from()).is(sign);
  }

  private boolean isSign(Tag tag) {
    return tokens.get(tag.from()).kind() == Token.Kind.SIGN;
  }

  private AgentMention mention(Agent.Kind kind, String folder, String name, int from, int to) {
    return AgentMention.of(Agent.named(kind, folder + Slug.of(name), name), span(from, to));
  }

  private Span span(int fromToken, int toToken) {
    return tokens.get(fromToken).span().cover(tokens.get(toToken - 1).span());
  }

  private Span span(Span from, int toToken) {
    return from.cover(tokens.get(toToken - 1).span());
  }

  private String surface(int fromToken, int toToken) {
    return statement.slice(span(fromToken, toToken));
  }
}
