package rondo.vision.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgesTest {
  /** Bars of 3 to 8 pixels that begin anywhere between pixels, as a sensor sees them. */
  @ParameterizedTest
  @CsvSource({"0, 0.1", "2, 0.15", "6, 0.3"})
  void edges_are_placed_below_a_pixel(double noise, double most) {
    SplittableRandom random = new SplittableRandom(9);
    double sum = 0;
    int count = 0;
    for (int round = 0; round < 100; round++) {
      List<Double> truth = places(random, 3, 8);
      List<Edge> found = Edges.of(profile(truth, 0.6, noise, random));
      for (double place : truth) {
        sum += found.stream().mapToDouble(e -> Math.abs(e.place() - place)).min().orElse(9);
        count++;
      }
      assertThat(found).hasSizeBetween(truth.size(), truth.size() + (noise < 5 ? 0 : 4));
    }
    assertThat(sum / count).isLessThan(most);
  }

  @Test
  void ink_begins_and_ends_by_turns_whatever_the_profile() {
    SplittableRandom random = new SplittableRandom(10);
    for (int round = 0; round < 300; round++) {
      double[] values = new double[1 + random.nextInt(300)];
      for (int i = 0; i < values.length; i++) {
        values[i] = random.nextInt(256);
      }
      List<Edge> edges = Edges.of(new Profile(values, random.nextDouble(-50, 50), 0.5));
      for (int i = 1; i < edges.size(); i++) {
        assertThat(edges.get(i).darkens()).isNotEqualTo(edges.get(i - 1).darkens());
        assertThat(edges.get(i).place()).isGreaterThan(edges.get(i - 1).place());
      }
    }
  }

  @Test
  void an_even_profile_has_no_edge() {
    assertThat(Edges.of(new Profile(new double[200], 0, 0.5))).isEmpty();
  }

  @Test
  void a_quiet_zone_parts_two_codes() {
    SplittableRandom random = new SplittableRandom(11);
    List<Double> truth = new ArrayList<>(places(random, 3, 6));
    double gap = truth.getLast() + 60;
    places(random, 3, 6).forEach(place -> truth.add(place + gap));
    List<Span> spans = Span.of(Edges.of(profile(truth, 0.5, 1, random)));
    assertThat(spans).hasSize(2);
    assertThat(spans.getFirst().from()).isCloseTo(truth.getFirst(), within(0.4));
    assertThat(spans.getFirst().to()).isCloseTo(gap - 60, within(0.4));
    assertThat(spans.getLast().to()).isCloseTo(truth.getLast(), within(0.4));
    assertThat(Span.whole(Edges.of(profile(truth, 0.5, 1, random))).orElseThrow().edges())
        .isEqualTo(truth.size());
  }

  @Test
  void few_edges_are_no_code() {
    SplittableRandom random = new SplittableRandom(12);
    List<Double> few = places(random, 3, 6).subList(0, 10);
    List<Edge> edges = Edges.of(profile(few, 0.5, 0, random));
    assertThat(edges).hasSize(10);
    assertThat(Span.of(edges)).isEmpty();
    assertThat(Span.whole(edges)).isEmpty();
  }

  @Test
  void a_span_seen_from_the_other_end_is_the_same_and_back_again_itself() {
    Span span = new Span(12.5, 80, 40);
    assertThat(span.reversed()).isEqualTo(new Span(-80, -12.5, 40));
    assertThat(span.reversed().reversed()).isEqualTo(span);
  }

  /** Forty edges, their gaps drawn evenly. */
  private static List<Double> places(SplittableRandom random, double least, double most) {
    List<Double> places = new ArrayList<>();
    double place = 20 + random.nextDouble();
    for (int i = 0; i < 40; i++) {
      places.add(place);
      place += random.nextDouble(least, most);
    }
    return places;
  }

  /** Half a pixel a step, the light of each pixel spread as a lens does. */
  static Profile profile(List<Double> edges, double blur, double noise, SplittableRandom random) {
    double[] values = new double[(int) (2 * (edges.getLast() + 30))];
    for (int i = 0; i < values.length; i++) {
      double light = 220;
      for (int k = 0; k < edges.size(); k++) {
        double share = 1 / (1 + Math.exp(-1.7 * (i * 0.5 - edges.get(k)) / blur));
        light += (k % 2 == 0 ? -180 : 180) * share;
      }
      values[i] = light + noise * random.nextGaussian();
    }
    return new Profile(values, 0, 0.5);
  }
}
