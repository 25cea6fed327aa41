package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class ClientQuotaTest extends ServedTest {
  @Override
  ServerOptions options() {
    return ServerOptions.defaults().withQueriesASecond(1);
  }

  @Test
  void clientBeyondItsQuotaGets429AndWhenToComeBack() {
    HttpResponse<String> answer = query("ASK {}");
    assertEquals(200, answer.statusCode());
    for (int i = 0; i < 100 && answer.statusCode() == 200; i++) {
      answer = query("ASK {}");
    }
    assertEquals(429, answer.statusCode());
    assertEquals("application/problem+json", header(answer, "Content-Type"));
    assertEquals("1", header(answer, "Retry-After"));
    assertEquals(200, get("/sparql", "Accept", "text/turtle").statusCode());
    assertEquals(200, get("/health").statusCode());
  }

  @Test
  void clientsAreAddressesAndNetworksOfIPv6() {
    assertNotEquals(ClientQuota.client("192.0.2.1"), ClientQuota.client("192.0.2.2"));
    assertEquals(ClientQuota.client("2001:db8::1"), ClientQuota.client("2001:db8::ffff:2"));
    assertNotEquals(ClientQuota.client("2001:db8::1"), ClientQuota.client("2001:db8:0:1::1"));
    ClientQuota quota = new ClientQuota(1);
    for (int i = 0; i < 10; i++) {
      quota.take("192.0.2.1");
    }
    assertEquals(429, assertThrows(Problem.class, () -> quota.take("192.0.2.1")).status());
    quota.take("192.0.2.2");
    ClientQuota none = new ClientQuota(0);
    for (int i = 0; i < 100; i++) {
      none.take("192.0.2.1");
    }
  }
}
