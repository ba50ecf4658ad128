package rondo.design.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.util.Locale;

/**
 * Lets in only bodies that are a form of bounded length in UTF-8, each field once (INVARIANTS "HTTP
 * API"). What a field may hold is for its feature to say. Immutable.
 *
 * @param longest body, in bytes
 * @param json whether this face also reads JSON bodies
 * @param uploads where a form may bring a file
 */
record FormGate(long longest, boolean json, Uploads uploads) {
  private static final int LENGTH_REQUIRED = 411;
  private static final String FORM = "application/x-www-form-urlencoded";

  /** Throws the answer 400, 411, 413 or 415 when the body must not pass. */
  void check(Context request) {
    if (request.header("Transfer-Encoding") != null) {
      throw new HttpResponseException(LENGTH_REQUIRED, "Say how long it is.");
    }
    long length = request.req().getContentLengthLong();
    boolean upload = uploads.isOne(request.path(), type(request));
    if (length > (upload ? uploads.longest() : longest)) {
      throw new ContentTooLargeResponse();
    }
    if (length > 0 && !upload && !isJson(request)) {
      checkForm(request);
    }
  }

  private boolean isJson(Context request) {
    return json && type(request).startsWith("application/json");
  }

  private static void checkForm(Context request) {
    String type = type(request);
    if (!type.equals(FORM) && !type.replace(" ", "").equals(FORM + ";charset=utf-8")) {
      throw new UnsupportedMediaTypeResponse();
    }
    if (!FormText.isSound(request.bodyAsBytes())) {
      throw new BadRequestResponse("This is no form.");
    }
  }

  private static String type(Context request) {
    String type = request.contentType();
    return type == null ? "" : type.toLowerCase(Locale.ROOT).replace("\"", "").strip();
  }
}
