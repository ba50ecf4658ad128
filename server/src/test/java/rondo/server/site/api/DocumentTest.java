package rondo.server.site.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rondo.base.time.SettableClock;
import rondo.server.catalogue.Standing;
import rondo.server.database.TestDatabase;
import rondo.server.search.TitleSearch;
import rondo.server.site.SiteGround;
import rondo.server.site.inventory.PublicInventory;
import rondo.server.site.limit.Caller;
import rondo.server.site.limit.Limits;
import rondo.server.site.limit.Rate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The document says what the API does: the same routes, and answers of the shapes that it draws.
 */
class DocumentTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  private static JsonNode document(SiteGround ground) {
    HttpResponse<String> answer = ground.get("/api/v1/openapi.yaml");
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/yaml; charset=utf-8");
    return YAML.readTree(answer.body());
  }

  private static SiteGround ground() {
    return SiteGround.open(DATABASE.jdbi(), new SettableClock("2026-11-25T20:12:00Z"));
  }

  private static Api api() {
    return new Api(
        new TitleSearch(DATABASE.jdbi()),
        new PublicInventory(DATABASE.jdbi(), InstantSource.system(), Standing.LOST),
        new Limits(Rate.standard(), Caller.direct(), () -> 0));
  }

  @Test
  void every_route_is_in_the_document_and_back_and_so_is_every_answer() {
    try (var ground = ground()) {
      JsonNode document = document(ground);
      assertThat(document.get("openapi").stringValue()).isEqualTo("3.1.0");
      assertThat(routes()).isEqualTo(Set.copyOf(document.get("paths").propertyNames()));
      parametersAreTheSame(document);
      var answers = new Answers(ground, document);
      answers.each();
      answers.problems();
      answers.aWrongOneIsSeen();
    }
  }

  private static Set<String> routes() {
    Javalin javalin = Javalin.create(config -> api().addTo(config.routes));
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(route -> route.endpoint)
        .filter(endpoint -> endpoint.method == HandlerType.GET)
        .map(endpoint -> endpoint.path.substring(Api.ROOT.length()))
        .collect(Collectors.toSet());
  }

  private static void parametersAreTheSame(JsonNode document) {
    for (Endpoint endpoint : api().endpoints()) {
      JsonNode drawn = document.get("paths").get(endpoint.path()).get("get").path("parameters");
      Set<String> names =
          drawn
              .valueStream()
              .map(one -> one.has("$ref") ? resolved(document, one) : one)
              .map(one -> one.get("name").stringValue())
              .collect(Collectors.toSet());
      assertThat(names).as(endpoint.path()).isEqualTo(endpoint.parameters());
    }
  }

  private static JsonNode resolved(JsonNode document, JsonNode reference) {
    return document.at(reference.get("$ref").stringValue().substring(1));
  }

  /** Real answers, held against the document's schemas. */
  private record Answers(SiteGround ground, JsonNode document) {
    void each() {
      String title = ground.network.titles.getFirst().toString();
      String kiosk = ground.network.stationHall.toString();
      fits("TitleList", "/titles?limit=2");
      fits("TitleList", "/titles?q=metropilis");
      fits("Title", "/titles/" + title);
      fits("DiscList", "/titles/" + title + "/discs?at=41.70,-73.94");
      fits("KioskList", "/kiosks?at=41.70,-73.94&limit=1");
      fits("Kiosk", "/kiosks/" + kiosk);
      fits("Inventory", "/kiosks/" + kiosk + "/inventory?limit=3");
    }

    void problems() {
      for (String path :
          List.of("/titles?page=1", "/titles/x", "/nothing", "/titles?cursor=x", "/kiosks?at=1")) {
        HttpResponse<String> answer = ground.get("/api/v1" + path);
        assertThat(answer.headers().firstValue("Content-Type"))
            .as(path)
            .contains("application/problem+json");
        assertThat(errors("Problem", answer.body())).as(path).isEmpty();
      }
    }

    void aWrongOneIsSeen() {
      String right = ground.get("/api/v1/kiosks/" + ground.network.stationHall).body();
      ObjectNode wrong = (ObjectNode) YAML.readTree(right);
      wrong.put("open", "yes").put("customer", "ann");
      assertThat(errors("Kiosk", wrong.toString())).hasSizeGreaterThanOrEqualTo(2);
    }

    private void fits(String schema, String path) {
      HttpResponse<String> answer = ground.get("/api/v1" + path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(errors(schema, answer.body())).as(path).isEmpty();
    }

    /** The document's schemas as one schema of JSON Schema 2020-12, which OpenAPI 3.1 uses. */
    private List<Error> errors(String name, String body) {
      ObjectNode root = YAML.createObjectNode();
      root.put("$ref", "#/components/schemas/" + name);
      root.set("components", document.get("components"));
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
      return schema.validate(YAML.readTree(body));
    }
  }
}
