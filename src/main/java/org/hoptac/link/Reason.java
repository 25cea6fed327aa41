package org.hoptac.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What speaks for and against a candidate, in words for readers. */
final class Reason {
  private Reason() {}

  /** A sentence: Vietnamese for {@code vi}, else English. */
  static String of(LinkCandidate candidate, String language) {
    boolean vietnamese = language.equals("vi");
    List<String> parts = new ArrayList<>();
    for (Map.Entry<Feature, Double> each : candidate.features().entrySet()) {
      parts.add(words(each.getKey(), each.getValue(), vietnamese));
    }
    String names = "“" + candidate.subjectLabel() + "” – “" + candidate.objectLabel() + "”: ";
    String sentence = names + String.join(", ", parts);
    return sentence
        + candidate
            .doubt()
            .map(
                doubt ->
                    (vietnamese ? ". Cần người xem: " : ". For a person to see: ")
                        + doubt.in(language))
            .orElse("")
        + ".";
  }

  private static String words(Feature feature, double value, boolean vi) {
    boolean agrees = value > 0;
    return switch (feature) {
      case LABEL ->
          value == 1
              ? (vi ? "tên viết giống hệt" : "names spelled alike")
              : value >= 0.97
                  ? (vi ? "tên chỉ khác dấu" : "names alike but for marks")
                  : (vi ? "tên gần giống" : "names much alike");
      case SECONDARY_LABEL -> vi ? "không phải tên chính" : "not by the preferred name";
      case OTHER_LANGUAGE -> vi ? "tên ở hai ngôn ngữ khác nhau" : "names of different languages";
      case SHORT_LABEL -> vi ? "tên ngắn hoặc viết tắt" : "a short name or acronym";
      case KIND ->
          agrees ? (vi ? "cùng loại" : "the same kind") : (vi ? "khác loại" : "another kind");
      case COUNTRY ->
          agrees
              ? (vi ? "cùng quốc gia" : "the same state")
              : (vi ? "khác quốc gia" : "another state");
      case ACTS_FOR -> vi ? "đại diện cho cùng một bên" : "acting for the same side";
      case POST ->
          value == 1
              ? (vi ? "cùng chức vụ" : "the same post")
              : agrees
                  ? (vi ? "có giữ chức vụ" : "in office")
                  : (vi ? "không rõ chức vụ" : "in no known office");
      case ALIAS -> vi ? "thêm một tên khác trùng nhau" : "a second name in common";
      case RIVAL -> vi ? "có ứng viên khác gần bằng" : "another candidate is close";
    };
  }
}
