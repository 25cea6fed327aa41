package org.hoptac.server;

/**
 * One statement as the converter publishes it, with everything read from it, and a second event
 * that is not yet done.
 */
final class Sample {
  static final String BASE = "https://data.example/coop/";

  /** Begins with a character outside the Basic Multilingual Plane: offsets count code points. */
  static final String TEXT =
      "📌 Ngày 14/03/2024, bà Lê Thị Mẫu cho biết Cục Viễn thông Việt Nam và Nhật Bản đã khai trương phòng thí nghiệm chung về an ninh mạng tại Đà Nẵng.";

  static final String HOSTILE_LABEL = "<script>alert(1)</script> & \"ai\"";

  private static final String PREFIXES =
      """
      @prefix coop: <https://w3id.org/hoptac/ontology#> .
      @prefix h: <https://data.example/coop/id/> .
      @prefix type: <https://w3id.org/hoptac/type/> .
      @prefix role: <https://w3id.org/hoptac/role/> .
      @prefix status: <https://w3id.org/hoptac/status/> .
      @prefix topic: <https://w3id.org/hoptac/topic/> .
      @prefix rule: <https://w3id.org/hoptac/rule/> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
      @prefix org: <http://www.w3.org/ns/org#> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      @prefix prov: <http://www.w3.org/ns/prov#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;

  private static final String FACTS =
      """
      <https://data.example/coop/id/statement/s1> a coop:SourceStatement ; coop:text "TEXT" ;
        dct:language "vi" ; dct:isPartOf <https://data.example/coop/id/document/d1> ; coop:position 1 .
      <https://data.example/coop/id/document/d1> a coop:Document ; dct:title "mau.txt" .
      <https://data.example/coop/id/event/e1> a coop:CooperationEvent ;
        rdfs:label "hợp tác: Cục Viễn thông, Việt Nam, Nhật Bản; 2024-03-14"@vi ,
          "cooperation: Telecom Department, Vietnam, Japan; 2024-03-14"@en ;
        coop:eventType type:cooperation ;
        coop:partner <https://data.example/coop/id/actor/VN> , <https://data.example/coop/id/actor/JP> ,
          <https://data.example/coop/id/actor/cuc-vien-thong-vn> ;
        coop:hasParticipant <https://data.example/coop/id/actor/VN> , <https://data.example/coop/id/actor/JP> ,
          <https://data.example/coop/id/actor/cuc-vien-thong-vn> ;
        coop:participation <https://data.example/coop/id/participation/p1> ,
          <https://data.example/coop/id/participation/p2> , <https://data.example/coop/id/participation/p3> ;
        coop:topic topic:cybersecurity ; coop:takesPlaceIn <https://data.example/coop/id/place/da-nang> ;
        coop:when <https://data.example/coop/id/time/t1> .
      <https://data.example/coop/id/participation/p1> a coop:Participation ;
        coop:agent <https://data.example/coop/id/actor/cuc-vien-thong-vn> ; coop:role role:partner ;
        coop:evidence <https://data.example/coop/id/mention/body> ; coop:rule rule:subject .
      <https://data.example/coop/id/participation/p2> a coop:Participation ;
        coop:agent <https://data.example/coop/id/actor/VN> ; coop:role role:partner ;
        coop:evidence <https://data.example/coop/id/mention/vietnam> ; coop:rule rule:subject .
      <https://data.example/coop/id/participation/p3> a coop:Participation ;
        coop:agent <https://data.example/coop/id/actor/JP> ; coop:role role:partner ;
        coop:evidence <https://data.example/coop/id/mention/japan> ; coop:rule rule:subject .
      <https://data.example/coop/id/time/t1> a coop:EventTime ; coop:dateText "Ngày 14/03/2024" ;
        coop:edtf "2024-03-14" ; coop:evidence <https://data.example/coop/id/mention/date> ;
        sem:hasBeginTimeStamp "2024-03-14"^^xsd:date ; sem:hasEndTimeStamp "2024-03-14"^^xsd:date .
      <https://data.example/coop/id/claim/c1> a coop:Claim ; coop:about <https://data.example/coop/id/event/e1> ;
        coop:status status:completed ; coop:statusCue <https://data.example/coop/id/mention/did> ;
        coop:evidence <https://data.example/coop/id/mention/trigger> ;
        prov:wasDerivedFrom <https://data.example/coop/id/statement/s1> ;
        prov:wasAttributedTo <https://data.example/coop/id/person/le-thi-mau> ; coop:attributionKind "speaker" ;
        coop:attributionCue <https://data.example/coop/id/mention/says> ; coop:rule rule:status-cue ;
        coop:detail <https://data.example/coop/id/mention/topic> , <https://data.example/coop/id/mention/venue> .
      <https://data.example/coop/id/mention/topic> coop:mentions topic:cybersecurity .
      <https://data.example/coop/id/mention/venue> coop:mentions <https://data.example/coop/id/place/da-nang> .
      <https://data.example/coop/id/mention/speaker> coop:mentions <https://data.example/coop/id/person/le-thi-mau> .
      <https://data.example/coop/id/event/e2> a coop:CooperationEvent ;
        rdfs:label "chuyến thăm: Nhật Bản"@vi , "visit: Japan"@en ; coop:eventType type:visit ;
        coop:initiator <https://data.example/coop/id/actor/JP> ; coop:hasParticipant <https://data.example/coop/id/actor/JP> ;
        coop:concernsRegion <https://data.example/coop/id/place/asean> ; coop:ordinal 2 ; coop:trend "increase" ;
        coop:underProgramme <https://data.example/coop/id/programme/tuan-le> ; coop:form type:dialogue ;
        coop:subEventOf <https://data.example/coop/id/event/e1> ; coop:hasGoal <https://data.example/coop/id/event/e1> .
      <https://data.example/coop/id/claim/c2> a coop:Claim ; coop:about <https://data.example/coop/id/event/e2> ;
        coop:status status:not-yet ; coop:evidence <https://data.example/coop/id/mention/trigger> ;
        prov:wasDerivedFrom <https://data.example/coop/id/statement/s1> ; coop:rule rule:status-cue .
      <https://data.example/coop/id/place/asean> a coop:Place ; skos:prefLabel "Đông Nam Á"@vi , "Southeast Asia"@en .
      <https://data.example/coop/id/programme/tuan-le> a coop:Programme ; skos:prefLabel "Tuần lễ mẫu"@vi .
      <https://data.example/coop/id/statement/s2> a coop:SourceStatement ; coop:text "Hai bên mở <phòng> chung." ;
        dct:language "vi" ; dct:isPartOf <https://data.example/coop/id/document/d1> ; coop:position 2 .
      <https://data.example/coop/id/event/e3> a coop:CooperationEvent ;
        rdfs:label "hợp tác: Nhật Bản"@vi , "cooperation: Japan"@en ; coop:eventType type:cooperation .
      <https://data.example/coop/id/claim/c3> a coop:Claim ; coop:about <https://data.example/coop/id/event/e3> ;
        coop:status status:completed ; prov:wasDerivedFrom <https://data.example/coop/id/statement/s2> .
      <https://data.example/coop/id/actor/VN> a coop:State ; skos:notation "VN" ;
        skos:prefLabel "Việt Nam"@vi , "Vietnam"@en ; skos:exactMatch <http://www.wikidata.org/entity/Q881> .
      <https://data.example/coop/id/actor/JP> a coop:State ; skos:notation "JP" ;
        skos:prefLabel "Nhật Bản"@vi , "Japan"@en .
      <https://data.example/coop/id/actor/cuc-vien-thong-vn> a org:Organization ;
        skos:prefLabel "Cục Viễn thông"@vi ; coop:actsFor <https://data.example/coop/id/actor/VN> .
      <https://data.example/coop/id/person/le-thi-mau> a foaf:Person ; skos:prefLabel "Lê Thị Mẫu"@vi .
      <https://data.example/coop/id/place/da-nang> a coop:Place ; skos:prefLabel "Đà Nẵng"@vi , "Da Nang"@en .
      <https://data.example/coop/id/outlet/xau> a coop:Outlet ; skos:prefLabel "HOSTILE"@vi ;
        skos:exactMatch <javascript:alert(1)> .
      """;

  private Sample() {}

  static String turtle() {
    return PREFIXES
        + FACTS.replace("TEXT", TEXT).replace("HOSTILE", HOSTILE_LABEL.replace("\"", "\\\""))
        + mention("date", "Ngày 14/03/2024")
        + mention("says", "cho biết")
        + mention("speaker", "bà Lê Thị Mẫu")
        + mention("topic", "an ninh mạng")
        + mention("venue", "Đà Nẵng")
        + mention("body", "Cục Viễn thông Việt Nam")
        + mention("vietnam", "Việt Nam")
        + mention("japan", "Nhật Bản")
        + mention("did", "đã")
        + mention("trigger", "khai trương phòng thí nghiệm chung");
  }

  private static String mention(String key, String words) {
    int at = TEXT.indexOf(words);
    int begin = TEXT.codePointCount(0, at);
    int end = begin + words.codePointCount(0, words.length());
    return """
        <https://data.example/coop/id/mention/%s> a coop:Mention ; nif:anchorOf "%s" ;
          nif:beginIndex %d ; nif:endIndex %d ;
          nif:referenceContext <https://data.example/coop/id/statement/s1> .
        """
        .formatted(key, words, begin, end);
  }
}
