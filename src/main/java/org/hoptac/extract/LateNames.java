package org.hoptac.extract;

import java.util.List;
import java.util.function.Supplier;
import org.hoptac.event.Agent;
import org.hoptac.event.CooperationEvent;
import org.hoptac.event.Found;
import org.hoptac.event.Reading;
import org.hoptac.text.Statement;

/** Who is named in a statement, worked out once, when it is asked for. */
final class LateNames implements Reading.Names {
  private final Statement statement;
  private final List<CooperationEvent> events;
  private Supplier<Named> source;
  private Named named;

  /**
   * Names that a source will give.
   *
   * @param events what was read in the statement, where places may act
   */
  LateNames(Statement statement, List<CooperationEvent> events, Supplier<Named> source) {
    this.statement = statement;
    this.events = events;
    this.source = source;
  }

  private synchronized Named named() {
    if (named == null) {
      named = source.get();
      source = null;
    }
    return named;
  }

  @Override
  public List<Found<Agent>> agents() {
    List<Found<Agent>> agents = new NamedAgents(statement.tokens(), named().tags()).found(events);
    agents.addAll(named().programmes());
    return List.copyOf(agents);
  }

  @Override
  public List<Reading.Mark> marks() {
    return Marks.of(statement.tokens(), named().tags());
  }
}
