package rondo.kiosk.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.media.label.GroupCode;
import rondo.protocol.state.State;
import rondo.protocol.state.State.Neighbour;
import rondo.protocol.state.State.Point;

class NearestTest {
  private static final GroupCode OURS = GroupCode.of(1);
  private static final GroupCode THEIRS = GroupCode.of(2);
  private static final Point HERE = new Point(41.7068, -73.9376);

  private static Neighbour at(String name, double latitude, double longitude, GroupCode... takes) {
    return new Neighbour(
        name, "1 " + name, Optional.of(new Point(latitude, longitude)), List.of(takes));
  }

  private static Neighbour somewhere(String name, GroupCode... takes) {
    return new Neighbour(name, "", Optional.empty(), List.of(takes));
  }

  private static Optional<String> nearest(Optional<Point> here, Neighbour... others) {
    return Nearest.taking(THEIRS, new State.Network(here, List.of(others))).map(Nearest::name);
  }

  @Test
  void the_nearest_kiosk_that_takes_the_group_is_named_not_the_nearest_of_all() {
    assertThat(
            nearest(
                Optional.of(HERE),
                at("Next Door", 41.7069, -73.9376, OURS),
                at("Far", 41.9, -73.9, THEIRS),
                at("Near", 41.71, -73.94, OURS, THEIRS)))
        .contains("Near");
  }

  @Test
  void a_kiosk_of_unknown_place_is_named_only_where_there_is_no_other() {
    assertThat(
            nearest(
                Optional.of(HERE), somewhere("Anywhere", THEIRS), at("Far", -33.9, 151.2, THEIRS)))
        .contains("Far");
    assertThat(nearest(Optional.of(HERE), somewhere("Anywhere", THEIRS))).contains("Anywhere");
  }

  @Test
  void without_a_place_of_our_own_kiosks_are_named_by_the_alphabet() {
    assertThat(nearest(Optional.empty(), at("B", 1, 1, THEIRS), at("A", 2, 2, THEIRS)))
        .contains("A");
  }

  @Test
  void nobody_is_named_where_nobody_takes_the_group() {
    assertThat(nearest(Optional.of(HERE), at("Near", 41.71, -73.94, OURS))).isEmpty();
    assertThat(nearest(Optional.of(HERE))).isEmpty();
  }

  private static Neighbour near(int room, boolean open) {
    return standing("Near", 41.71, Optional.of(room), Optional.of(open));
  }

  private static Neighbour standing(
      String name, double latitude, Optional<Integer> room, Optional<Boolean> open) {
    var point = Optional.of(new Point(latitude, -73.94));
    return new Neighbour(name, "1 " + name, point, List.of(THEIRS), room, open);
  }

  @Test
  void nobody_is_sent_to_a_kiosk_that_is_full_or_takes_nothing() {
    var far = at("Far", 41.9, -73.9, THEIRS);
    assertThat(nearest(Optional.of(HERE), near(1, true), far)).contains("Near");
    assertThat(nearest(Optional.of(HERE), near(0, true), far)).contains("Far");
    assertThat(nearest(Optional.of(HERE), near(6, false), far)).contains("Far");
    assertThat(nearest(Optional.of(HERE), near(0, true))).isEmpty();
    assertThat(nearest(Optional.of(HERE), near(6, false))).isEmpty();
  }

  @Test
  void a_kiosk_of_which_only_that_it_is_open_is_known_may_have_room() {
    var far = standing("Far", 41.9, Optional.of(6), Optional.of(true));
    var near = standing("Near", 41.71, Optional.empty(), Optional.of(true));
    assertThat(nearest(Optional.of(HERE), far, near)).contains("Near");
  }

  @Test
  void how_much_room_there_is_goes_with_the_name() {
    var network = new State.Network(Optional.of(HERE), List.of(near(6, true)));
    assertThat(Nearest.taking(THEIRS, network).flatMap(Nearest::room)).contains(6);
  }

  @Test
  void a_group_is_known_also_while_no_kiosk_can_take_its_discs() {
    var network = new State.Network(Optional.of(HERE), List.of(near(0, false)));
    assertThat(Nearest.isKnown(THEIRS, network)).isTrue();
    assertThat(Nearest.isKnown(OURS, network)).isFalse();
  }

  @Test
  void a_degree_north_is_a_ninetieth_of_a_quarter_of_the_earth() {
    var way = Way.between(new Point(0, 0), new Point(1, 0));
    assertThat(way.metres()).isCloseTo(111_195, within(1L));
    assertThat(way.bearing()).isZero();
  }

  @Test
  void bearings_turn_from_north_by_east() {
    assertThat(bearing(0, 1)).isCloseTo(90, within(0.01));
    assertThat(bearing(-1, 0)).isCloseTo(180, within(0.01));
    assertThat(bearing(0, -1)).isCloseTo(270, within(0.01));
  }

  private static double bearing(double latitude, double longitude) {
    return Way.between(new Point(0, 0), new Point(latitude, longitude)).bearing();
  }

  @Test
  void the_way_over_the_date_line_is_short_and_that_to_the_other_side_is_half_round() {
    assertThat(Way.between(new Point(0, 179.5), new Point(0, -179.5)).metres())
        .isCloseTo(111_195, within(1L));
    assertThat(Way.between(new Point(0, 0), new Point(0, 180)).metres())
        .isCloseTo(20_015_115, within(10L));
    assertThat(Way.between(HERE, HERE).metres()).isZero();
  }
}
