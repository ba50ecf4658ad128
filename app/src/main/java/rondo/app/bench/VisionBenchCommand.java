package rondo.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rondo.app.setting.SystemTime;
import rondo.bench.vision.Figure;
import rondo.bench.vision.Ours;
import rondo.bench.vision.PictureSet;
import rondo.bench.vision.Rival;
import rondo.bench.vision.Score;
import rondo.bench.vision.StagePictures;
import rondo.bench.vision.VisionBench;
import rondo.bench.vision.VisionScores;
import rondo.bench.vision.WrongReads;

/** {@code ./rondo bench vision}: our reader of labels beside ZXing, on the same pictures. */
@Command(
    name = "vision",
    description = "Reads labels of frozen severities beside ZXing: right, wrong, how fast.",
    mixinStandardHelpOptions = true)
public final class VisionBenchCommand implements Callable<Integer> {
  private static final int MISSED = 1;

  @Spec private CommandSpec spec;

  @Option(names = "--images", paramLabel = "N", description = "of each set (default 200)")
  private int images = PictureSet.COUNT;

  @Option(
      names = "--hostile",
      paramLabel = "N",
      description = "pictures that invite wrong reads (default 2000; 100000 take an hour)")
  private int hostile = 2_000;

  @Option(
      names = "--pictures",
      paramLabel = "FOLDER",
      description = "only draws the stages of the method, for docs/labels.md")
  private Optional<Path> pictures = Optional.empty();

  @Option(names = "--strict", description = "exits with 1 when an aim is missed")
  private boolean strict;

  @Override
  public Integer call() throws IOException {
    if (pictures.isPresent()) {
      StagePictures.write(pictures.get());
      return 0;
    }
    if (images < 1 || hostile < 1) {
      throw new ParameterException(spec.commandLine(), "1 picture or more");
    }
    VisionScores scores = new VisionBench(SystemTime.ticker()).run(images, this::say);
    for (Rival rival : Rival.values()) {
      Score all = scores.all(rival);
      say(
          "%s: %.3f right, %d wrong, %.1f ms a picture"
              .formatted(rival, all.share(), all.wrong(), all.millis()));
    }
    WrongReads wrong = WrongReads.of(new Ours(), 0, hostile);
    say(
        "%d of %d hostile pictures read right, %d wrong: if none, the rate is below %.5f (95 %%)"
            .formatted(wrong.right(), wrong.pictures(), wrong.wrong(), wrong.bound()));
    List<Figure> figures = new ArrayList<>(scores.figures());
    figures.add(wrong.figure());
    figures.forEach(figure -> say(figure.line()));
    return strict && !figures.stream().allMatch(Figure::holds) ? MISSED : 0;
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
