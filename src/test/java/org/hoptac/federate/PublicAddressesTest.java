package org.hoptac.federate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To which addresses a request may go. */
class PublicAddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "0.1.2.3",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::10.0.0.1",
        "2002:7f00:1::",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1"
      })
  void privateLoopbackLinkLocalAndMulticastAddressesAreNotPublic(String address) throws Exception {
    assertFalse(PublicAddresses.isPublic(InetAddress.getByName(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "91.198.174.192",
        "100.63.0.1",
        "100.128.0.1",
        "172.32.0.1",
        "192.169.1.1",
        "2001:db9::1",
        "2a02:ec80:300::1",
        "64:ff9b::1.1.1.1"
      })
  void othersAre(String address) throws Exception {
    assertTrue(PublicAddresses.isPublic(InetAddress.getByName(address)));
  }

  /** What the name resolves to is what is judged, each time it is connected to. */
  @Test
  void aPublicNameThatLeadsInsideIsRefused() throws Exception {
    var addresses =
        List.of(new InetSocketAddress("1.1.1.1", 80), new InetSocketAddress("10.0.0.1", 80));
    var refused = resolve("sparql.example.org", addresses);
    var fault = assertThrows(ExecutionException.class, refused::get);
    assertInstanceOf(PublicAddresses.NotPublic.class, fault.getCause());
    var open = List.of(new InetSocketAddress("1.1.1.1", 80));
    assertEquals(open, resolve("sparql.example.org", open).get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "10.0.0.1", "[::1]", "fuseki", "store.internal", "a.local"})
  void aHostThatIsPrivateByItsNameWasMeant(String host) throws Exception {
    var inside = List.of(new InetSocketAddress("10.0.0.1", 80));
    assertEquals(inside, resolve(host, inside).get());
  }

  private static CompletableFuture<List<InetSocketAddress>> resolve(
      String host, List<InetSocketAddress> addresses) {
    SocketAddressResolver dns = (name, port, context, promise) -> promise.succeeded(addresses);
    CompletableFuture<List<InetSocketAddress>> resolved = new CompletableFuture<>();
    new PublicAddresses(dns).resolve(host, 80, Map.of(), Promise.from(resolved));
    return resolved;
  }

  /** The client is the one that serves: its own resolver, which finds a loopback address. */
  @Test
  void theClientConnectsToNoneOfThem() throws Exception {
    ServiceLimits limits = ServiceLimits.within(Duration.ofSeconds(10), 2);
    SocketAddressResolver dns =
        (name, port, context, promise) ->
            promise.succeeded(
                List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
    try (ServerSocket trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServiceClient client = new ServiceClient(limits, "test", Optional.of(dns))) {
      String iri = "http://sparql.example.org:" + trap.getLocalPort() + "/";
      Service service = new Service("rebound", iri, URI.create(iri));
      var fault =
          assertThrows(ServiceFault.class, () -> client.ask(service, "ASK {}", new NeverStopped()));
      assertEquals(ServiceFault.Kind.REFUSED, fault.kind(), fault.getMessage());
      trap.setSoTimeout(200);
      assertThrows(SocketTimeoutException.class, trap::accept);
    }
  }

  private static final class NeverStopped implements QueryControl {
    @Override
    public void check() {
      // Goes on.
    }

    @Override
    public RuntimeException stop(ServiceFault fault) {
      return fault;
    }
  }
}
