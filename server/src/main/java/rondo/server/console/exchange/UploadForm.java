package rondo.server.console.exchange;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UploadedFile;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rondo.server.exchange.SheetKind;
import rondo.server.exchange.cell.DateOrder;
import rondo.server.exchange.cell.DecimalMark;
import rondo.server.exchange.cell.Habits;
import rondo.server.exchange.run.Options;
import rondo.server.exchange.table.Separator;

/**
 * A form that brought a file.
 *
 * @param typed its other fields
 */
record UploadForm(
    Optional<SheetKind> kind,
    Optional<UploadedFile> file,
    Options options,
    Map<String, String> typed) {
  private static final Set<String> FIELDS =
      Set.of("kind", "separator", "dates", "decimals", "leave", "again", "screen");

  /** Reads it; a body that is no such form is answered with 400. */
  static UploadForm read(Context request, ZoneId zone) {
    Map<String, String> typed = new HashMap<>();
    List<UploadedFile> files = files(request);
    request
        .formParamMap()
        .forEach(
            (name, values) -> values.stream().findFirst().ifPresent(it -> typed.put(name, it)));
    if (!FIELDS.containsAll(typed.keySet()) || files.size() > 1) {
      throw new BadRequestResponse("There is no such field.");
    }
    var habits =
        new Habits(
            choice(typed, "dates", DateOrder.class).orElse(DateOrder.UNSAID),
            choice(typed, "decimals", DecimalMark.class).orElse(DecimalMark.UNSAID));
    var options =
        new Options(
            choice(typed, "separator", Separator.class),
            habits,
            typed.containsKey("leave"),
            typed.containsKey("again"),
            zone);
    return new UploadForm(
        Optional.ofNullable(typed.get("kind")).flatMap(SheetKind::parse),
        files.stream().filter(file -> !file.filename().isEmpty()).findFirst(),
        options,
        typed);
  }

  private static List<UploadedFile> files(Context request) {
    if (!request.isMultipartFormData()) {
      throw new BadRequestResponse("A file comes in a form of its own kind.");
    }
    try {
      if (!Set.of("file").containsAll(request.uploadedFileMap().keySet())) {
        throw new BadRequestResponse("There is no such field.");
      }
      return request.uploadedFiles("file");
    } catch (HttpResponseException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new BadRequestResponse("This is no form.");
    }
  }

  private static <E extends Enum<E>> Optional<E> choice(
      Map<String, String> typed, String name, Class<E> type) {
    String text = typed.getOrDefault(name, "");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse("There is no such choice.");
    }
  }
}
