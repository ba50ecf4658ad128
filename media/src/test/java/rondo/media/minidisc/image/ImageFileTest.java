package rondo.media.minidisc.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rondo.media.minidisc.disc.Discs;
import rondo.media.minidisc.disc.Recorder;
import rondo.media.minidisc.sector.DiscSize;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorAddress;
import rondo.media.minidisc.toc.Ptoc;
import rondo.media.minidisc.toc.TrackMode;

class ImageFileTest {
  @TempDir Path folder;

  private Path press(DiscSize size) {
    Path file = folder.resolve("disc.md");
    try (ImageFile image = ImageFile.press(file, List.of(Ptoc.of(size).sector()))) {
      Discs.format(image, size);
    }
    return file;
  }

  @ParameterizedTest
  @EnumSource(DiscSize.class)
  void a_disc_of_each_size_is_as_it_was_when_it_comes_back(DiscSize size) {
    Path file = press(size);
    try (ImageFile image = ImageFile.open(file)) {
      new Recorder(Discs.open(image)).record(new byte[] {1, 2, 3}, TrackMode.SP_STEREO);
    }
    try (ImageFile image = ImageFile.openToRead(file)) {
      var disc = Discs.open(image);
      assertThat(disc.ptoc().programArea()).isEqualTo(size.programArea());
      assertThat(disc.contents().freeClusters()).isEqualTo(size.programArea().clusters() - 1);
      assertThat(new Recorder(disc).read(disc.contents().tracks().getFirst()))
          .containsExactly(1, 2, 3);
    }
  }

  @Test
  void what_was_never_written_is_zero_and_takes_no_room() throws IOException {
    Path file = press(DiscSize.MINUTES_80);
    try (ImageFile image = ImageFile.open(file)) {
      var last = new SectorAddress(2428, 0x1F);
      assertThat(image.read(last).isZero()).isTrue();
      image.write(last, Ptoc.of(DiscSize.MINUTES_80).sector());
      assertThat(image.read(last).isZero()).isFalse();
      assertThat(image.read(new SectorAddress(2428, 0xFC)).isZero()).isTrue();
      assertThat(image.readEmbossed(31).isZero()).isTrue();
    }
    assertThat(Files.size(file)).isGreaterThan(200_000_000);
  }

  @Test
  void a_file_that_is_no_image_and_one_that_is_there_already_are_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("x"), "something else, and long enough");
    assertThatThrownBy(() -> ImageFile.open(file))
        .isInstanceOf(SectorStoreException.class)
        .hasMessageContaining("not an image");
    assertThatThrownBy(() -> ImageFile.open(folder.resolve("nothing")))
        .isInstanceOf(SectorStoreException.class);
    assertThatThrownBy(() -> ImageFile.press(file, List.of(Sector.ZERO)))
        .isInstanceOf(SectorStoreException.class);
  }

  @Test
  void a_protected_disc_is_not_written() {
    try (ImageFile image = ImageFile.openToRead(press(DiscSize.MINUTES_60))) {
      var address = new SectorAddress(50, 0);
      assertThatThrownBy(() -> image.write(address, Sector.ZERO))
          .isInstanceOf(NonWritableChannelException.class);
    }
  }
}
