package rondo.media.prepaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MediumAreaTest {
  private static final PrepaidBlock BLOCK = new PrepaidBlock(5, 0x010203, 0x0B0C0DL);
  private static final byte[] BYTES = BlockLayout.STANDARD.write(BLOCK);

  static List<MediumKind> kinds() {
    return Stream.of(MediumKind.values()).filter(kind -> kind != MediumKind.MINIDISC).toList();
  }

  private static MediumArea blank(MediumKind kind) {
    return MediumArea.blank(kind).orElseThrow();
  }

  private static MediumArea issued(MediumKind kind) {
    return blank(kind).issued(BlockForm.STANDARD, BYTES).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_block_is_read_where_the_kind_has_its_place(MediumKind kind) {
    assertThat(blank(kind).read(BlockForm.STANDARD)).isEqualTo(new BlockReading.Nothing());
    MediumArea again = MediumArea.found(kind, issued(kind).content()).orElseThrow();
    assertThat(again.read(BlockForm.STANDARD)).isEqualTo(new BlockReading.Block(BLOCK));
    int size =
        switch (kind.place()) {
          case MediumPlace.SystemArea area -> area.size();
          case MediumPlace.BurstCuttingArea _ -> 12;
          case MediumPlace.ControlSectors _ -> 0;
        };
    assertThat(again.content()).hasSize(size);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_second_block_and_bytes_that_are_none_are_refused(MediumKind kind) {
    assertThat(issued(kind).issued(BlockForm.STANDARD, BYTES)).isEmpty();
    assertThat(blank(kind).issued(BlockForm.STANDARD, new byte[8])).isEmpty();
    assertThat(blank(kind).issued(BlockForm.STANDARD, new byte[7])).isEmpty();
    byte[] something = new byte[12];
    something[11] = 1;
    var foreign = MediumArea.found(kind, something).orElseThrow();
    assertThat(foreign.issued(BlockForm.STANDARD, BYTES)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void blanking_takes_a_block_only_where_the_table_says_so(MediumKind kind) {
    assertThat(issued(kind).blanked().read(BlockForm.STANDARD))
        .isEqualTo(
            kind.outlivesBlanking() ? new BlockReading.Block(BLOCK) : new BlockReading.Nothing());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_recorder_writes_over_a_block_only_where_nothing_on_the_medium_keeps_it(MediumKind kind) {
    byte[] other = new BlockLayout(8, 24, 32).write(new PrepaidBlock(255, 1, 1));
    byte[] area = Arrays.copyOf(other, issued(kind).content().length);
    boolean kept = kind.guard() != MediumKind.Guard.SERVER_ONLY;
    assertThat(issued(kind).writtenOver(area).read(BlockForm.STANDARD))
        .isEqualTo(new BlockReading.Block(kept ? BLOCK : new PrepaidBlock(255, 1, 1)));
    boolean reachable = kind.place() instanceof MediumPlace.SystemArea;
    assertThat(blank(kind).writtenOver(area).read(BlockForm.STANDARD))
        .isInstanceOf(reachable ? BlockReading.Block.class : BlockReading.Nothing.class);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void every_width_and_a_signature_have_room(MediumKind kind) {
    for (BlockLayout layout :
        List.of(BlockLayout.PACKED, BlockLayout.WIDE, BlockLayout.LEAST, BlockLayout.STANDARD)) {
      var form = new BlockForm(layout, true);
      byte[] bytes = Arrays.copyOf(layout.write(BLOCK), form.size());
      Arrays.fill(bytes, layout.size(), form.size(), (byte) 9);
      MediumArea area = blank(kind).issued(form, bytes).orElseThrow();
      assertThat(area.read(form)).isEqualTo(new BlockReading.Block(BLOCK));
    }
  }

  @Test
  void a_minidisc_has_places_and_not_one_area() {
    assertThat(MediumArea.blank(MediumKind.MINIDISC)).isEmpty();
  }
}
