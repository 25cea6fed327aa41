package org.hoptac.event;

import java.util.Optional;

/**
 * An office, without its holder.
 *
 * @param key stable path below {@code id/}, such as {@code post/bo-truong-bo-cong-an-vn}
 * @param name Vietnamese title
 * @param nameEn English title, if known
 * @param in key of the agent it is an office of, if the text says
 */
public record Post(String key, String name, Optional<String> nameEn, Optional<String> in) {}
