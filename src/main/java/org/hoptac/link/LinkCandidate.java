package org.hoptac.link;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A link that may be right, with what speaks for it.
 *
 * @param subject the thing of ours
 * @param subjectLabel its name that was compared
 * @param object the thing of the other data set
 * @param objectLabel its name that was compared
 * @param objectLanguage BCP 47 tag of that name, or empty
 * @param score from 0 to 1
 * @param features values by feature, those that say nothing left out
 * @param evidence a mention of the subject in a statement, where the store has one
 * @param doubt why it is not a link; empty when it is one
 */
public record LinkCandidate(
    Node subject,
    String subjectLabel,
    Node object,
    String objectLabel,
    String objectLanguage,
    double score,
    Map<Feature, Double> features,
    Optional<Node> evidence,
    Optional<Doubt> doubt) {

  /** Why a candidate is left to a person. */
  public enum Doubt {
    SCORE("the score is below the threshold", "điểm dưới ngưỡng"),
    RIVAL("another candidate is about as good", "có ứng viên khác tốt gần bằng"),
    TAKEN(
        "another thing of the store has about as good a claim to it",
        "một mục khác trong kho cũng phù hợp gần bằng"),
    PERSON(
        "a person is not known by the name alone: state and office, or whom the person acts for, must agree",
        "không xác định một người chỉ bằng tên: cần khớp quốc gia và chức vụ, hoặc bên mà người đó đại diện"),
    TOPIC(
        "a topic is known by what it covers, not by its name",
        "một chủ đề được xác định bởi nội dung bao quát, không phải bởi tên"),
    NAME(
        "the name is one word, which other places, programmes or papers may have, and nothing else agrees",
        "tên chỉ có một từ, địa điểm, chương trình hoặc tờ báo khác có thể trùng, và không có gì khác khớp"),
    BODY(
        "bodies of many states have this name, and the state is not known to agree",
        "cơ quan của nhiều nước có tên này, và chưa rõ có cùng quốc gia hay không");

    private final String english;
    private final String vietnamese;

    Doubt(String english, String vietnamese) {
      this.english = english;
      this.vietnamese = vietnamese;
    }

    /** In words: Vietnamese for {@code vi}, else English. */
    String in(String language) {
      return language.equals("vi") ? vietnamese : english;
    }
  }

  /** Whether it is sure enough to be written as a link. */
  public boolean isLink() {
    return doubt.isEmpty();
  }
}
