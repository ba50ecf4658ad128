package rondo.kiosk.session;

import rondo.kiosk.screen.Screen;
import rondo.protocol.state.State;

/** What the screen tells of a title. Pure. */
final class Works {
  private Works() {}

  static Screen.Work of(State.Title title) {
    return new Screen.Work(
        title.name(),
        title.year(),
        title.genre(),
        title.by(),
        title.minutes(),
        title.age(),
        title.languages());
  }
}
