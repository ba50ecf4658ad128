package rondo.server.title;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import rondo.server.form.Form;
import rondo.server.form.Typed;
import rondo.tariff.rule.Format;

/** An edition as a person types it. Pure. */
public final class EditionForm {
  /** The names of its fields. */
  public static final List<String> FIELDS = List.of("format", "edition", "published", "code");

  private static final int NAME = 80;
  private static final int FIRST_YEAR = 1880;
  private static final int LAST_YEAR = 2100;

  private EditionForm() {}

  /** Reads the fields of one more edition of a title. */
  public static Typed<Edition> read(Map<String, String> fields, UUID id, Title title) {
    var form = new Form(fields);
    Format format = format(form, title.kind());
    String name = form.line("edition", NAME, "");
    OptionalInt published =
        form.text("published").isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(form.number("published", FIRST_YEAR, LAST_YEAR, OptionalInt.empty()));
    List<Identifier> codes = codes(form);
    if (title.editions().stream().anyMatch(it -> it.format() == format && it.name().equals(name))) {
      form.wrong("edition", "There is one of that name on that disc. Give this one another name.");
    }
    return form.read(() ->
        new Edition(id, format, name, published, OptionalInt.empty(), List.of(), List.of(), codes));
  }

  private static Format format(Form form, Kind kind) {
    Optional<Format> format =
        kind.formats().stream().filter(one -> one.wire().equals(form.text("format"))).findFirst();
    if (format.isEmpty()) {
      form.wrong("format", "Choose the kind of disc.");
    }
    return format.orElse(kind.formats().getFirst());
  }

  private static List<Identifier> codes(Form form) {
    String typed = form.text("code");
    if (typed.isEmpty()) {
      return List.of();
    }
    Optional<Identifier> code = Identifier.read(typed).filter(it -> !it.scheme().namesWork());
    if (code.isEmpty()) {
      form.wrong("code", "That is no UPC, EAN or ISBN: check each digit.");
    }
    return code.stream().toList();
  }
}
