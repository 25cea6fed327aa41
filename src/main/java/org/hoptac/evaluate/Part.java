package org.hoptac.evaluate;

/** An actor in a role. */
record Part(String role, Actor actor) {}
