package org.hoptac.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Tells browsers how to search here (OpenSearch 1.1, draft 6). */
final class OpenSearchDescription {
  private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";

  private OpenSearchDescription() {}

  /**
   * @param site the address of this server, without a slash at its end
   */
  static byte[] of(Language language, Map<String, String> words, String site) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("OpenSearchDescription");
      xml.writeDefaultNamespace(NAMESPACE);
      element(xml, "ShortName", words.get("site"));
      element(xml, "Description", words.get("searchIntro"));
      element(xml, "InputEncoding", "UTF-8");
      element(xml, "Language", language.tag());
      String page = site + "/" + language.tag() + SearchEndpoint.PATH;
      url(xml, "results", "text/html", page + "?q={searchTerms}");
      String terms = "?q={searchTerms}&lang=" + language.tag();
      url(xml, "results", "application/json", site + SearchEndpoint.PATH + terms + "&format=json");
      url(xml, "suggestions", SearchJson.SUGGESTIONS, site + SearchEndpoint.SUGGESTIONS + terms);
      String self = site + SearchEndpoint.DESCRIPTION + "?lang=" + language.tag();
      url(xml, "self", SearchEndpoint.DESCRIPTION_TYPE, self);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return out.toByteArray();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void url(XMLStreamWriter xml, String relation, String type, String template)
      throws XMLStreamException {
    xml.writeEmptyElement("Url");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("template", template);
  }
}
