package org.hoptac.federate;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Resolves names for connecting, and refuses addresses that are not public. What is judged is what
 * is connected to: a name that resolves otherwise a moment later gains nothing.
 */
final class PublicAddresses implements SocketAddressResolver {
  private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b};

  private final SocketAddressResolver resolver;

  PublicAddresses(SocketAddressResolver resolver) {
    this.resolver = resolver;
  }

  /** The name leads to an address inside a private network. */
  static final class NotPublic extends RuntimeException {
    NotPublic(String message) {
      super(message, null, false, false);
    }
  }

  @Override
  public void resolve(
      String host,
      int port,
      Map<String, Object> context,
      Promise<List<InetSocketAddress>> promise) {
    resolver.resolve(
        host,
        port,
        context,
        Promise.from(addresses -> judge(host, addresses, promise), promise::failed));
  }

  private static void judge(
      String host, List<InetSocketAddress> addresses, Promise<List<InetSocketAddress>> promise) {
    boolean open =
        Service.isPrivateHost(host)
            || addresses.stream().allMatch(address -> isPublic(address.getAddress()));
    if (open) {
      promise.succeeded(addresses);
    } else {
      promise.failed(new NotPublic(host));
    }
  }

  /** Per the special-purpose address registries of IANA (RFC 6890). */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6((Inet6Address) address);
  }

  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    int third = bytes[2] & 0xff;
    boolean special =
        first == 0
            || first >= 240
            || (first == 100 && second >= 64 && second < 128) // shared by a carrier's customers
            || (first == 192 && second == 0 && (third == 0 || third == 2))
            || (first == 198 && (second == 18 || second == 19))
            || (first == 198 && second == 51 && third == 100)
            || (first == 203 && second == 0 && third == 113);
    return !special;
  }

  private static boolean isPublic6(Inet6Address address) {
    byte[] bytes = address.getAddress();
    boolean unique = (bytes[0] & 0xfe) == 0xfc;
    if (unique || address.isIPv4CompatibleAddress()) {
      return false;
    }
    if (Arrays.equals(Arrays.copyOf(bytes, NAT64.length), NAT64)) {
      return isPublic(embedded(bytes, 12));
    }
    boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    return !sixToFour || isPublic(embedded(bytes, 2));
  }

  private static InetAddress embedded(byte[] bytes, int from) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
