package org.hoptac.extract;

import java.util.Set;
import java.util.stream.IntStream;
import org.hoptac.event.Agent;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Sense.Report.Position;

/**
 * Times in a clause that are those of something else than its act: of a report, of a treaty by
 * name, of what is to follow, as in {@code theo AFP ngày 5/3}, {@code Công ước Luật Biển năm 1982}.
 */
final class TimesOfOthers {
  /** In tags, between the word for a plan and its year. */
  private static final int LONGEST_PLAN = 4;

  /** In tags, of the name of a paper. */
  private static final int LONGEST_PAPER = 5;

  /** First words of {@code kế hoạch}, {@code chương trình}. */
  private static final Set<String> PLANS = Set.of("kế", "chương");

  private static final Set<String> TALKS = Set.of("meeting", "dialogue", "call");

  private static final Set<String> BEFORE_TIMES = Set.of("hồi", "vào", "từ", "trong");

  private final ClauseText text;

  TimesOfOthers(ClauseText text) {
    this.text = text;
  }

  /** Whether the time that stands here is not that of an act. */
  boolean have(ActSpan act, int at) {
    return isAfter(at)
        || isOfPlan(act, at)
        || isNameOfOther(act, at)
        || isOfReport(act, at)
        || isOfReportBehind(act, at)
        || isOfMatter(act, at)
        || isOfTerm(at)
        || isOfOtherDoing(at);
  }

  /**
   * {@code …, ông X nói trong bài phỏng vấn đăng ngày 5/3}: a clause that only tells who says so.
   */
  private boolean isOfReportBehind(ActSpan act, int at) {
    if (act.isHere() || act.type().equals("statement")) {
      return false;
    }
    for (int t = at - 1; t > 0; t--) {
      if (text.tag(t).matches(Sense.Report.class, report -> report.position() == Position.BEFORE)) {
        return true;
      }
      if (text.isSign(t, ",") || text.tag(t).has(Sense.Type.class)) {
        return false;
      }
    }
    return false;
  }

  /**
   * {@code thảo luận về việc tổ chức lễ kỷ niệm trong năm 2027}: what is talked about comes then.
   */
  private boolean isOfMatter(ActSpan act, int at) {
    if (!act.isHere() || !act.is(TALKS) || !NamedYear.isYear(((TimeTag) text.tag(at)).time())) {
      return false;
    }
    for (int t = at - 1; t >= act.to(); t--) {
      if (text.tag(t).marks(Function.ABOUT) && !BEFORE_TIMES.contains(text.firstWord(t))
          || text.firstWord(t).equals("việc")) {
        return true;
      }
    }
    return false;
  }

  /** {@code được bầu vào Hội đồng X, nhiệm kỳ từ năm 2026 đến 2028}: those are years in office. */
  private boolean isOfTerm(int at) {
    int last = text.tag(at).from() - 1;
    return last > 0 && text.word(last).equals("kỳ") && text.word(last - 1).equals("nhiệm");
  }

  /** {@code ký hợp đồng, dự kiến 1/1 khởi công}: what is to follow comes then. */
  private boolean isOfPlan(ActSpan act, int at) {
    return !act.isHere()
        && act.isOfADay()
        && at > 0
        && text.firstWord(at - 1).equals("dự")
        && text.tag(at - 1).has(Sense.Status.class);
  }

  /** {@code sau các năm 2013 và 2015}: when it is done is not told. */
  private boolean isAfter(int at) {
    int word = at - 1;
    while (word > 0 && text.tag(word).marks(Function.MANY)) {
      word--;
    }
    return word >= 0 && text.isPlainWord(word) && text.firstWord(word).equals("sau");
  }

  /**
   * {@code theo AFP ngày 5/3}, {@code AFP đưa tin ngày 5/3}, {@code dẫn lời X ngày 5/3 cho biết},
   * {@code báo X số ra ngày 5/3}.
   */
  private boolean isOfReport(ActSpan act, int at) {
    if (at < 2 || act.type().equals("statement")) {
      return false;
    }
    Tag before = text.tag(at - 1);
    boolean according =
        before instanceof AgentTag && (isOfPaper(at) || text.firstWord(at - 2).equals("theo"));
    boolean last = before.has(Sense.Report.class) && isLast(at) && act.to() < at - 1;
    boolean chained =
        at + 1 < Math.min(act.from(), text.size()) && text.tag(at + 1).has(Sense.Report.class);
    boolean issue = text.firstWord(at - 1).equals("ra") && text.firstWord(at - 2).equals("số");
    return according || last || chained || issue || isOfUnknownPaper(act, at);
  }

  /** {@code …, theo El Pueblo ngày 5/3}: a name behind the comma that we do not know. */
  private boolean isOfUnknownPaper(ActSpan act, int at) {
    int before = at - 1;
    while (before > act.to()
        && before > at - LONGEST_PAPER
        && text.isPlainWord(before)
        && text.isCapitalised(before)) {
      before--;
    }
    return before < at - 1
        && before > 0
        && text.firstWord(before).equals("theo")
        && text.isSign(before - 1, ",");
  }

  /** {@code báo Tin tức 5.3.2026}, {@code theo AFP ngày 5/3}. */
  boolean isOfPaper(int at) {
    return at > 0
        && text.tag(at - 1) instanceof AgentTag agent
        && agent.mention().agent().kind() == Agent.Kind.OUTLET;
  }

  private boolean isLast(int at) {
    return at + 1 == text.size() || text.isSign(at + 1, ".");
  }

  /**
   * {@code cuộc chiến nổ ra hồi tháng 5}, {@code được thành lập năm 2002}, {@code nhậm chức (5/3)}.
   */
  boolean isOfOtherDoing(int at) {
    int last = text.tag(at).from() - (at > 0 && text.isSign(at - 1, "(") ? 2 : 1);
    if (last > 1 && BEFORE_TIMES.contains(text.word(last))) {
      last--;
    }
    return text.hints(Hint.ORIGIN, last)
        || Incidents.endsAt(text, at)
        || Incidents.breaksOutBefore(text, at);
  }

  /** {@code Công ước Luật Biển năm 1982}: the year is part of another's name. */
  private boolean isNameOfOther(ActSpan act, int at) {
    boolean year = NamedYear.isYear(((TimeTag) text.tag(at)).time());
    int before = at - 1;
    if (!year || before < 0) {
      return false;
    }
    if (act.type().equals("agreement") && (isPlan(before) || isPlanItself(act, before))) {
      return true;
    }
    if (before < act.to()) {
      return false;
    }
    Tag named = text.tag(before);
    boolean treaty =
        Complements.agents(named).stream()
            .map(mention -> mention.agent().kind())
            .anyMatch(kind -> kind == Agent.Kind.PROGRAMME || kind == Agent.Kind.ORGANISATION);
    boolean headed = before > 0 && text.tag(before - 1).has(Sense.NameHead.class);
    return treaty
        || (named instanceof PlaceTag && !isLocated(before))
        || (headed && named.has(Sense.Topic.class));
  }

  /** {@code ký kế hoạch phối hợp năm 2018}: the year is that of the plan. */
  private boolean isPlan(int last) {
    for (int t = last; t >= Math.max(0, last - LONGEST_PLAN); t--) {
      if (PLANS.contains(text.firstWord(t))) {
        return true;
      }
      if (BEFORE_TIMES.contains(text.firstWord(t)) || text.isSign(t, ",")) {
        return false;
      }
    }
    return false;
  }

  /** {@code ký Kế hoạch hợp tác năm 2018}: the plan stands in the words of the act. */
  private boolean isPlanItself(ActSpan act, int last) {
    return act.isHere()
        && last == act.to() - 1
        && IntStream.range(text.tag(act.from()).from(), text.tag(last).to())
            .anyMatch(token -> PLANS.contains(text.word(token)));
  }

  /** {@code tại Lima năm 2022}, unlike {@code Thỏa thuận Paris năm 2015}. */
  private boolean isLocated(int place) {
    int before = place - 1;
    while (before > 0 && text.isPlaceHead(before)) {
      before--;
    }
    return before >= 0 && text.tag(before).marks(Function.AT);
  }
}
