package org.hoptac.federate;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * An endpoint that queries may ask.
 *
 * @param name what the operator calls it
 * @param iri what stands behind SERVICE in a query
 * @param address where its requests go: the IRI itself, or a mirror of it
 */
public record Service(String name, String iri, URI address) {
  /** Zones that no public DNS holds (RFC 6761, RFC 6762, and ICANN's "internal"). */
  private static final Set<String> PRIVATE_ZONES = Set.of("localhost", "local", "internal");

  /** Checks the address. */
  public Service {
    requireAddress(address);
  }

  private static void requireAddress(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!Set.of("http", "https").contains(scheme)
        || address.getHost() == null
        || address.getUserInfo() != null
        || address.getFragment() != null) {
      throw new IllegalArgumentException(
          address + " is no address of an endpoint: write https://HOST/PATH");
    }
  }

  /**
   * True for an address in digits, or a name that only a private network knows: an operator who
   * lists such a host means it. Any other name must lead to a public address, whatever its owner
   * makes it resolve to.
   */
  static boolean isPrivateHost(String host) {
    String zone = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean literal =
        host.startsWith("[") || (!zone.isEmpty() && Character.isDigit(zone.charAt(0)));
    return literal || !host.contains(".") || PRIVATE_ZONES.contains(zone);
  }
}
