package rondo.app.medium;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import rondo.base.file.DurableFile;
import rondo.media.minidisc.disc.DiscReading;
import rondo.media.minidisc.disc.MiniDisc;
import rondo.media.minidisc.image.ImageFile;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.toc.DiscIdentity;
import rondo.media.minidisc.toc.Ptoc;
import rondo.media.minidisc.toc.TableOfContents;
import rondo.media.prepaid.BlockForm;
import rondo.media.prepaid.PrepaidBlock;
import rondo.media.prepaid.PrepaidIssue;
import rondo.media.prepaid.PrepaidPlace;
import rondo.media.prepaid.PrepaidSearch;

/**
 * Media that are made together. Their list is on the disk before the first of them is, so that no
 * medium exists that nobody knows of.
 */
final class Batch {
  private static final DiscIdentity IDENTITY = new DiscIdentity(0, 0, 0, 0);

  private final BatchOptions options;
  private final RandomGenerator random;

  Batch(BatchOptions options, RandomGenerator random) {
    this.options = options;
    this.random = random;
  }

  /** Makes all of them; false when the folder has a list already or one could not be issued. */
  boolean issue(Consumer<String> say) {
    List<PrepaidBlock> blocks = blocks();
    Path list = folder().resolve("issued.csv");
    if (!DurableFile.create(list, list(blocks).getBytes(StandardCharsets.UTF_8))) {
      say.accept("There is a list already: " + list + ". Nothing was issued; take another folder.");
      return false;
    }
    for (int i = 0; i < blocks.size(); i++) {
      Optional<PrepaidIssue.Refusal> refusal =
          make(options.folder().resolve(name(i)), blocks.get(i));
      if (refusal.isPresent()) {
        say.accept(name(i) + " was refused: " + refusal.get());
        return false;
      }
    }
    say.accept("%d media and their list are in %s".formatted(blocks.size(), options.folder()));
    return true;
  }

  private Path folder() {
    try {
      return Files.createDirectories(options.folder());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder " + options.folder(), e);
    }
  }

  private List<PrepaidBlock> blocks() {
    Set<Long> ids = new LinkedHashSet<>();
    while (ids.size() < options.count()) {
      ids.add(random.nextLong(1, 1L << options.layout().mediumBits()));
    }
    return ids.stream()
        .map(id -> new PrepaidBlock(options.denomination(), options.service(), id))
        .toList();
  }

  private static String name(int index) {
    return "medium-" + (index + 1) + ".md";
  }

  private String list(List<PrepaidBlock> blocks) {
    StringBuilder text = new StringBuilder("file,minutes,place,denomination,service,medium\n");
    for (int i = 0; i < blocks.size(); i++) {
      PrepaidBlock block = blocks.get(i);
      text.append(
          "%s,%d,%s,%d,%06x,%08x\n"
              .formatted(
                  name(i),
                  options.size().minutes(),
                  options.placeWord(),
                  block.amount(),
                  block.serviceId(),
                  block.mediumId()));
    }
    return text.toString();
  }

  private Optional<PrepaidIssue.Refusal> make(Path file, PrepaidBlock block) {
    byte[] bytes = options.layout().write(block);
    Sector ptoc = Ptoc.of(options.size()).sector();
    boolean embossed = false;
    if (options.place() instanceof PrepaidPlace.Embossed place) {
      ptoc = PrepaidIssue.emboss(ptoc, place, BlockForm.STANDARD, bytes).orElseThrow();
      embossed = true;
    }
    try (ImageFile image = ImageFile.press(file, List.of(ptoc))) {
      MiniDisc.format(image, TableOfContents.blank(options.size().programArea(), IDENTITY));
      return embossed || !(MiniDisc.open(image) instanceof DiscReading.Usable usable)
          ? Optional.empty()
          : PrepaidIssue.issue(usable.disc(), PrepaidSearch.STANDARD, options.place(), bytes);
    }
  }
}
