package rondo.app.link;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import rondo.base.id.AskId;
import rondo.kiosk.link.LinkListener;
import rondo.protocol.ask.Answer;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;

/** Writes down what the link says. Thread-safe. */
final class RecordingListener implements LinkListener {
  /** An outcome of an Ask in a word. */
  record Outcome(AskId id, String word) {}

  final List<String> said = new CopyOnWriteArrayList<>();
  final List<Outcome> outcomes = new CopyOnWriteArrayList<>();
  final List<State> states = new CopyOnWriteArrayList<>();

  long times(String word) {
    return said.stream().filter(one -> one.startsWith(word)).count();
  }

  List<String> of(AskId id) {
    return outcomes.stream().filter(one -> one.id().equals(id)).map(Outcome::word).toList();
  }

  @Override
  public void connected() {
    said.add("connected");
  }

  @Override
  public void disconnected() {
    said.add("disconnected");
  }

  @Override
  public void answered(AskId id, Answer answer) {
    outcomes.add(new Outcome(id, answer.toString()));
  }

  @Override
  public void unanswered(AskId id) {
    outcomes.add(new Outcome(id, "unanswered"));
  }

  @Override
  public void stateChanged(Topic topic, State state) {
    states.add(state);
  }

  @Override
  public void quarantined(String reason) {
    said.add("quarantined: " + reason);
  }

  @Override
  public void unwelcome(String reason) {
    said.add("unwelcome: " + reason);
  }
}
