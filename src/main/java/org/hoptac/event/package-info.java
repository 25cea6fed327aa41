/**
 * What a cooperation event is: records and sealed types, free of how it was read and of how it is
 * published.
 */
package org.hoptac.event;
