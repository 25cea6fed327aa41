package org.hoptac.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.event.Post;
import org.hoptac.extract.NameGrammar.Made;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Slug;

/** Persons with the offices that are told of them, before or behind their names. */
final class PersonNames {
  private static final int MOST_OFFICES = 6;

  private final NameText text;
  private final BodyNames bodies;
  private final Set<String> ministerialPosts = new HashSet<>();

  PersonNames(NameText text, BodyNames bodies) {
    this.text = text;
    this.bodies = bodies;
  }

  /** A chain of titles with or without a name, or a name after {@code ông, bà}. */
  Optional<Made> person(List<Tag> tags, int at) {
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
      if (offices.isEmpty() && text.capitalRun(tags, nameFrom) == nameFrom) {
        return leader(at, nameFrom);
      }
      int nameTo = text.capitalRun(tags, nameFrom);
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
      int org = NameText.skipOf(tags, from);
      if (org >= tags.size() || !(tags.get(org) instanceof AgentTag agent)) {
        return Optional.empty();
      }
      int nameTo = text.capitalRun(tags, org + 1);
      if (nameTo == org + 1 || agent.mention().agent().kind() == Agent.Kind.PERSON) {
        return Optional.empty();
      }
      int tokenFrom = tags.get(org + 1).from();
      int tokenTo = tags.get(nameTo - 1).to();
      String name = text.surface(tokenFrom, tokenTo);
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
              leader, text.span(tokenFrom, tokenTo), List.of(agent.mention()), Optional.empty());
      return Optional.of(new Made(new AgentTag(tags.get(at).from(), tokenTo, mention), nameTo));
    }

    /** {@code nguyên Trợ lý}: one short capitalised syllable before a small one is no name. */
    private boolean isHalfAWord(int from, int to) {
      return to == from + 1
          && text.tokens().get(tags.get(from).from()).surface().length() < 4
          && text.isTornOff(tags, to);
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
      int org = NameText.skipOf(tags, next);
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

    Made person(int at, int nameFrom, int nameTo, List<Office> offices, int next) {
      int tokenFrom = tags.get(nameFrom).from();
      int tokenTo = tags.get(nameTo - 1).to();
      String name = text.surface(tokenFrom, tokenTo);
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
          new AgentMention(
              agent, text.span(tokenFrom, tokenTo), principals, posts.stream().findFirst());
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
          && NameText.nameHead(tags.get(at), Sense.NameHead.Kind.PERSON).isPresent();
    }

    private boolean isSignAt(int at, String sign) {
      return text.isSign(tags, at, sign);
    }
  }

  /**
   * {@code Bộ trưởng Tô Lâm khẳng định Bộ Công an …}: a minister who speaks for a ministry is its
   * minister.
   */
  Optional<Made> minister(List<Tag> tags, int at) {
    boolean speaks = at + 2 < tags.size() && tags.get(at + 1).has(Sense.Report.class);
    if (!speaks
        || !(tags.get(at) instanceof AgentTag person)
        || !(tags.get(at + 2) instanceof AgentTag body)) {
      return Optional.empty();
    }
    Agent holder = person.mention().agent();
    boolean itsMinister =
        holder.actsFor().isEmpty()
            && bodies.isMinistry(body.mention().agent().key())
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
}
