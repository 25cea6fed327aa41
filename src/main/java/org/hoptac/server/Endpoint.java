package org.hoptac.server;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.hoptac.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One address of the server. Knows the methods and turns problems into answers; subclasses say what
 * is there.
 */
abstract class Endpoint extends HttpServlet {
  private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);

  /** Methods of RFC 9110 and RFC 5789; others are not implemented, rather than not allowed. */
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");

  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

  /** Headers of what was to be sent, and is not. */
  private static final List<String> REPRESENTATION =
      List.of("ETag", "Last-Modified", "Content-Location", "Content-Encoding", "Repr-Digest");

  private final transient Pages pages;

  Endpoint(Pages pages) {
    this.pages = pages;
  }

  Pages pages() {
    return pages;
  }

  /** Answers GET and HEAD, and POST where {@link #acceptsPost} says so. */
  abstract void answer(Exchange exchange) throws IOException;

  boolean acceptsPost() {
    return false;
  }

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      checkMethod(request.getMethod());
      if (request.getMethod().equals("OPTIONS")) {
        CommonHeaders.options(response, allow());
      } else {
        answer(new Exchange(request, response));
      }
    } catch (Problem problem) {
      refuse(request, response, problem);
    } catch (StoreException unusable) {
      LOG.error("the store cannot be used: {}", unusable.getMessage());
      refuse(request, response, Problem.unavailable("store", "The data cannot be read now.", 60));
    } catch (IOException | RuntimeException fault) {
      serviceFailed(request, response, fault);
    }
  }

  /** A fault of ours is logged; a request that breaks off or cannot be read is the visitor's. */
  private void serviceFailed(
      HttpServletRequest request, HttpServletResponse response, Exception fault)
      throws IOException {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpException malformed) {
        refuse(request, response, Problem.ofStatus(malformed.getCode()));
        return;
      } else if (cause instanceof TimeoutException) {
        refuse(request, response, Problem.ofStatus(HttpServletResponse.SC_REQUEST_TIMEOUT));
        return;
      } else if (cause instanceof EofException gone) {
        throw gone;
      }
    }
    LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), fault);
    refuse(request, response, Problem.internal());
  }

  private void checkMethod(String method) {
    if (!METHODS.contains(method)) {
      throw Problem.notImplemented(method);
    }
    if (!List.of(allow().split(", ")).contains(method)) {
      throw Problem.methodNotAllowed(allow());
    }
  }

  private String allow() {
    return acceptsPost() ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    if (response.isCommitted()) {
      // Cut the connection: a visitor must see that this answer is not whole.
      throw new IOException("answer broken off: " + problem.detail());
    }
    response.resetBuffer();
    REPRESENTATION.forEach(name -> response.setHeader(name, null));
    problem.headers().forEach(response::setHeader);
    response.setHeader("Cache-Control", "no-cache");
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      // What is left of the body stays unread, so that the connection cannot be used again.
      response.setHeader("Connection", "close");
    }
    show(request, response, problem);
  }

  private void show(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    Exchange exchange = Exchange.withoutQuery(request, response);
    if (exchange.wantsPage()) {
      exchange.header("Vary", "Accept, Accept-Language");
      Language language = exchange.languageOfAddress();
      String html =
          problem.page().orElseGet(() -> pages.problem(language, problem, asked(request)));
      exchange.page(problem.status(), html);
    } else {
      exchange.header("Vary", "Accept");
      exchange.send(problem.status(), "application/problem+json", json(problem));
    }
  }

  /** What was meant, for a search: the last part of the path. */
  private static String asked(HttpServletRequest request) {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static byte[] json(Problem problem) {
    return JSON.toJson(problem.members()).getBytes(StandardCharsets.UTF_8);
  }
}
