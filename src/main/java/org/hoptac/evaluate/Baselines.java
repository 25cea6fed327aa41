package org.hoptac.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.doccat.NGramFeatureGenerator;
import opennlp.tools.util.InsufficientTrainingDataException;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.hoptac.text.Statement;
import org.hoptac.text.Token;

/**
 * What simpler ways reach in telling whether there is cooperation, counted as the converter is: all
 * statements taken for cooperation, a list of words, and a classifier that has learnt from coded
 * statements.
 */
final class Baselines {
  private static final int FOLDS = 10;
  private static final long SEED = 1;
  private static final String YES = "yes";
  private static final String NO = "no";

  private final List<Gold> gold;

  Baselines(List<Gold> gold) {
    this.gold = gold;
  }

  /** A way to tell cooperation, and what it reaches. */
  record Baseline(String name, Score score) {}

  List<Baseline> all() {
    return List.of(
        new Baseline("every statement", score(any -> true)),
        new Baseline("list of words", score(Baselines::hasCooperationWord)),
        new Baseline("bag of words", bagOfWords()));
  }

  private Score score(Predicate<Gold> guess) {
    return gold.stream().map(one -> score(one, guess.test(one))).reduce(Score.NOTHING, Score::plus);
  }

  private static Score score(Gold one, boolean guess) {
    return Score.of(answer(one.cooperation()), answer(guess));
  }

  private static Set<String> answer(boolean cooperation) {
    return cooperation ? Set.of(YES) : Set.of();
  }

  // List of words

  private static boolean hasCooperationWord(Gold one) {
    String text = " " + Fold.of(one.statement().text()) + " ";
    return words().stream().anyMatch(word -> text.contains(" " + word + " "));
  }

  private static List<String> words() {
    try (InputStream stream = Baselines.class.getResourceAsStream("cooperation-words.txt")) {
      String words = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return words.lines().map(Fold::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Bag of words

  /**
   * Maximum entropy over syllables and pairs of syllables, each statement judged by a model that
   * learnt from the other nine tenths. Both classes are spread evenly over the tenths, in an order
   * that chance gives once and for all.
   */
  private Score bagOfWords() {
    List<Gold> shuffled = new ArrayList<>(gold);
    Collections.shuffle(shuffled, new Random(SEED));
    shuffled.sort((one, other) -> Boolean.compare(one.cooperation(), other.cooperation()));
    Score score = Score.NOTHING;
    for (int fold = 0; fold < FOLDS; fold++) {
      var known = new ArrayList<Gold>();
      var asked = new ArrayList<Gold>();
      for (int i = 0; i < shuffled.size(); i++) {
        (i % FOLDS == fold ? asked : known).add(shuffled.get(i));
      }
      Predicate<Gold> guess = learn(known);
      for (Gold one : asked) {
        score = score.plus(score(one, guess.test(one)));
      }
    }
    return score;
  }

  /** What is too little to learn from says at least which answer is the more frequent. */
  private static Predicate<Gold> learn(List<Gold> known) {
    try {
      var model = new DocumentCategorizerME(train(known));
      return one -> model.getBestCategory(model.categorize(syllables(one.statement()))).equals(YES);
    } catch (InsufficientTrainingDataException e) {
      boolean usual = known.stream().filter(Gold::cooperation).count() * 2 > known.size();
      return any -> usual;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DoccatModel train(List<Gold> known) throws IOException {
    var parameters =
        new TrainingParameters(
            Map.of(
                TrainingParameters.ALGORITHM_PARAM,
                "MAXENT",
                TrainingParameters.ITERATIONS_PARAM,
                100,
                TrainingParameters.CUTOFF_PARAM,
                2,
                "DataIndexer",
                "OnePass"));
    FeatureGenerator[] features = {
      new BagOfWordsFeatureGenerator(), new NGramFeatureGenerator(2, 2)
    };
    return DocumentCategorizerME.train(
        "vi",
        ObjectStreamUtils.createObjectStream(known.stream().map(Baselines::sample).toList()),
        parameters,
        new DoccatFactory(features));
  }

  private static DocumentSample sample(Gold one) {
    return new DocumentSample(one.cooperation() ? YES : NO, syllables(one.statement()));
  }

  private static String[] syllables(Statement statement) {
    return statement.tokens().stream()
        .filter(token -> token.kind() != Token.Kind.SIGN)
        .map(Token::key)
        .toArray(String[]::new);
  }
}
