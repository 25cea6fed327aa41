package org.hoptac.server;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The templates under {@code web/} and the words of the pages in each language. All values are
 * escaped where they are put in.
 */
final class Templates {
  private final PebbleEngine engine;
  private final String style = AssetEndpoint.href("style.css");
  private final String searchScript = AssetEndpoint.href("search.js");
  private final Map<Language, Map<String, String>> messages = new EnumMap<>(Language.class);

  Templates() {
    ClasspathLoader loader = new ClasspathLoader(Templates.class.getClassLoader());
    loader.setPrefix("web");
    loader.setSuffix(".html");
    engine =
        new PebbleEngine.Builder().loader(loader).autoEscaping(true).strictVariables(true).build();
    for (Language language : Language.values()) {
      messages.put(language, words("messages", language));
    }
  }

  Map<String, String> messages(Language language) {
    return messages.get(language);
  }

  String render(String template, Language language, Map<String, Object> model) {
    Map<String, Object> context = new HashMap<>(model);
    context.put("lang", language.tag());
    context.put("t", messages.get(language));
    context.put("style", style);
    context.put("searchScript", searchScript);
    try (StringWriter html = new StringWriter()) {
      engine.getTemplate(template).evaluate(html, context);
      return html.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a file of words, such as {@code messages}, in a language. */
  static Map<String, String> words(String file, Language language) {
    String name = "/web/" + file + "_" + language.tag() + ".properties";
    try (InputStream stream = Templates.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is not in the jar; build it again");
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      Map<String, String> words = new HashMap<>();
      properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
      return Map.copyOf(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
