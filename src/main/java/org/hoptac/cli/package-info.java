/**
 * The command line: one class a command, and the only place where the packages are wired together.
 */
package org.hoptac.cli;
