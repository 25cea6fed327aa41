package org.hoptac.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes of the lexicon: what an editor may leave out and what not. */
class ShapesLexiconTest {
  private static final Shapes SHAPES = Shapes.packaged();

  private static final String LEXICON =
      ShapesTest.PREFIXES
          + """
          :drill a coop:TypeCue ; skos:prefLabel "diễn tập"@vi ; coop:signals type:exercise ; coop:frame :joint ;
            coop:pos "both" ; coop:impliesTopic topic:defence ; skos:example "Hai nước diễn tập chung."@vi .
          :values a coop:TypeCue ; skos:prefLabel "đánh giá cao"@vi ; coop:signals type:endorsement ;
            coop:factive true ; skos:example "EU đánh giá cao Việt Nam."@vi .
          :did a coop:StatusCue ; skos:prefLabel "đã"@vi ; coop:signals status:completed ; skos:example "Hai bên đã gặp nhau."@vi .
          :cyber a coop:TopicCue ; skos:prefLabel "an ninh mạng"@vi ; coop:signals topic:cybersecurity ; skos:example "về an ninh mạng"@vi .
          :says a coop:SourceCue ; skos:prefLabel "cho biết"@vi ; skos:example "Ông cho biết"@vi .
          :with a coop:Marker ; skos:prefLabel "với"@vi ; coop:marks "with" ; skos:example "Pháp hợp tác với Đức."@vi .
          :soon a coop:StatusCue ; skos:prefLabel "sẽ"@vi ; coop:signals status:pledged ; coop:strength 3 ;
            coop:whenDated status:planned ; skos:example "Hai bên sẽ gặp nhau."@vi .
          :per a coop:SourceCue ; skos:prefLabel "theo"@vi ; coop:sourceStands "after" ; skos:example "Theo ông"@vi .
          :paper a coop:NameHead ; skos:prefLabel "tờ"@vi ; coop:names "outlet" ; skos:example "Tờ Le Monde"@vi .
          :blame a coop:HintWord ; skos:prefLabel "chỉ trích"@vi ; coop:hints "blame" ; skos:example "Pháp chỉ trích Đức bán vũ khí."@vi .
          :joint a coop:Frame ; coop:slotSubject role:partner ; coop:slotWith role:partner ; coop:aspect "event" .
          """;

  @Test
  void acceptsALexicon() {
    assertEquals(List.of(), SHAPES.check(ShapesTest.parse(LEXICON)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "cho biết"@vi              | "cho biết"@en           | A lexicon entry has at least one skos:prefLabel in vi
          "với"@vi                   | "với"@vi , "cùng"@vi    | Two skos:prefLabel in one language
          ; skos:example "Ông cho biết"@vi | ;                 | An entry has at least one skos:example in vi
          signals type:exercise      | signals type:knitting   | A type cue signals a concept
          signals type:exercise      | signals type:cooperate  | A type cue signals a concept
          signals status:completed   | signals topic:defence   | A status cue signals a concept
          signals topic:cybersecurity| signals topic:knitting  | A topic cue signals a concept
          impliesTopic topic:defence | impliesTopic type:aid   | coop:impliesTopic leads to a topic
          coop:frame :joint          | coop:frame :none        | coop:frame leads to a described coop:Frame
          coop:pos "both"            | coop:pos "adverb"       | coop:pos is verb, noun or both
          coop:factive true          | coop:factive "yes"      | coop:factive is true or false
          coop:marks "with"          | coop:marks "with"@en    | coop:marks is a plain string
          coop:strength 3            | coop:strength 30        | coop:strength is an xsd:integer from 1 to 9
          whenDated status:planned   | whenDated topic:defence | coop:whenDated leads to a status
          sourceStands "after"       | sourceStands "behind"   | coop:sourceStands is before, after or message
          coop:names "outlet"        | coop:names "ship"       | coop:names is outlet, programme
          coop:hints "blame"         | coop:hints "anger"      | coop:hints is keeping, trading
          slotWith role:partner      | slotWith role:friend    | A frame has at least one slot
          coop:aspect "event"        | coop:aspect "habit"     | coop:aspect is event or state
          """)
  void refusesWhatBreaksOneRule(String change, String to, String message) {
    assertTrue(LEXICON.contains(change), "the lexicon has no " + change);
    List<Shapes.Violation> found = SHAPES.check(ShapesTest.parse(LEXICON.replace(change, to)));
    assertTrue(
        found.stream().anyMatch(v -> v.message().startsWith(message)),
        () -> "not refused for '" + message + "' but " + found);
    assertTrue(
        found.stream()
            .allMatch(
                v ->
                    v.message().startsWith(message)
                        || v.message().startsWith("coop:signals leads")),
        () -> "refused for another reason too: " + found);
  }
}
