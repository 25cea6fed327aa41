/**
 * Drawings as SVG from plain records: timelines, networks, charts. Knows nothing of the data, uses
 * nothing but the JDK. All text is escaped; colours and lines are left to the style sheet by
 * classes, so that a drawing suits light, dark, forced colours and print.
 */
package org.hoptac.draw;
