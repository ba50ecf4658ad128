package rondo.app.medium;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;
import rondo.media.prepaid.BlockForm;
import rondo.media.prepaid.BlockLayout;
import rondo.media.prepaid.PrepaidPlace;
import rondo.media.prepaid.PrepaidSearch;

/**
 * What a reader of media must know of their issuer: a medium does not say the form of its block.
 */
final class BlockOptions {
  @Option(
      names = "--widths",
      paramLabel = "A/S/M",
      description = "bits of amount, service and medium (default 8/24/32)")
  private String widths = BlockLayout.STANDARD.words();

  @Option(names = "--signed", description = "a signature lies beside the block")
  private boolean signed;

  @Option(
      names = "--place",
      paramLabel = "PLACE",
      description =
          "also look here: ptoc:SECTOR:OFFSET, utoc:SECTOR:OFFSET or after:CLUSTERS:SECTOR:OFFSET")
  private List<String> places = new ArrayList<>();

  /** What is wrong with the options, in a sentence. */
  Optional<String> fault() {
    Optional<BlockLayout> layout = BlockLayout.parse(widths);
    if (layout.isEmpty()) {
      return Optional.of(WIDTHS_FAULT);
    }
    var form = new BlockForm(layout.get(), signed);
    return places.stream().flatMap(place -> placeFault(place, form).stream()).findFirst();
  }

  /** What people are told of widths that are none. */
  static final String WIDTHS_FAULT =
      "--widths is bits of amount (1 to 16), service (8 to 32) and medium (8 to 63), as 8/24/32";

  /** Why a block of this form cannot lie where a text says, in a sentence. */
  static Optional<String> placeFault(String text, BlockForm form) {
    Optional<PrepaidPlace> place = PlaceText.parse(text);
    if (place.isEmpty()) {
      return Optional.of(
          "--place is utoc, ptoc, control, ptoc:SECTOR:OFFSET, utoc:SECTOR:OFFSET"
              + " or after:CLUSTERS:SECTOR:OFFSET");
    }
    return place.get().holds(form.size())
        ? Optional.empty()
        : Optional.of("%s has no %d unused bytes".formatted(text, form.size()));
  }

  /** Where to look, and for what; only without a {@link #fault}. */
  PrepaidSearch search() {
    var form = new BlockForm(BlockLayout.parse(widths).orElseThrow(), signed);
    return search(form, places.stream().flatMap(text -> PlaceText.parse(text).stream()).toList());
  }

  /** A search at the usual places and then at others. */
  static PrepaidSearch search(BlockForm form, List<PrepaidPlace> others) {
    Set<PrepaidPlace> order = new LinkedHashSet<>(PrepaidPlace.ORDER);
    order.addAll(others);
    return new PrepaidSearch(form, List.copyOf(order));
  }
}
