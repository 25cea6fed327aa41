package org.hoptac.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.server.handler.DoSHandler;

/**
 * How many queries each client may ask a second, measured over ten. A client is an IPv4 address, or
 * the network (/64) of an IPv6 address, which one client has whole.
 */
final class ClientQuota {
  private static final int BURST_SECONDS = 10;
  private static final int MAX_CLIENTS = 10_000;
  private static final int NETWORK = 8;

  private final int perSecond;
  private final Map<String, DoSHandler.Tracker> trackers =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, DoSHandler.Tracker> eldest) {
              return size() > MAX_CLIENTS;
            }
          });

  /**
   * @param perSecond 0 is no limit
   */
  ClientQuota(int perSecond) {
    this.perSecond = perSecond;
  }

  /** Counts a query; a 429 problem (RFC 6585 section 4) when the client has none left. */
  void take(String address) {
    if (perSecond > 0
        && !trackers.computeIfAbsent(client(address), this::track).onRequest(System.nanoTime())) {
      throw Problem.tooManyRequests(
          "More than " + perSecond + " queries a second come from this address.", 1);
    }
  }

  private DoSHandler.Tracker track(String client) {
    // A bucket that is full refuses, so it must hold one more than it lets pass.
    int bucket = BURST_SECONDS * perSecond + 1;
    return new DoSHandler.LeakingBucketTrackerFactory(perSecond, bucket, null).newTracker(client);
  }

  static String client(String address) {
    try {
      // A literal: no name is looked up.
      byte[] octets = InetAddress.getByName(address).getAddress();
      return HexFormat.of().formatHex(Arrays.copyOf(octets, Math.min(octets.length, NETWORK)));
    } catch (UnknownHostException noAddress) {
      return address;
    }
  }
}
