package rondo.server.fleet;

import java.util.Map;
import rondo.server.form.Form;
import rondo.server.form.Typed;

/** Reads the name that a kiosk or a group shall have, 1 to 40 characters on one line. */
final class NewName {
  private static final int LONGEST = 40;

  private NewName() {}

  static Typed<String> read(String typed) {
    var form = new Form(Map.of("name", typed));
    String name = form.line("name", LONGEST, "A name is needed.");
    return form.read(() -> name);
  }
}
