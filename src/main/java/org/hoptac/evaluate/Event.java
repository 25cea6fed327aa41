package org.hoptac.evaluate;

import java.util.Optional;
import java.util.Set;

/** An event as both sides tell it, without alternatives. */
record Event(
    String type,
    String status,
    Set<Part> parts,
    Set<String> topics,
    Set<String> venues,
    Optional<String> date) {}
