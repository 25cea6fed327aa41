package org.hoptac.server;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests that a proper client would refuse to send. */
final class Raw {
  private Raw() {}

  static String get(int port, String target) throws IOException {
    return send(
        port, "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  /** Sends the bytes of a request, and no more after them; each character is one. */
  static String send(int port, String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Sends a request, then a byte every half second until there is an answer. */
  static String sendSlowly(int port, String request, int atMostBytes) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      for (int i = 0; i < atMostBytes && socket.getInputStream().available() == 0; i++) {
        Thread.sleep(500);
        socket.getOutputStream().write('#');
      }
      byte[] answer = new byte[socket.getInputStream().available()];
      return new String(answer, 0, socket.getInputStream().read(answer), StandardCharsets.UTF_8);
    }
  }
}
