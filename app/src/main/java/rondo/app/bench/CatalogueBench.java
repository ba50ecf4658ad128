package rondo.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rondo.app.server.ServerDatabase;
import rondo.app.setting.Chance;
import rondo.app.setting.DataFolder;
import rondo.app.setting.Logs;
import rondo.app.setting.Settings;
import rondo.app.setting.SettingsOptions;
import rondo.app.setting.SystemTime;
import rondo.base.lifecycle.Lifecycle;
import rondo.base.time.Ticker;
import rondo.design.asset.Assets;
import rondo.design.cover.placed.PlacedPictures;
import rondo.design.route.FeatureRoutes;
import rondo.design.web.Face;
import rondo.server.console.Console;
import rondo.server.console.signin.SignIn;
import rondo.server.sample.SampleData;
import rondo.server.search.TitleSearch;
import rondo.server.site.Site;
import rondo.server.site.limit.Caller;
import rondo.server.site.limit.Limits;
import rondo.server.site.limit.Rate;

/**
 * {@code ./rondo bench catalogue}: every public page and every list of the console over the data
 * folder that {@code ./rondo generate} made, through HTTP.
 */
@Command(
    name = "catalogue",
    description = "Opens pages over a generated network, and searches in it.",
    mixinStandardHelpOptions = true)
final class CatalogueBench implements Callable<Integer> {
  private static final int MISSED = 1;
  private static final int WORST = 95;
  private static final double PAGE_AIM_MS = 300;
  private static final double SEARCH_AIM_MS = 50;
  private static final int FOUND = 24;
  private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(2);

  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Option(names = "--each", paramLabel = "N", description = "pages of each sort (default 40)")
  private int each = 40;

  @Option(names = "--strict", description = "exits with 1 when an aim is missed")
  private boolean strict;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings settings = options.load(Settings.class, System.getenv()).value();
    DataFolder.makeWithRoom(settings.data());
    Logs.silently();
    try (var lifecycle = new Lifecycle("bench").closeAtExit()) {
      Jdbi jdbi = ServerDatabase.open(settings, LONGEST_STATEMENT, this::say, lifecycle).jdbi();
      List<Figure> figures = measure(jdbi, SystemTime.ticker(), lifecycle);
      return strict && !figures.stream().allMatch(Figure::holds) ? MISSED : 0;
    }
  }

  private List<Figure> measure(Jdbi jdbi, Ticker ticker, Lifecycle lifecycle)
      throws IOException, InterruptedException {
    var signIn = new SignIn(jdbi, SystemTime.calendar(), Chance.random());
    Face face = lifecycle.manage(face(jdbi, ticker, signIn));
    var pages = new CataloguePages(jdbi, each, new SplittableRandom(1));
    var figures = new ArrayList<Figure>();
    figures.add(told(search(jdbi, pages.searches(), ticker)));
    var browser =
        Browser.signedIn("http://localhost:" + face.port(), signIn.newLink(SampleData.OPERATOR));
    for (Map.Entry<String, List<String>> sort : pages.site().entrySet()) {
      figures.add(told(figure(sort, browser, ticker)));
    }
    for (Map.Entry<String, List<String>> sort : pages.console().entrySet()) {
      figures.add(told(figure(sort, browser, ticker)));
    }
    return figures;
  }

  private Figure told(Figure figure) {
    say(figure.toString());
    return figure;
  }

  private static Face face(Jdbi jdbi, Ticker ticker, SignIn signIn) {
    Clock clock = SystemTime.calendar();
    Assets assets = Assets.ofDesignAnd(Console.ASSETS);
    var limits = new Limits(new Rate(100_000, 100_000), Caller.direct(), ticker);
    return Face.named("server", Console.shell(assets))
        .features(
            Console.create(
                    jdbi,
                    clock,
                    assets,
                    signIn,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())
                .toArray(FeatureRoutes[]::new))
        .features(
            Site.create(jdbi, clock, limits, assets, PlacedPictures.none())
                .toArray(FeatureRoutes[]::new))
        .start();
  }

  /** The second time counts: a server that runs has its pages in memory. */
  private static Figure figure(Map.Entry<String, List<String>> sort, Browser browser, Ticker ticker)
      throws IOException, InterruptedException {
    List<String> paths = sort.getValue();
    long[] nanos = new long[paths.size()];
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < nanos.length; i++) {
        long begun = ticker.nanos();
        browser.open(paths.get(i));
        nanos[i] = ticker.nanos() - begun;
      }
    }
    return new Figure(
        sort.getKey() + "-p95", new Percentile(nanos).millis(WORST), "ms", PAGE_AIM_MS);
  }

  private static Figure search(Jdbi jdbi, List<String> typed, Ticker ticker) {
    var search = new TitleSearch(jdbi);
    long[] nanos = new long[typed.size()];
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < nanos.length; i++) {
        long begun = ticker.nanos();
        search.find(typed.get(i), Optional.empty(), Optional.empty(), FOUND);
        nanos[i] = ticker.nanos() - begun;
      }
    }
    return new Figure("search-p95", new Percentile(nanos).millis(WORST), "ms", SEARCH_AIM_MS);
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
