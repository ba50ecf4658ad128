package rondo.app.traffic.face;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Hands at a machine, by the forms of its machine room. Thread-safe. */
public final class Hands implements AutoCloseable {
  private static final Pattern CARRIED = Pattern.compile("name=\"case\" value=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Forms forms;

  /** Hands at the machine whose room has this address. */
  public Hands(URI room) {
    forms = new Forms(client, room);
  }

  /** Draws a card through the reader. */
  public void swipe(String track1, String track2) {
    must("/cards", Map.of("track1", track1, "track2", track2));
  }

  /** Takes what is in the mouth. */
  public void take() {
    must("/hands", Map.of("deed", "take"));
  }

  /** Holds a case to the door. */
  public void hold(String name) {
    must("/hands", Map.of("deed", "hold", "case", name));
  }

  /** Carries a case to the kiosk of this name. */
  public void carry(String name, String kiosk) {
    must("/hands", Map.of("deed", "carry", "case", name, "to", kiosk));
  }

  /** Lays a case on the arm. */
  public void insert(String name) {
    must("/hands", Map.of("deed", "insert", "case", name));
  }

  /** Goes away with whatever was held to the door. */
  public void walkOff() {
    must("/hands", Map.of("deed", "walk-off"));
  }

  /** Names of all cases that are in somebody's hands here. */
  public List<String> carried() {
    return CARRIED
        .matcher(forms.page("/"))
        .results()
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  private void must(String path, Map<String, String> deed) {
    String obstacle = forms.post(path, deed);
    if (!obstacle.isEmpty()) {
      throw new StuckException(
          forms.face() + ": hands cannot " + deed.getOrDefault("deed", "swipe") + ": " + obstacle);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
