package rondo.base.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Some states of a workflow with every way that leads on from them, as Mermaid text that GitHub and
 * others draw. A state that another diagram explains stands in it as a goal only.
 *
 * @param title heading
 * @param meaning a sentence or two for who sees it for the first time
 * @param starts states that the workflow begins in
 * @param states whose ways are drawn
 * @param aside events that lead away from nearly everywhere: told in a table and not drawn
 */
public record StateDiagram(
    String title, String meaning, List<String> starts, List<String> states, Set<String> aside) {
  /** A diagram in which every way is drawn. */
  public StateDiagram(String title, String meaning, List<String> starts, List<String> states) {
    this(title, meaning, starts, states, Set.of());
  }

  /** The arrows of a walk that are this diagram's, drawn or told. */
  public SortedSet<Arrow> of(Collection<Arrow> walked) {
    return walked.stream()
        .filter(arrow -> states.contains(arrow.from()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** How many lines it draws between two states. */
  public int lines(Collection<Arrow> walked) {
    return drawn(walked).size();
  }

  /** The diagram with its heading, in Markdown. */
  public String markdown(Collection<Arrow> walked) {
    var text = new StringBuilder();
    text.append("#### ").append(title).append("\n\n").append(meaning).append("\n\n");
    text.append("```mermaid\nstateDiagram-v2\n");
    starts.forEach(start -> text.append("  [*] --> ").append(start).append('\n'));
    drawn(walked)
        .forEach((way, events) ->
            text.append("  ").append(way).append(" : ").append(words(events)).append('\n'));
    ends(walked).forEach(end -> text.append("  ").append(end).append(" --> [*]\n"));
    text.append("```\n");
    told(walked, text);
    return text.toString();
  }

  private Map<String, SortedSet<String>> drawn(Collection<Arrow> walked) {
    Map<String, SortedSet<String>> lines = new TreeMap<>();
    of(walked).stream()
        .filter(arrow -> !aside.contains(arrow.event()))
        .forEach(arrow ->
            lines
                .computeIfAbsent(arrow.from() + " --> " + arrow.to(), _ -> new TreeSet<>())
                .add(arrow.event()));
    return lines;
  }

  /** Several of one kind share its first word: {@code Choose GO_ON/LEAVE}. */
  private static String words(SortedSet<String> events) {
    Map<String, List<String>> kinds = new TreeMap<>();
    events.forEach(event -> {
      int space = event.indexOf(' ');
      String kind = space < 0 ? event : event.substring(0, space);
      List<String> more = kinds.computeIfAbsent(kind, _ -> new ArrayList<>());
      if (space >= 0) {
        more.add(event.substring(space + 1));
      }
    });
    return kinds.entrySet().stream()
        .map(it -> (it.getKey() + " " + String.join("/", it.getValue())).strip())
        .collect(Collectors.joining(", "));
  }

  private List<String> ends(Collection<Arrow> walked) {
    return states.stream()
        .filter(state -> walked.stream().noneMatch(arrow -> arrow.from().equals(state)))
        .toList();
  }

  private void told(Collection<Arrow> walked, StringBuilder text) {
    Map<String, SortedSet<String>> rows = new TreeMap<>();
    of(walked).stream()
        .filter(arrow -> aside.contains(arrow.event()))
        .forEach(arrow ->
            rows.computeIfAbsent(arrow.event() + " | " + arrow.to(), _ -> new TreeSet<>())
                .add(arrow.from()));
    if (!rows.isEmpty()) {
      text.append("\nNot drawn:\n\n| event | leads to | from |\n|---|---|---|\n");
      rows.forEach((head, from) ->
          text.append("| ")
              .append(head)
              .append(" | ")
              .append(String.join(", ", from))
              .append(" |\n"));
    }
  }
}
