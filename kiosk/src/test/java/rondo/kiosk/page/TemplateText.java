package rondo.kiosk.page;

/** What of a template is shown as it stands: its text without the code between. */
final class TemplateText {
  private final String source;
  private final StringBuilder shown = new StringBuilder();
  private int at;

  private TemplateText(String source) {
    this.source = source;
  }

  static String of(String source) {
    var text = new TemplateText(source);
    text.text();
    return text.shown.toString();
  }

  /** Up to the end, or to the end of a block in back quotes. */
  private void text() {
    while (at < source.length() && source.charAt(at) != '`') {
      if (source.startsWith("<%--", at)) {
        at = source.indexOf("--%>", at) + 4;
      } else if (source.startsWith("@import", at) || source.startsWith("@param", at)) {
        at = Math.max(at, source.indexOf('\n', at));
      } else if (source.startsWith("${", at) || source.startsWith("!{", at)) {
        at += 2;
        code('{', '}');
      } else if (source.startsWith("@`", at)) {
        block();
      } else if (source.charAt(at) == '@') {
        directive();
      } else {
        shown.append(source.charAt(at++));
      }
    }
  }

  /** {@code @for(…)}, {@code @template.piece.touch(…)}, {@code @endif}. */
  private void directive() {
    at++;
    while (at < source.length() && isName(source.charAt(at))) {
      at++;
    }
    if (at < source.length() && source.charAt(at) == '(') {
      at++;
      code('(', ')');
    }
  }

  private static boolean isName(char c) {
    return Character.isLetter(c) || c == '.';
  }

  private void block() {
    at += 2;
    text();
    at++;
  }

  /** Up to the bracket that closes; what stands in back quotes is shown. */
  private void code(char opens, char closes) {
    int depth = 1;
    while (depth > 0) {
      char c = source.charAt(at);
      if (source.startsWith("@`", at)) {
        block();
        continue;
      }
      if (c == '"') {
        at = source.indexOf('"', at + 1);
      }
      depth += c == opens ? 1 : c == closes ? -1 : 0;
      at++;
    }
  }
}
