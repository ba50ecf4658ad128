package rondo.design.web;

import io.javalin.http.HttpResponseException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what is no HTTP at all (two lengths, a header without an end), before any route sees it,
 * in the form of RFC 9457 and with the same sentences as everything else.
 */
public final class WireProblems extends ErrorHandler {
  private static final String JSON = "application/problem+json";

  private WireProblems() {}

  /** Makes a server answer so. */
  public static void answerFor(Server server) {
    server.setErrorHandler(new WireProblems());
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      Throwable cause,
      Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, JSON);
    Content.Sink.write(response, true, problem(status), callback);
  }

  @Override
  public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
    fields.put(HttpHeader.CONTENT_TYPE, JSON);
    return ByteBuffer.wrap(problem(status).getBytes(StandardCharsets.UTF_8));
  }

  private static String problem(int status) {
    var refused = new HttpResponseException(status, "", Map.of());
    return Problems.problem(status, StatusWords.english().of(refused), "").toString();
  }
}
