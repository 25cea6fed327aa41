/**
 * How well statements are read, measured against statements that people coded by the codebook. What
 * is compared is what is published: every answer is taken from the RDF graph of a statement, so
 * that a fact that is read but not published counts as missing.
 *
 * <p>The way of one coded statement: {@code GoldReader} reads the line; the converter makes a graph
 * of its text; {@code Published} is what that graph says; {@code Naming} gives the actors and
 * places of the graph the names the coder used; {@code Alignment} pairs the events of both sides;
 * {@code Judge} says what was expected and what was got, in the same form.
 */
package org.hoptac.evaluate;
