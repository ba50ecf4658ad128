package rondo.media.minidisc.sector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
  @ParameterizedTest
  @CsvSource({
    "50, 0, 0, 00C800",
    "149, 31, 10, 0255FA",
    "2251, 31, 10, 232DFA",
    "3, 0, 0, 000C00",
    "16383, 63, 15, FFFFFF",
    "2252, 0, 0, 233000"
  })
  void an_address_is_packed_as_recorders_pack_it(int cluster, int sector, int group, String hex) {
    var address = new DiscAddress(cluster, sector, group);
    assertThat(address.packed()).isEqualTo(Integer.parseInt(hex, 16));
    assertThat(DiscAddress.ofPacked(address.packed())).isEqualTo(address);
  }

  @Test
  void every_three_bytes_are_an_address_and_back() {
    for (int packed = 0; packed < 1 << 24; packed += 7) {
      assertThat(DiscAddress.ofPacked(packed).packed()).isEqualTo(packed);
    }
  }

  @Test
  void frames_are_counted_without_holes() {
    for (int frame = 0; frame < 2000; frame++) {
      assertThat(DiscAddress.ofFrame(frame).frame()).isEqualTo(frame);
      assertThat(DiscAddress.ofFrame(frame).isPlayable()).isTrue();
    }
    assertThat(DiscAddress.endOf(51).frame() + 1).isEqualTo(DiscAddress.startOf(52).frame());
  }

  @Test
  void a_cluster_has_36_sectors_with_the_linking_sectors_first() {
    Set<SectorAddress> all = new HashSet<>();
    for (int index = 0; index < SectorAddress.PER_CLUSTER; index++) {
      SectorAddress address = SectorAddress.ofIndex(7, index);
      assertThat(address.index()).isEqualTo(index);
      all.add(address);
    }
    assertThat(all).hasSize(36);
    assertThat(SectorAddress.ofIndex(7, 0).sector()).isEqualTo(0xFC);
    assertThatThrownBy(() -> new SectorAddress(7, 0x20))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"MINUTES_60, 60, 61", "MINUTES_74, 74, 75", "MINUTES_80, 80, 82"})
  void a_disc_holds_its_minutes(DiscSize size, int least, int below) {
    Duration plays = PlayingTime.ofClusters(size.programArea().clusters());
    assertThat(plays).isBetween(Duration.ofMinutes(least), Duration.ofMinutes(below));
  }

  @Test
  void a_cluster_plays_2_043_seconds() {
    assertThat(PlayingTime.ofClusters(1).toMillis()).isEqualTo(2043);
    assertThat(PlayingTime.ofFrames(352)).isEqualTo(PlayingTime.ofClusters(1));
    assertThat(PlayingTime.ofClusters(2202).toMillis()).isEqualTo(4_499_469);
    assertThat(PlayingTime.clustersFor(Duration.ofSeconds(2))).isEqualTo(1);
    assertThat(PlayingTime.clustersFor(Duration.ofMillis(2044))).isEqualTo(2);
  }
}
