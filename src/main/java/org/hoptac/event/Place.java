package org.hoptac.event;

import java.util.Optional;

/**
 * A place: city, sea, region, or a state as a territory.
 *
 * @param key stable path below {@code id/}, such as {@code place/arabian-sea} or {@code actor/VN}
 * @param name Vietnamese name
 * @param nameEn English name, if known
 */
public record Place(String key, String name, Optional<String> nameEn) {}
