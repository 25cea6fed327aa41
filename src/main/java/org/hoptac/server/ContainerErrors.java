package org.hoptac.server;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what the container refuses before any servlet sees it: malformed requests, oversized
 * headers.
 */
final class ContainerErrors extends ErrorHandler {
  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      String message,
      Throwable cause,
      Callback callback) {
    Problem problem = Problem.ofStatus(code);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
    CommonHeaders.each(response.getHeaders()::put);
    Content.Sink.write(
        response,
        true,
        new String(Endpoint.json(problem), java.nio.charset.StandardCharsets.UTF_8),
        callback);
  }
}
