package rondo.media.minidisc.toc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rondo.media.minidisc.sector.DiscAddress;
import rondo.media.minidisc.sector.ProgramArea;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorDraft;

/**
 * Valid tables of contents of every shape: scattered tracks, defects, lost space, foreign bytes.
 */
public final class RandomToc {
  private static final int[] FOREIGN = {16, 20, 27, 32, 34, 36, 42};

  private final RandomGenerator random;
  private final ProgramArea area;
  private final int grain;

  public RandomToc(RandomGenerator random, ProgramArea area) {
    this(random, area, 1);
  }

  private RandomToc(RandomGenerator random, ProgramArea area, int grain) {
    this.random = random;
    this.area = area;
    this.grain = grain;
  }

  /** Tables whose parts begin and end with a cluster. */
  public static RandomToc ofClusters(RandomGenerator random, ProgramArea area) {
    return new RandomToc(random, area, DiscAddress.FRAMES);
  }

  public TableOfContents next() {
    List<Integer> tables =
        IntStream.rangeClosed(1, 255).boxed().collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(tables, new Random(random.nextLong()));
    List<Part> parts = parts(tables, random.nextInt(200));
    List<Part> defective = take(parts, random.nextInt(4));
    List<Part> free = take(parts, random.nextInt(20));
    List<Track> tracks = new ArrayList<>();
    while (!parts.isEmpty()) {
      tracks.add(new Track(take(parts, 1 + random.nextInt(5))));
    }
    List<Part> unused = tables.stream().map(Part::unused).toList();
    return new TableOfContents(basis(), random.nextInt(256), defective, unused, free, tracks);
  }

  private Sector basis() {
    var identity =
        new DiscIdentity(
            random.nextInt(256), random.nextInt(256), random.nextInt(256), random.nextInt(65536));
    SectorDraft draft = TableOfContents.blank(area, identity).found().draft();
    for (int offset : FOREIGN) {
      draft.put(offset, random.nextInt(256));
    }
    return draft.sector();
  }

  private List<Part> parts(List<Integer> tables, int most) {
    List<Part> parts = new ArrayList<>();
    int frame = DiscAddress.startOf(area.first()).frame();
    int end = DiscAddress.endOf(area.last()).frame();
    while (parts.size() < most && frame <= end) {
      int start =
          random.nextInt(4) == 0
              ? Math.min(end, frame + random.nextInt(3000)) / grain * grain
              : frame;
      int last = Math.min(end, (start + random.nextInt(12_000)) / grain * grain + grain - 1);
      int table = tables.removeLast();
      var mode = new TrackMode(random.nextInt(256));
      parts.add(new Part(table, DiscAddress.ofFrame(start), mode, DiscAddress.ofFrame(last)));
      frame = last + 1;
    }
    Collections.shuffle(parts, new Random(random.nextLong()));
    return parts;
  }

  private static List<Part> take(List<Part> parts, int count) {
    List<Part> head = parts.subList(0, Math.min(count, parts.size()));
    List<Part> taken = List.copyOf(head);
    head.clear();
    return taken;
  }
}
