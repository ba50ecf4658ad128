package rondo.design.asset;

/** The media type of a file by the end of its name; an unknown end is refused. */
final class MediaType {
  private MediaType() {}

  static String of(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      case "webp" -> "image/webp";
      case "woff2" -> "font/woff2";
      case "json" -> "application/json";
      case "mp3" -> "audio/mpeg";
      default -> throw new IllegalArgumentException("no media type known for " + path);
    };
  }
}
