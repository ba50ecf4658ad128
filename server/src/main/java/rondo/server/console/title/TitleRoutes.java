package rondo.server.console.title;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.GroupId;
import rondo.base.id.TitleId;
import rondo.design.route.FeatureRoutes;
import rondo.design.web.FormFields;
import rondo.server.console.page.Asked;
import rondo.server.console.page.ConsolePages;
import rondo.server.console.signin.Guard;
import rondo.server.console.signin.Visit;
import rondo.server.form.Typed;
import rondo.server.search.SearchPlace;
import rondo.server.title.Edition;
import rondo.server.title.EditionForm;
import rondo.server.title.Kind;
import rondo.server.title.Title;
import rondo.server.title.TitleChange;
import rondo.server.title.TitleDesk;
import rondo.server.title.TitleForm;

/** {@code /console/titles}: what there is; one title, its editions and discs. */
public final class TitleRoutes implements FeatureRoutes {
  private static final String PATH = "/console/titles";
  private static final String ONE = PATH + "/{title}";
  private static final String NEW = "/console/new-title";
  private static final String VERSION = "version";
  private static final int LONGEST_PLACE = 1_000;

  private final TitlePages titles;
  private final Optional<TitleDesk> desk;
  private final Guard guard;
  private final ConsolePages pages;

  /**
   * The routes.
   *
   * @param desk where corrections go; without it there are no forms
   */
  public TitleRoutes(Jdbi jdbi, Optional<TitleDesk> desk, Guard guard, ConsolePages pages) {
    this.titles = new TitlePages(jdbi, desk.isPresent());
    this.desk = desk;
    this.guard = guard;
    this.pages = pages;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(PATH, guard.only(this::list));
    routes.get(ONE, guard.only(this::one));
    routes.get(NEW, guard.only(this::ask));
    routes.post(NEW, FormFields.only(guard.only(this::add), fields()));
    routes.get(ONE + "/corrected", guard.only(this::askCorrection));
    routes.post(ONE + "/corrected", FormFields.only(guard.only(this::correct), fields()));
    routes.post(
        ONE + "/editions",
        FormFields.only(
            guard.only(this::addEdition),
            Stream.concat(EditionForm.FIELDS.stream(), Stream.of(VERSION)).toArray(String[]::new)));
    routes.post(
        ONE + "/discs", FormFields.only(guard.only(this::addDiscs), "edition", "group", "count"));
  }

  private static String[] fields() {
    return Stream.concat(TitleForm.FIELDS.stream(), Stream.of(VERSION)).toArray(String[]::new);
  }

  private void list(Context request, Visit visit) {
    String asked = Asked.text(request, "q");
    String kind = Asked.text(request, "kind");
    Optional<Kind> wanted = Kind.parse(kind);
    if (wanted.isEmpty() && !kind.isEmpty()) {
      throw new BadRequestResponse("There is no such kind of title.");
    }
    Optional<SearchPlace> after = after(request);
    TitlePages.Part part = titles.list(visit, asked, wanted, after);
    var view =
        new TitleList(
            part.lines(),
            asked,
            kind,
            part.next(),
            part.corrected(),
            after.isEmpty(),
            desk.isPresent());
    pages.show(request, visit, "titles", "Titles", view);
  }

  private static Optional<SearchPlace> after(Context request) {
    String text = Optional.ofNullable(request.queryParam("after")).orElse("");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<SearchPlace> place =
        text.length() > LONGEST_PLACE || text.indexOf('\0') >= 0
            ? Optional.empty()
            : TitleList.place(text);
    return Optional.of(
        place.orElseThrow(() -> new BadRequestResponse("The list has no such place.")));
  }

  private void one(Context request, Visit visit) {
    show(request, visit, new TitleFormView(Optional.empty(), Map.of(), Map.of()));
  }

  private void show(Context request, Visit visit, TitleFormView edition) {
    TitleView view =
        titles.one(visit, Asked.id(request, "title"), edition).orElseThrow(NotFoundResponse::new);
    pages.show(request, visit, "title", view.title().name(), view);
  }

  private void ask(Context request, Visit visit) {
    desk();
    form(request, visit, new TitleFormView(Optional.empty(), Map.of("age", "0"), Map.of()));
  }

  private void add(Context request, Visit visit) {
    Map<String, String> typed = typed(request);
    switch (TitleForm.read(typed, new TitleId(desk().newId()))) {
      case Typed.Bad<Title>(var errors) ->
          form(request, visit, new TitleFormView(Optional.empty(), typed, errors));
      case Typed.Good<Title>(var title) -> end(request, desk().add(visit.operator(), title));
    }
  }

  private void askCorrection(Context request, Visit visit) {
    desk();
    Title title = asked(request);
    Map<String, String> stands = new HashMap<>(TitleForm.of(title));
    stands.put(VERSION, String.valueOf(title.version()));
    form(request, visit, new TitleFormView(Optional.of(title.id().value()), stands, Map.of()));
  }

  private void correct(Context request, Visit visit) {
    Map<String, String> typed = typed(request);
    Title before = asked(request);
    switch (TitleForm.read(typed, before)) {
      case Typed.Bad<Title>(var errors) ->
          form(request, visit, new TitleFormView(Optional.of(before.id().value()), typed, errors));
      case Typed.Good<Title>(var title) ->
          end(request, desk().correct(visit.operator(), title.at(version(typed))));
    }
  }

  private void addEdition(Context request, Visit visit) {
    Map<String, String> typed = typed(request);
    Title before = asked(request);
    switch (EditionForm.read(typed, desk().newId(), before)) {
      case Typed.Bad<Edition>(var errors) ->
          show(request, visit, new TitleFormView(Optional.empty(), typed, errors));
      case Typed.Good<Edition>(var edition) ->
          end(request, desk().correct(visit.operator(), before.with(edition).at(version(typed))));
    }
  }

  private void addDiscs(Context request, Visit visit) {
    Map<String, String> typed = typed(request);
    String count = typed.getOrDefault("count", "");
    end(
        request,
        desk()
            .addDiscs(
                visit.operator(),
                asked(request).id(),
                id(typed, "edition"),
                new GroupId(id(typed, "group")),
                count.matches("[0-9]{1,4}") ? Integer.parseInt(count) : 0));
  }

  private void end(Context request, TitleChange end) {
    switch (end) {
      case TitleChange.Done(var title) -> goTo(request, PATH + "/" + title);
      case TitleChange.Added(var discs) ->
          goTo(request, PATH + "/" + Asked.id(request, "title") + "#discs");
      case TitleChange.Refused(var refusal) -> pages.refuse(request, refusal);
    }
  }

  private static void goTo(Context request, String address) {
    request.status(HttpStatus.SEE_OTHER).header("Location", address);
  }

  private void form(Context request, Visit visit, TitleFormView view) {
    if (!view.errors().isEmpty()) {
      request.status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    String name = view.title().isEmpty() ? "New title" : "Correct " + view.typed("name");
    pages.show(request, visit, "titleForm", name, view);
  }

  private Title asked(Context request) {
    return titles.title(Asked.id(request, "title")).orElseThrow(NotFoundResponse::new);
  }

  private TitleDesk desk() {
    return desk.orElseThrow(NotFoundResponse::new);
  }

  private static UUID id(Map<String, String> typed, String field) {
    try {
      return UUID.fromString(typed.getOrDefault(field, ""));
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse("Choose one of those that are offered.");
    }
  }

  private static int version(Map<String, String> typed) {
    String text = typed.getOrDefault(VERSION, "");
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  private static Map<String, String> typed(Context request) {
    Map<String, String> typed = new HashMap<>();
    request.formParamMap().forEach((name, values) -> typed.put(name, values.getFirst()));
    return typed;
  }
}
