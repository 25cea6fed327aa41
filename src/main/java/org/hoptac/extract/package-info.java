/**
 * Text and lexicon to events: taggers, name and date grammar, clause assembler; each result names
 * the rule that gave it.
 */
package org.hoptac.extract;
