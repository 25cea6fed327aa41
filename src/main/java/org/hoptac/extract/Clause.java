package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import org.hoptac.lexicon.Function;

/**
 * A part of a sentence with at most one subject.
 *
 * @param tags its tags, the opening function word included
 * @param relation how it hangs on the clause before it; empty for a main clause
 */
record Clause(List<Tag> tags, Optional<Function> relation) {
  boolean is(Function function) {
    return relation.isPresent() && relation.get() == function;
  }
}
